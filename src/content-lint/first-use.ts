/** Finds words of the glossary that a reader meets in a module before, or without, their explanation. */
import type { CourseFile } from '../compiler/course-file.ts';
import type { Path } from '../core/course/selection.ts';
import { included } from '../core/course/selection.ts';
import { passagesOn, type ModuleText, type TextScreen } from './module-text.ts';
import type { Passage } from './passage.ts';

/** A term that stands unexplained. */
export interface UnexplainedTerm {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly word: string;
  /** True when the module does mark the term, but later or for other readers. */
  readonly markedElsewhere: boolean;
}

/** Words of everyday speech that the glossary explains but that need no mark wherever they stand. */
const everyday = new Set([
  'valg',
  'pause',
  'leder',
  'kunnskap',
  'folelse',
  'trygghet',
  'overgang',
  'bekymring',
  'filter',
  'stress',
  'mentor',
  'samtykke',
  'god-hjelp',
]);

interface TermForm {
  readonly id: string;
  readonly word: string;
  readonly form: RegExp;
}

/** The terms that each module uses before it explains them, each once per file. */
export function unexplainedTerms(
  texts: readonly ModuleText[],
  glossary: readonly { readonly id: string; readonly word: string }[],
  paths: readonly Path[],
): UnexplainedTerm[] {
  const forms = glossary
    .filter(({ id }) => !everyday.has(id))
    .map(({ id, word }): TermForm => ({ id, word, form: formOf(word) }));
  const uses = searcher(forms);
  return texts.flatMap((text) => {
    const found = new Map<string, UnexplainedTerm>();
    const marked = new Set(
      text.screens.flatMap((screen) => passagesOn(screen).flatMap((passage) => passage.terms.map(({ id }) => id))),
    );
    for (const path of paths)
      for (const {
        term: { id, word },
        passage,
        offset,
      } of firstUnmarked(text.screens, uses, path))
        if (!found.has(id))
          found.set(id, { file: text.file, line: passage.lineAt(offset), id, word, markedElsewhere: marked.has(id) });
    return [...found.values()].sort((a, b) => a.line - b.line);
  });
}

/** Every way through the course that a reader can take. */
export function pathsOf(course: CourseFile): Path[] {
  return course.tracks.flatMap((track) =>
    course.services.map((service) => ({ track: track.as ?? track.id, service: service.id })),
  );
}

/** An option is a control, and the words of an attribute are no mark-up: neither can hold a term's button. */
function markable({ kind }: Passage): boolean {
  return kind !== 'option' && kind !== 'attribute';
}

interface Use {
  readonly term: TermForm;
  readonly passage: Passage;
  readonly offset: number;
}

/** First unmarked uses for one reader; a heading may name what the text of its own screen explains. */
function firstUnmarked(
  screens: readonly TextScreen[],
  usesIn: (passage: Passage) => readonly Use[],
  path: Path,
): Use[] {
  const settled = new Set<string>();
  const unmarked: Use[] = [];
  for (const screen of screens) {
    if (!included(screen, path)) continue;
    const own = [
      screen.heading,
      ...screen.blocks.filter((block) => included(block, path)).flatMap((block) => block.passages),
    ];
    for (const { terms } of own) for (const { id } of terms) settled.add(id);
    for (const use of own.filter(markable).flatMap(usesIn)) {
      if (!settled.has(use.term.id)) unmarked.push(use);
      settled.add(use.term.id);
    }
  }
  return unmarked;
}

/** Finds the terms in a passage, once however many readers meet it. */
function searcher(forms: readonly TermForm[]): (passage: Passage) => readonly Use[] {
  const found = new Map<Passage, Use[]>();
  return (passage) => {
    let uses = found.get(passage);
    if (!uses) {
      uses = forms
        .map((term) => ({ term, passage, offset: passage.text.search(term.form) }))
        .filter(({ offset }) => offset >= 0);
      found.set(passage, uses);
    }
    return uses;
  };
}

/** The word in any form, as a word of its own. */
function formOf(word: string): RegExp {
  const flags = word === word.toLowerCase() ? 'iu' : 'u';
  const text = word.replace(/\s+/g, '\\s+').replace(/(?<=er)t$/u, 't?');
  return new RegExp(`(?<![\\p{L}-])${text}(?:e|en|et|a|er|ene|s|ens|ets|enes|n|r|ne)?(?![\\p{L}-])`, flags);
}
