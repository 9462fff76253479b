/** Tests the spell check of compounds, genitives of names and unknown words. */
import { expect, it } from 'vitest';
import { moduleText } from '../../tests/fixtures/module-text.ts';
import { needlessApprovals, speller, unknownWords } from './spelling.ts';

const dictionary = new Set(['barn', 'hjelp', 'arbeid', 'plan', 'gutt', 'støtte', 'kollega']);
const isWord = (word: string): boolean => dictionary.has(word);
const isRight = speller(isWord, new Set(['Fatima', 'samregulering']));

it.each([
  'barn',
  'Barn',
  'hjelpeplan',
  'arbeidsplan',
  'kollegastøtte',
  'arbeidsplanhjelp',
  'Fatima',
  'Fatimas',
  'samregulering',
  'gutt-plan',
])('accepts %s', (word) => expect(isRight(word)).toBe(true));
it.each(['bran', 'hjepleplan', 'kolegastøtte', 'fatimaplanx', 'Fatma'])('rejects %s', (word) =>
  expect(isRight(word)).toBe(false),
);

it('finds an unknown word once, at its first use, and ignores addresses', () => {
  const text = {
    ...moduleText('## Barn {#s}\n\nbarn hjlep barn.\n\nhjlep arbeid, se oslo.kommune.no/abcd.\n'),
    title: 'Plan',
    lead: 'Hjelp',
  };
  expect(unknownWords([text], [], (word) => isRight(word) || word === 'se')).toEqual([
    { word: 'hjlep', file: 'm/nb.md', line: 7 },
  ]);
});

it('finds approved words that are not needed', () => {
  const text = moduleText('## S {#s}\n\nFatimas samregulering.\n');
  expect(needlessApprovals([text], [], new Set(['Fatima', 'samregulering', 'barn', 'ukjent']), isWord)).toEqual([
    'barn',
    'ukjent',
  ]);
});
