/** Finds the words of a text that begin with a capital, and says which of them begin a sentence. */
import type { Passage } from './passage.ts';

/** A capitalised word. */
export interface CapitalisedWord {
  readonly word: string;
  readonly line: number;
  /** True after an end mark, a colon or an opening mark too: there any word is written with a capital. */
  readonly startsSentence: boolean;
}

const word = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{M}]+(?:-\p{L}+)*/gu;
const sentenceStart = /(?:^|[.!?:…)]["»”’›)\]]*\s+)[\s«"“‹‘(–]*$|[«"“‹‘(–]\s*$|\)\s+$/u;
/** `AKS`, `FNs`, `ACE-studien`, `STILLE`: no names of people. */
const abbreviation = /^\p{Lu}+(?:s?$|-)/u;

/** Capitalised words in order; abbreviations are left out. */
export function capitalisedWords({ text, lineAt }: Pick<Passage, 'text' | 'lineAt'>): CapitalisedWord[] {
  return [...text.matchAll(word)]
    .filter(([found]) => !abbreviation.test(found))
    .map(({ 0: found, index }) => ({
      word: found,
      line: lineAt(index),
      startsSentence: sentenceStart.test(text.slice(0, index)),
    }));
}
