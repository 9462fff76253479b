/** Scores a question with one answer. */
import type { QuestionType } from '../../core/scoring/question-type.ts';

/** The answer's letter, and the letters of all options. */
export interface SingleKey {
  readonly answer: string;
  readonly options: string;
}

/** A response is one letter. */
export const questionType: QuestionType<SingleKey> = {
  scored: true,
  score: ({ answer }, response) => (response === answer ? 1 : 0),
  interaction: ({ answer }, response) => ({ type: 'choice', response: [response], correct: [answer] }),
  longest: ({ answer }) => answer,
};
