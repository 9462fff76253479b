/** Tests the score of what belongs together. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract, pairingsOf } from '../../../tests/contract/question-type.contract.ts';
import { questionType } from './score.ts';

const key = { answer: 'aabbcc', places: 'cab' };

describe('match', () => {
  keepsQuestionContract({ type: questionType, key, responses: pairingsOf('abc', 'abc'), right: ['aabbcc'] });
});
it('gives nothing for the one pair that chance gives', () => {
  expect(questionType.score(key, 'aabccb')).toBe(0);
  expect(questionType.score(key, 'aabacc')).toBe(0.5);
});
it('tells an LMS pairs', () =>
  expect(questionType.interaction(key, 'aabccb')).toEqual({
    type: 'matching',
    response: ['a.a', 'b.c', 'c.b'],
    correct: ['a.a', 'b.b', 'c.c'],
  }));
