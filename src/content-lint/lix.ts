/** LIX, a readability index: words per sentence plus the percentage of words with seven letters or more. */
import type { Sentence } from './sentences.ts';

/** Figures of some sentences. */
export interface Readability {
  /** LIX in which an approved term counts as long once. The limits apply to this figure. */
  readonly lix: number;
  /** LIX in which every long word counts. */
  readonly strictLix: number;
  readonly words: number;
  readonly sentences: number;
  readonly longest: Sentence | undefined;
}

/** Inflectional endings of a term. */
const ending = '(?:s|e|en|et|a|er|ene|ens|ets|enes|ne|t|te|r)?';

/** Returns the approved term of which the word is a form, if any. */
export type ApprovedTerm = (word: string) => string | undefined;

/** Recogniser of the glossary's words of seven letters or more. */
export function approvedTerms(glossary: readonly { readonly word: string }[]): ApprovedTerm {
  const terms = [...new Set(glossary.flatMap(({ word }) => word.toLowerCase().split(/\s+/)))].filter(
    (term) => letters(term) >= 7,
  );
  if (terms.length === 0) return () => undefined;
  const pattern = new RegExp(`^(${terms.sort((a, b) => b.length - a.length).join('|')})${ending}$`, 'u');
  const cache = new Map<string, string | undefined>();
  return (word) => {
    const lower = word.toLowerCase();
    if (!cache.has(lower)) cache.set(lower, pattern.exec(lower)?.[1]);
    return cache.get(lower);
  };
}

/** Measures sentences. */
export function measure(sentences: readonly Sentence[], approved: ApprovedTerm): Readability {
  const words = sentences.flatMap((sentence) => sentence.words);
  const long = words.filter((word) => letters(word) >= 7);
  // Each approved term counts once, other long words every time.
  const longTerms = long.flatMap((word) => approved(word) ?? []);
  const counted = long.length - longTerms.length + new Set(longTerms).size;
  const lixOf = (longWords: number): number =>
    words.length === 0 ? 0 : words.length / sentences.length + (100 * longWords) / words.length;
  return {
    lix: lixOf(counted),
    strictLix: lixOf(long.length),
    words: words.length,
    sentences: sentences.length,
    longest: sentences.reduce<Sentence | undefined>(
      (most, one) => (one.words.length > (most?.words.length ?? 0) ? one : most),
      undefined,
    ),
  };
}

function letters(word: string): number {
  return word.replace(/[^\p{L}]/gu, '').length;
}
