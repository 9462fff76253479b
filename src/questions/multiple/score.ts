/** Scores a question with several answers: each option rightly taken or rightly left counts alike. */
import { round2, type QuestionType } from '../../core/scoring/question-type.ts';

/** The right letters in order, and the letters of all options. */
export interface MultipleKey {
  readonly answer: string;
  readonly options: string;
}

/** A response is the chosen letters in order. All options taken scores as a guess: 0. */
export const questionType: QuestionType<MultipleKey> = {
  scored: true,
  score({ answer, options }, response) {
    if (response === answer) return 1;
    if (response.length === options.length) return 0;
    const agreed = [...options].filter((letter) => answer.includes(letter) === response.includes(letter)).length;
    return round2(Math.max(0, (2 * agreed) / options.length - 1));
  },
  interaction: ({ answer }, response) => ({ type: 'choice', response: [...response], correct: [...answer] }),
  longest: ({ options }) => options,
};
