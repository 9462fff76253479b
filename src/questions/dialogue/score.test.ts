/** Tests the score of a talk. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract } from '../../../tests/contract/question-type.contract.ts';
import { questionType, wayResponse } from './score.ts';

const counts = Array.from({ length: 6 }, (_, all) =>
  Array.from({ length: all + 1 }, (_, helpful) => [helpful, all] as const),
).flat();
const ways = [true, false].flatMap((good) => counts.map(([helpful, all]) => wayResponse(good, helpful, all)));

describe('dialogue', () => {
  keepsQuestionContract({
    type: questionType,
    key: {},
    responses: [...ways, 't'],
    right: ['g00', 'g11', 'g22', 'g33', 'g44', 'g55', 't'],
  });
});
it('scores the share of utterances that help a child to tell', () => {
  expect(questionType.score({}, wayResponse(true, 2, 3))).toBe(0.67);
  expect(questionType.score({}, wayResponse(true, 0, 3))).toBe(0);
});
it('needs a good end for more than half', () => {
  expect(questionType.score({}, wayResponse(false, 3, 3))).toBe(0.5);
  expect(questionType.score({}, wayResponse(false, 1, 4))).toBe(0.25);
});
it('holds a way of any length in three characters, and never makes it better', () => {
  expect(wayResponse(true, 70, 71)).toBe('gyz');
  expect(questionType.score({}, wayResponse(true, 399, 400))).toBeLessThan(1);
});
it('does not believe more helpful utterances than there were', () => expect(questionType.score({}, 'g52')).toBe(0));
it('tells an LMS the end and the counts', () =>
  expect(questionType.interaction({}, 'o13')).toEqual({
    type: 'performance',
    response: ['end.other', 'helpful.1', 'all.3'],
    correct: ['end.good', 'helpful.3', 'all.3'],
  }));
