/** Splits passages into sentences and words, as LIX counts them. */
import type { Passage } from './passage.ts';

/** A sentence and the line on which it begins. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly words: readonly string[];
}

/** Abbreviations and initials, whose full stop does not end a sentence. */
const abbreviation = /(?:^|[\s(«])(?:bl\.a|ca|dr|dvs|e\.l|f\.eks|jf|kap|kl|m\.fl|nr|pkt|s|st|tlf|\p{Lu})\.$/iu;

/** An end mark, closing quotation marks or brackets, a space, and a character that can begin a sentence. */
const boundary = /[.!?:…]["»”’)\]]*\s+(?=["«“(–]*\s*[\p{Lu}\d])/gu;

const word = /[\p{L}\p{N}]+(?:[-’'.,:/]?[\p{L}\p{N}]+)*/gu;

/** The words of a text. A number with separators, or a hyphenated word, is one word. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** The sentences of a passage that contain a word. */
export function sentencesOf(passage: Pick<Passage, 'text' | 'lineAt'>): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const addUntil = (to: number): void => {
    const text = passage.text.slice(from, to);
    const words = wordsOf(text);
    if (words.length > 0) sentences.push({ text: text.trim(), line: passage.lineAt(from + text.search(/\S/)), words });
    from = to;
  };
  for (const match of passage.text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (!abbreviation.test(passage.text.slice(from, match.index + 1))) addUntil(end);
  }
  addUntil(passage.text.length);
  return sentences;
}
