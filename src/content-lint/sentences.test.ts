/** Tests the division into sentences and words. */
import { expect, it } from 'vitest';
import { sentencesOf, wordsOf } from './sentences.ts';

const split = (text: string): string[] => sentencesOf({ text, lineAt: () => 1 }).map((sentence) => sentence.text);

it('ends a sentence at an end mark before a character that can begin one', () => {
  expect(split('Han ser ned. «Jeg vil hjem.» Hun venter! 2 barn ler. Hva nå?')).toEqual([
    'Han ser ned.',
    '«Jeg vil hjem.»',
    'Hun venter!',
    '2 barn ler.',
    'Hva nå?',
  ]);
});

it('does not end a sentence after direct speech, an abbreviation, an initial or a date', () => {
  for (const whole of [
    '«Slutt!» roper han.',
    'Det tar ca. 10 minutter.',
    'L. F. Barrett skrev det.',
    'Den 3. trinnet ser det.',
    'Møt klokka 07.40 i dag.',
  ])
    expect(split(whole)).toEqual([whole]);
});

it('counts a number, a time and a hyphenated word as one', () => {
  expect(wordsOf('Klokka 01.20 kom 14-åringen, 3,5 av 5.')).toEqual([
    'Klokka',
    '01.20',
    'kom',
    '14-åringen',
    '3,5',
    'av',
    '5',
  ]);
});

it('gives the line on which a sentence begins', () => {
  const lines = sentencesOf({ text: 'En. To.', lineAt: (offset) => (offset < 3 ? 7 : 8) }).map(({ line }) => line);
  expect(lines).toEqual([7, 8]);
});
