/** Lists the places of the course where a reader can meet somebody: blocks, the running text of screens, the glossary. */
import type { Scope } from '../core/course/course.ts';
import { capitalisedWords, type CapitalisedWord } from './capitalised-words.ts';
import type { ModuleText, TextBlock } from './module-text.ts';
import { attributePassage, type Passage } from './passage.ts';

/** A block, the running text of a screen or a glossary term, in one file. */
export interface CastPlace {
  /** `module_block`, `module_screen` or `ordliste_term`. */
  readonly id: string;
  readonly file: string;
  /** Absent for the glossary, which belongs to every path. */
  readonly module?: string;
  /** Scopes that must all include a path for it to lead here. */
  readonly scopes: readonly Scope[];
  /** Capitalised words, in order. */
  readonly words: readonly CapitalisedWord[];
}

/** Texts that places are read from. */
export interface PlaceSource {
  readonly texts: readonly ModuleText[];
  readonly glossary: readonly { readonly id: string; readonly [field: string]: unknown }[];
}

/** Attributes of an exercise whose values name people. */
const peopleAttributes = ['child', 'crowd'];

/** Every place, in both registers. */
export function placesIn({ texts, glossary }: PlaceSource): CastPlace[] {
  return [...texts.flatMap(placesOf), ...glossary.map(glossaryPlace)];
}

function placesOf({ module, file, screens }: ModuleText): CastPlace[] {
  const place = (id: string, scopes: readonly Scope[], passages: readonly Passage[]): CastPlace => ({
    id: `${module}_${id}`,
    file,
    module,
    scopes,
    words: passages.flatMap(capitalisedWords),
  });
  return screens.flatMap((screen) => {
    const runningText = screen.blocks.filter(({ id }) => id === '').flatMap(({ passages }) => passages);
    const blocks = screen.blocks.filter(({ id }) => id !== '');
    return [
      place(screen.id, [screen], [screen.heading, ...runningText]),
      ...blocks.map((block) => place(block.id, [screen, block], [...peopleOf(block), ...block.passages])),
    ];
  });
}

function glossaryPlace({ id, ...fields }: PlaceSource['glossary'][number]): CastPlace {
  const texts = Object.values(fields).filter((text) => typeof text === 'string');
  return {
    id: `ordliste_${id}`,
    file: 'ordliste.yaml',
    scopes: [],
    words: texts.flatMap((text) => capitalisedWords(attributePassage(text, 1))),
  };
}

function peopleOf({ attributes, line }: TextBlock): Passage[] {
  return peopleAttributes.flatMap((name) => (attributes[name] ? [attributePassage(attributes[name], line)] : []));
}
