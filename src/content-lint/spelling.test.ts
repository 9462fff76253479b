/** Tests the spelling: compounds, genitives of names, and what is no word. */
import { expect, it } from 'vitest';
import { moduleText } from '../../tests/fixtures/module-text.ts';
import { needlessApprovals, speller, unknownWords } from './spelling.ts';

const dictionary = new Set(['barn', 'hjelp', 'arbeid', 'plan', 'gutt', 'støtte', 'kollega']);
const isWord = (word: string): boolean => dictionary.has(word);
const right = speller(isWord, new Set(['Fatima', 'samregulering']));

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
])('takes %s', (word) => expect(right(word)).toBe(true));
it.each(['bran', 'hjepleplan', 'kolegastøtte', 'fatimaplanx', 'Fatma'])('does not take %s', (word) =>
  expect(right(word)).toBe(false),
);

it('tells an unknown word once, where it stands first, and skips addresses', () => {
  const text = {
    ...moduleText('## Barn {#s}\n\nbarn hjlep barn.\n\nhjlep arbeid, se oslo.kommune.no/abcd.\n'),
    title: 'Plan',
    lead: 'Hjelp',
  };
  expect(unknownWords([text], [], (word) => right(word) || word === 'se')).toEqual([
    { word: 'hjlep', file: 'm/nb.md', line: 7 },
  ]);
});

it('says which approvals nobody needs', () => {
  const text = moduleText('## S {#s}\n\nFatimas samregulering.\n');
  expect(needlessApprovals([text], [], new Set(['Fatima', 'samregulering', 'barn', 'ukjent']), isWord)).toEqual([
    'barn',
    'ukjent',
  ]);
});
