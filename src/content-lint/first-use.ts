/** Finds glossary terms that a module uses before, or without, marking them with `:term`. */
import type { CourseFile } from '../compiler/course-file.ts';
import type { Path } from '../core/course/selection.ts';
import { included } from '../core/course/selection.ts';
import { passagesOn, type ModuleText, type TextScreen } from './module-text.ts';
import type { Passage } from './passage.ts';

/** An unmarked use of a term. */
export interface UnexplainedTerm {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly word: string;
  /** True when the module marks the term, but later or for other readers. */
  readonly markedElsewhere: boolean;
}

/** Ids of common words in the glossary, which need no mark. */
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

interface TermPattern {
  readonly id: string;
  readonly word: string;
  /** Matches the word in any form. */
  readonly pattern: RegExp;
}

/** First unmarked use of each term in each file, on any of the paths. */
export function unexplainedTerms(
  texts: readonly ModuleText[],
  glossary: readonly { readonly id: string; readonly word: string }[],
  paths: readonly Path[],
): UnexplainedTerm[] {
  const patterns = glossary
    .filter(({ id }) => !everyday.has(id))
    .map(({ id, word }): TermPattern => ({ id, word, pattern: patternOf(word) }));
  const usesIn = cachedSearch(patterns);
  return texts.flatMap((text) => {
    const found = new Map<string, UnexplainedTerm>();
    const marked = new Set(
      text.screens.flatMap((screen) => passagesOn(screen).flatMap((passage) => passage.terms.map(({ id }) => id))),
    );
    for (const path of paths)
      for (const { term, passage, offset } of firstUnmarked(text.screens, usesIn, path)) {
        const { id, word } = term;
        if (!found.has(id))
          found.set(id, { file: text.file, line: passage.lineAt(offset), id, word, markedElsewhere: marked.has(id) });
      }
    return [...found.values()].sort((a, b) => a.line - b.line);
  });
}

/** All paths of the course. */
export function pathsOf(course: CourseFile): Path[] {
  return course.tracks.flatMap((track) =>
    course.services.map((service) => ({ track: track.as ?? track.id, service: service.id })),
  );
}

/** False for an option, which is a control, and for an attribute, which has no mark-up: neither can contain a mark. */
function markable({ kind }: Passage): boolean {
  return kind !== 'option' && kind !== 'attribute';
}

interface Use {
  readonly term: TermPattern;
  readonly passage: Passage;
  readonly offset: number;
}

/** First unmarked uses on one path. A mark counts for its whole screen, so that a heading may use the term. */
function firstUnmarked(
  screens: readonly TextScreen[],
  usesIn: (passage: Passage) => readonly Use[],
  path: Path,
): Use[] {
  const explained = new Set<string>();
  const unmarked: Use[] = [];
  for (const screen of screens) {
    if (!included(screen, path)) continue;
    const passages = [
      screen.heading,
      ...screen.blocks.filter((block) => included(block, path)).flatMap((block) => block.passages),
    ];
    for (const { id } of passages.flatMap(({ terms }) => terms)) explained.add(id);
    for (const use of passages.filter(markable).flatMap(usesIn)) {
      if (!explained.has(use.term.id)) unmarked.push(use);
      explained.add(use.term.id);
    }
  }
  return unmarked;
}

/** A search for terms in a passage that caches its result, since a passage is on many paths. */
function cachedSearch(terms: readonly TermPattern[]): (passage: Passage) => readonly Use[] {
  const cache = new Map<Passage, readonly Use[]>();
  return (passage) => {
    const cached = cache.get(passage);
    if (cached) return cached;
    const uses = terms
      .map((term) => ({ term, passage, offset: passage.text.search(term.pattern) }))
      .filter(({ offset }) => offset >= 0);
    cache.set(passage, uses);
    return uses;
  };
}

/** Matches the whole word in any inflected form. */
function patternOf(word: string): RegExp {
  const flags = word === word.toLowerCase() ? 'iu' : 'u';
  const text = word.replace(/\s+/g, '\\s+').replace(/(?<=er)t$/u, 't?');
  return new RegExp(`(?<![\\p{L}-])${text}(?:e|en|et|a|er|ene|s|ens|ets|enes|n|r|ne)?(?![\\p{L}-])`, flags);
}
