/** Tests the score of a scenario. */
import { describe, expect, it } from 'vitest';
import { keepsQuestionContract } from '../../../tests/contract/question-type.contract.ts';
import { endResponse, questionType } from './score.ts';

const key = {
  ends: [
    { id: 'for-fort', good: false },
    { id: 'flere', good: true },
    { id: 'slutt-ute', good: true },
  ],
};

describe('scenario', () => {
  keepsQuestionContract({ type: questionType, key, responses: ['oa', 'gb', 'gc', 't'], right: ['gb', 'gc', 't'] });
});
it('gives half for another end: the learner has practised, and can try again', () => {
  expect(endResponse(false, 0)).toBe('oa');
  expect(questionType.score(key, 'oa')).toBe(0.5);
});
it('keeps its score when an end is added later', () => expect(questionType.score({ ends: [] }, 'gc')).toBe(1));
it('tells an LMS the end', () => {
  expect(questionType.interaction(key, 'oa')).toEqual({
    type: 'performance',
    response: ['end.forfort'],
    correct: ['end.flere'],
  });
  expect(questionType.interaction(key, 'gc')).toEqual({
    type: 'performance',
    response: ['end.sluttute'],
    correct: ['end.sluttute'],
  });
  expect(questionType.interaction(key, 'ob').response).toEqual(['end.unknown']);
});
