/** Splits passages into sentences and sentences into words, as LIX counts them. */
import type { Passage } from './passage.ts';

/** One sentence, with the line it begins on. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly words: readonly string[];
}

/** A full stop after these ends no sentence. */
const abbreviation = /(?:^|[\s(«])(?:bl\.a|ca|dr|dvs|e\.l|f\.eks|jf|kap|kl|m\.fl|nr|pkt|s|st|tlf|\p{Lu})\.$/iu;

/** An end mark, what closes around it, a space, and something that can begin a sentence. */
const boundary = /[.!?:…]["»”’)\]]*\s+(?=["«“(–]*\s*[\p{Lu}\d])/gu;

const word = /[\p{L}\p{N}]+(?:[-’'.,:/]?[\p{L}\p{N}]+)*/gu;

/** The words of a text, as written. A number with its sign, or a hyphenated word, is one. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** The sentences of a passage; what holds no word is none. */
export function sentencesOf(passage: Pick<Passage, 'text' | 'lineAt'>): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const take = (to: number): void => {
    const raw = passage.text.slice(from, to);
    const words = wordsOf(raw);
    if (words.length > 0) sentences.push({ text: raw.trim(), line: passage.lineAt(from + raw.search(/\S/)), words });
    from = to;
  };
  for (const match of passage.text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (!abbreviation.test(passage.text.slice(from, match.index + 1))) take(end);
  }
  take(passage.text.length);
  return sentences;
}
