/** Scores every question that gives each thing its place: matching, sorting, placing on the window. */
import { round2, type QuestionType, type Response } from './question-type.ts';

/** The right pairs, `a1b0`, and every place there is, one character each. */
export interface PairingKey {
  readonly answer: Response;
  readonly places: string;
}

/** Splits `a1b0` into each thing's letter and the letter or digit of its place. */
export function pairsOf(response: Response): ReadonlyMap<string, string> {
  return new Map((response.match(/../g) ?? []).map(([thing, place]) => [thing!, place!]));
}

/** A response is all things in the writer's order, each with its place. What a guess is expected to hit scores 0. */
export const pairing: QuestionType<PairingKey> = {
  scored: true,
  score({ answer, places }, response) {
    const right = pairsOf(answer);
    const given = pairsOf(response);
    const hits = [...right].filter(([thing, place]) => given.get(thing) === place).length;
    const guess = right.size / places.length;
    return round2(Math.max(0, (hits - guess) / (right.size - guess)));
  },
  interaction: ({ answer }, response) => ({
    type: 'matching',
    response: tokensOf(response),
    correct: tokensOf(answer),
  }),
  longest: ({ answer }) => answer,
};

function tokensOf(response: Response): string[] {
  return [...pairsOf(response)].map((pair) => pair.join('.'));
}
