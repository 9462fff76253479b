/** Tests LIX against values calculated by hand. */
import { expect, it } from 'vitest';
import { approvedTerms, measure } from './lix.ts';
import { sentencesOf } from './sentences.ts';

const measureText = (text: string, terms: readonly string[] = []): ReturnType<typeof measure> =>
  measure(sentencesOf({ text, lineAt: () => 1 }), approvedTerms(terms.map((word) => ({ word }))));

it('is words per sentence plus the percentage of words with seven letters or more', () => {
  // 8 words, 2 sentences, 2 long words («rolige», six letters, is not): 8/2 + 100·2/8.
  expect(measureText('De rolige voksne sitter. Barnet snakker med kollegaen.').lix).toBe(8 / 2 + (100 * 2) / 8);
});

it('counts an approved term as long once, in any form, and always in strictLix', () => {
  const { lix, strictLix } = measureText('Se toleransevinduet nå. Toleransevindu er ordet.', ['toleransevindu']);
  expect(lix).toBeCloseTo(6 / 2 + 100 / 6);
  expect(strictLix).toBeCloseTo(6 / 2 + 200 / 6);
});

it('finds the longest sentence, and is 0 for an empty text', () => {
  expect(measureText('Kort her. Denne er noe lengre enn den.').longest?.words).toHaveLength(6);
  expect(measureText('').lix).toBe(0);
});
