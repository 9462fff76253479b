/** Remembering in one's own words is done or not done: it is never scored, and the words never leave the page. */
import type { QuestionType } from '../../core/scoring/question-type.ts';

/** There is no answer key. */
export const questionType: QuestionType<null> = {
  scored: false,
  score: () => 1,
  interaction: () => ({ type: 'performance', response: ['1'], correct: ['1'] }),
  longest: () => '1',
};
