/** Tests the score of one answer. */
import { describe } from 'vitest';
import { keepsQuestionContract } from '../../../tests/contract/question-type.contract.ts';
import { questionType } from './score.ts';

describe('single', () => {
  keepsQuestionContract({
    type: questionType,
    key: { answer: 'b', options: 'abc' },
    responses: ['a', 'b', 'c'],
    right: ['b'],
  });
});
