/** Tests the rule of the passive, with what only looks like one. */
import { expect, it } from 'vitest';
import { passivesIn } from './passive.ts';
import { wordsOf } from './sentences.ts';

const of = (text: string): ReturnType<typeof passivesIn> => passivesIn({ words: wordsOf(text) });

it.each([
  ['Saken meldes i dag.', { s: ['meldes'], bli: [] }],
  ['Barnet ble ikke hørt.', { s: [], bli: ['ble hørt'] }],
  ['Det finnes hjelp, og deres felles plan kjennes trygg.', { s: [], bli: [] }],
  ['Elevenes bøker og mentorenes plan.', { s: [], bli: [] }],
  ['Han blir redd, og det blir litt stille.', { s: [], bli: [] }],
])('%s', (text, passives) => expect(of(text)).toEqual(passives));
