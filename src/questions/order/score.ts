/** Scores an order by how many pairs of steps stand the right way round. */
import { round2, type QuestionType } from '../../core/scoring/question-type.ts';

/** The letters in the right order, and in the order they are first shown. */
export interface OrderKey {
  readonly answer: string;
  readonly options: string;
}

/** A response is all letters in the learner's order. */
export const questionType: QuestionType<OrderKey> = {
  scored: true,
  score({ answer }, response) {
    if (response === answer) return 1;
    const pairs = [...answer].flatMap((first, at) => [...answer.slice(at + 1)].map((then) => [first, then] as const));
    const kept = pairs.filter(([first, then]) => {
      const a = response.indexOf(first);
      const b = response.indexOf(then);
      return a >= 0 && a < b;
    }).length;
    return pairs.length === 0 ? 0 : round2(Math.max(0, (2 * kept) / pairs.length - 1));
  },
  interaction: ({ answer }, response) => ({ type: 'sequencing', response: [...response], correct: [...answer] }),
  longest: ({ options }) => options,
};
