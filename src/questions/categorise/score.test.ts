/** Tests the score of sorting. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract, pairingsOf } from '../../../tests/contract/question-type.contract.ts';
import { questionType } from './score.ts';

const key = { answer: 'a0b1c0d1', places: '01' };

describe('categorise', () => {
  keepsQuestionContract({ type: questionType, key, responses: pairingsOf('abcd', '01'), right: ['a0b1c0d1'] });
});
it('gives half for three of four in two categories, and nothing for all in one', () => {
  expect(questionType.score(key, 'a0b1c0d0')).toBe(0.5);
  expect(questionType.score(key, 'a0b0c0d0')).toBe(0);
});
it('passes over a thing that is gone from the course', () => expect(questionType.score(key, 'a0b1c0d1e1')).toBe(1));
