/** Tests that remembering is done or not done, and nothing more. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract } from '../../../tests/contract/question-type.contract.ts';
import { questionType } from './score.ts';

describe('recall', () => {
  keepsQuestionContract({ type: questionType, key: null, responses: ['1'], right: ['1'] });
});
it('is never scored', () => expect(questionType.scored).toBe(false));
