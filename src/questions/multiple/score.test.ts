/** Tests the score of several answers. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract, subsetsOf } from '../../../tests/contract/question-type.contract.ts';
import { questionType } from './score.ts';

const key = { answer: 'ac', options: 'abcd' };

describe('multiple', () => {
  keepsQuestionContract({ type: questionType, key, responses: subsetsOf('abcd'), right: ['ac'] });
});
describe('multiple with every option right', () => {
  keepsQuestionContract({
    type: questionType,
    key: { answer: 'abc', options: 'abc' },
    responses: subsetsOf('abc'),
    right: ['abc'],
  });
});
it('counts what is rightly taken and rightly left', () => {
  expect(questionType.score(key, 'a')).toBe(0.5);
  expect(questionType.score(key, 'abc')).toBe(0.5);
  expect(questionType.score(key, 'bd')).toBe(0);
});
it('gives nothing for taking everything', () => expect(questionType.score(key, 'abcd')).toBe(0));
