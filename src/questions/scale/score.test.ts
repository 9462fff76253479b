/** Tests that how sure a learner is leaves the score alone. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract, pairingsOf } from '../../../tests/contract/question-type.contract.ts';
import { questionType } from './score.ts';

const key = { answer: 'b', options: 'abc' };
const responses = [...'abc'].flatMap((letter) => pairingsOf(letter, '1234'));

describe('scale', () => {
  keepsQuestionContract({ type: questionType, key, responses, right: ['b1', 'b2', 'b3', 'b4'] });
});
it('tells an LMS the answer only', () =>
  expect(questionType.interaction(key, 'a4')).toEqual({ type: 'choice', response: ['a'], correct: ['b'] }));
