/** Scores an answer that is given with how sure the learner is; how sure never changes the score. */
import type { QuestionType } from '../../core/scoring/question-type.ts';

/** The answer's letter, and the letters of all options. */
export interface ScaleKey {
  readonly answer: string;
  readonly options: string;
}

/** A response is the chosen letter, then how sure from 1 to 4: `b3`. */
export const questionType: QuestionType<ScaleKey> = {
  scored: true,
  score: ({ answer }, response) => (response[0] === answer ? 1 : 0),
  interaction: ({ answer }, response) => ({ type: 'choice', response: [response.slice(0, 1)], correct: [answer] }),
  longest: ({ answer }) => `${answer}4`,
};
