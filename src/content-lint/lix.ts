/** LIX, the readability index: words per sentence plus the per cent of words with seven letters or more. */
import type { Sentence } from './sentences.ts';

/** What is measured of some sentences. */
export interface Readability {
  /** With approved terms counted as long once; the gates use this. */
  readonly lix: number;
  /** Every long word counted. */
  readonly strictLix: number;
  readonly words: number;
  readonly sentences: number;
  readonly longest: Sentence | undefined;
}

/** Endings that a term takes in a sentence. */
const ending = '(?:s|e|en|et|a|er|ene|ens|ets|enes|ne|t|te|r)?';

/** Recognises an approved term in any of its forms; gives the term, or undefined. */
export type ApprovedTerm = (word: string) => string | undefined;

/** Makes the recogniser from the glossary's words; only words of seven letters or more matter. */
export function approvedTerms(glossary: readonly { readonly word: string }[]): ApprovedTerm {
  const terms = [...new Set(glossary.flatMap(({ word }) => word.toLowerCase().split(/\s+/)))].filter(
    (term) => letters(term) >= 7,
  );
  if (terms.length === 0) return () => undefined;
  const form = new RegExp(`^(${terms.sort((a, b) => b.length - a.length).join('|')})${ending}$`, 'u');
  const known = new Map<string, string | undefined>();
  return (word) => {
    const lower = word.toLowerCase();
    if (!known.has(lower)) known.set(lower, form.exec(lower)?.[1]);
    return known.get(lower);
  };
}

/** Measures the sentences of one screen. */
export function measure(sentences: readonly Sentence[], approved: ApprovedTerm): Readability {
  const words = sentences.flatMap((sentence) => sentence.words);
  const long = words.filter((word) => letters(word) >= 7);
  const seen = new Set<string>();
  const counted = long.filter((word) => {
    const term = approved(word);
    if (term === undefined) return true;
    return !seen.has(term) && seen.add(term);
  });
  const lixOf = (longWords: number): number =>
    words.length === 0 ? 0 : words.length / sentences.length + (100 * longWords) / words.length;
  return {
    lix: lixOf(counted.length),
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
