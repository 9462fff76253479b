/** Tests the score of an order. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract, ordersOf } from '../../../tests/contract/question-type.contract.ts';
import { questionType } from './score.ts';

const key = { answer: 'badc', options: 'abcd' };

describe('order', () => {
  keepsQuestionContract({ type: questionType, key, responses: ordersOf('abcd'), right: ['badc'] });
});
it('gives a part for one pair the wrong way round, and nothing for the reverse', () => {
  expect(questionType.score(key, 'bacd')).toBe(0.67);
  expect(questionType.score(key, 'cdab')).toBe(0);
});
