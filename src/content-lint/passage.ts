/** A passage, the unit of the language checks: a paragraph, a heading, an option or the value of an attribute. */
import type { PhrasingContent } from 'mdast';
import type { DataFiles } from '../compiler/inline.ts';

/** Role of a passage. */
export type PassageKind = 'heading' | 'text' | 'option' | 'explanation' | 'attribute';

/** A `:term` in the text. */
export interface MarkedTerm {
  readonly id: string;
  readonly line: number;
}

/** A piece of text with line numbers. */
export interface Passage {
  readonly kind: PassageKind;
  readonly line: number;
  /** As the learner reads it, with laws and phone numbers inserted. */
  readonly text: string;
  /** The author's own words, without laws and phone numbers. */
  readonly written: string;
  readonly terms: readonly MarkedTerm[];
  /** References in order, as `law:<id>` or `phone:<id>`. */
  readonly references: readonly string[];
  /** Id of its scene in a scenario or dialogue, else `''`. */
  readonly scene: string;
  /** Id of the scene that this option leads to. */
  readonly target?: string | undefined;
  /** Line of an offset in `text`. */
  lineAt(offset: number): number;
}

/** Reads inline nodes as a passage. */
export function readPassage(
  nodes: readonly PhrasingContent[],
  kind: PassageKind,
  scene: string,
  data: DataFiles,
): Passage {
  const builder = new PassageBuilder(data);
  builder.add(nodes);
  const { text, written, terms, references, lineStarts, target } = builder;
  const line = nodes[0]?.position?.start.line ?? 1;
  return {
    kind,
    line,
    text,
    written,
    terms,
    references,
    scene,
    target,
    lineAt: (offset) => lineStarts.findLast(([start]) => start <= offset)?.[1] ?? line,
  };
}

/** The value of an attribute as a passage. */
export function attributePassage(text: string, line: number): Passage {
  return { kind: 'attribute', line, text, written: text, terms: [], references: [], scene: '', lineAt: () => line };
}

class PassageBuilder {
  text = '';
  written = '';
  target: string | undefined;
  readonly terms: MarkedTerm[] = [];
  readonly references: string[] = [];
  readonly lineStarts: [offset: number, line: number][] = [];
  readonly #data: DataFiles;

  constructor(data: DataFiles) {
    this.#data = data;
  }

  add(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'textDirective')
        this.#directive(node.name, textOf(node.children), node.attributes?.['id'] ?? '', line);
      else if (node.type === 'break') this.#addText(' ', line);
      else if ('value' in node) this.#addText(node.value, line);
      else if ('children' in node) {
        if (node.type === 'link' && node.url.startsWith('#')) this.target = node.url.slice(1);
        this.add(node.children);
      }
    }
  }

  #directive(name: string, text: string, id: string, line: number): void {
    if (name === 'term') this.terms.push({ id, line });
    if (name !== 'law' && name !== 'phone') {
      this.#addText(text, line);
      return;
    }
    this.references.push(`${name}:${text}`);
    const value = name === 'law' ? this.#data.laws?.get(text)?.law : this.#data.phones?.get(text)?.number;
    this.#addText(value ?? text, line, '');
  }

  #addText(value: string, line: number, written = value): void {
    value.split('\n').forEach((row, at) => {
      this.lineStarts.push([this.text.length, line + at]);
      this.text += at === 0 ? row : ` ${row}`;
    });
    this.written += written.replaceAll('\n', ' ');
  }
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node ? textOf(node.children) : '';
    })
    .join('');
}
