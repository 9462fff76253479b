/** A piece of text that a reader meets as one: a paragraph, a heading, a table cell, an option. */
import type { PhrasingContent } from 'mdast';
import type { DataFiles } from '../compiler/inline.ts';

/** What a passage is to its reader. */
export type PassageKind = 'heading' | 'text' | 'option' | 'explanation' | 'attribute';

/** A term marked in the text. */
export interface MarkedTerm {
  readonly id: string;
  readonly line: number;
}

/** A piece of text with the lines it stands on. */
export interface Passage {
  readonly kind: PassageKind;
  readonly line: number;
  /** As the learner reads it: law and phone in full. */
  readonly text: string;
  /** As the writer wrote it: law and phone left out, so what is left is the writer's own. */
  readonly written: string;
  readonly terms: readonly MarkedTerm[];
  /** Ids of law.yaml and helplines.yaml, in order. */
  readonly references: readonly string[];
  /** Id of the scene it belongs to, in a scenario or a dialogue; else `''`. */
  readonly scene: string;
  /** The scene that choosing this option leads to. */
  readonly target?: string | undefined;
  /** The line of a position in `text`. */
  lineAt(offset: number): number;
}

/** Reads inline nodes as a passage. */
export function readPassage(
  nodes: readonly PhrasingContent[],
  kind: PassageKind,
  scene: string,
  data: DataFiles,
): Passage {
  const draft = new Draft(data);
  draft.take(nodes);
  const { text, written, terms, references, marks } = draft;
  const line = nodes[0]?.position?.start.line ?? 1;
  return {
    kind,
    line,
    text,
    written,
    terms,
    references,
    scene,
    target: draft.target,
    lineAt: (offset) => lineIn(marks, offset, line),
  };
}

/** A passage of words that stand in an attribute, on one line. */
export function attributePassage(text: string, line: number): Passage {
  return { kind: 'attribute', line, text, written: text, terms: [], references: [], scene: '', lineAt: () => line };
}

function lineIn(marks: readonly (readonly [offset: number, line: number])[], offset: number, first: number): number {
  return marks.findLast(([from]) => from <= offset)?.[1] ?? first;
}

class Draft {
  text = '';
  written = '';
  target: string | undefined;
  readonly terms: MarkedTerm[] = [];
  readonly references: string[] = [];
  readonly marks: [offset: number, line: number][] = [];
  readonly #data: DataFiles;

  constructor(data: DataFiles) {
    this.#data = data;
  }

  take(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'textDirective')
        this.#directive(node.name, plain(node.children), node.attributes?.['id'] ?? '', line);
      else if (node.type === 'break') this.#add(' ', line);
      else if ('value' in node) this.#add(node.value, line);
      else if ('children' in node) {
        if (node.type === 'link' && node.url.startsWith('#')) this.target = node.url.slice(1);
        this.take(node.children);
      }
    }
  }

  #directive(name: string, text: string, id: string, line: number): void {
    if (name === 'term') this.terms.push({ id, line });
    if (name !== 'law' && name !== 'phone') {
      this.#add(text, line);
      return;
    }
    this.references.push(`${name}:${text}`);
    const read = name === 'law' ? this.#data.laws?.get(text)?.law : this.#data.phones?.get(text)?.number;
    this.#add(read ?? text, line, '');
  }

  #add(value: string, line: number, written = value): void {
    value.split('\n').forEach((row, at) => {
      this.marks.push([this.text.length, line + at]);
      this.text += at === 0 ? row : ` ${row}`;
    });
    this.written += written.replaceAll('\n', ' ');
  }
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : '')).join('');
}
