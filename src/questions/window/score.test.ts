/** Tests the score of placing on the window. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract, pairingsOf } from '../../../tests/contract/question-type.contract.ts';
import { questionType } from './score.ts';

const key = { answer: 'aobuci', places: 'oiu' };

describe('window', () => {
  keepsQuestionContract({ type: questionType, key, responses: pairingsOf('abc', 'oiu'), right: ['aobuci'] });
});
it('gives half for two of three', () => expect(questionType.score(key, 'aobuco')).toBe(0.5));
it('tells an LMS the zone of each', () =>
  expect(questionType.interaction(key, 'aobici').response).toEqual(['a.o', 'b.i', 'c.i']));
