/** Holds the forms of answers in SCORM 1.2 (SCORM 1.2 RTE 3.4.7). */
import { expect, it } from 'vitest';
import { answer } from '../../../tests/contract/tracker.contract.ts';
import type { InteractionReport } from '../../core/learner/tracker.ts';
import { scorm12 } from './scorm12-version.ts';

const sent = (over: Partial<InteractionReport>): Record<string, string> =>
  Object.fromEntries(scorm12.interaction(answer('q', over)));

it.each([
  ['choice', ['a', 'c'], 'a,c'],
  ['sequencing', ['b', 'a'], 'b,a'],
  ['matching', ['a.b', 'c.d'], 'a.b,c.d'],
  ['likert', ['3'], '3'],
  ['performance', ['inn.ut'], 'inn.ut'],
  ['true-false', ['true'], 't'],
  ['numeric', ['-2.5'], '-2.5'],
  ['fill-in', ['rolig stemme'], 'rolig stemme'],
] as const)('%s', (type, response, text) => {
  expect(sent({ type, response, correct: [...response] })).toMatchObject({
    type,
    student_response: text,
    'correct_responses.0.pattern': text,
  });
});

it.each([
  ['long-fill-in', 'fill-in'],
  ['other', 'performance'],
] as const)('sends %s as %s, cut at 255 characters', (type, counterpart) => {
  const text = 'ord '.repeat(100);
  expect(sent({ type, response: [text], correct: [] })).toMatchObject({
    type: counterpart,
    student_response: text.slice(0, 255),
  });
});

it('sends longer option ids as performance, since the other types take single letters', () => {
  expect(sent({ response: ['hjelper'], correct: ['hjelper'] })).toMatchObject({
    type: 'performance',
    student_response: 'hjelper',
  });
  expect(sent({ type: 'matching', response: ['a.over'], correct: ['a.over'] })['type']).toBe('performance');
});

it.each([
  [1, ['b'], 'correct'],
  [0, ['b'], 'wrong'],
  [0.5, ['b'], '0.5'],
  [0, [], 'neutral'],
])('a score of %d with the key %j is %s', (score, correct, result) => {
  expect(sent({ score, correct })['result']).toBe(result);
});

it('cuts a response between tokens at 255 characters, and leaves out a key that does not fit', () => {
  const tokens = Array.from({ length: 40 }, (_, index) => `situasjon${index}`);
  const { student_response: response, ...rest } = sent({ type: 'sequencing', response: tokens, correct: tokens });
  expect(response!.length).toBeLessThanOrEqual(255);
  expect(tokens.join(',').startsWith(`${response!},`)).toBe(true);
  expect(Object.keys(rest)).not.toContain('correct_responses.0.pattern');
});

it('counts hours past a day, and says nothing of fractions', () => {
  expect(scorm12.sessionTime(100 * 3600 + 59.6)).toBe('0100:01:00');
});
