/** Tests the detection of the passive, and of words that only look like one. */
import { expect, it } from 'vitest';
import { passivesIn } from './passive.ts';
import { wordsOf } from './sentences.ts';

const passivesOf = (text: string): ReturnType<typeof passivesIn> => passivesIn({ words: wordsOf(text) });

it.each([
  ['Saken meldes i dag.', { s: ['meldes'], bli: [] }],
  ['Barnet ble ikke hørt.', { s: [], bli: ['ble hørt'] }],
  ['Det finnes hjelp, og deres felles plan kjennes trygg.', { s: [], bli: [] }],
  ['Elevenes bøker og mentorenes plan.', { s: [], bli: [] }],
  ['Han blir redd, og det blir litt stille.', { s: [], bli: [] }],
])('%s', (text, passives) => expect(passivesOf(text)).toEqual(passives));
