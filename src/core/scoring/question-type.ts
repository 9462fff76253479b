/** What every question type knows of its own answers; pure, so compiler, player and tests share it. */
import type { InteractionType } from '../learner/tracker.ts';

/** An answer in its type's compact form, over `[a-z0-9]`: `b`, `ac`, `badc`, `a1b0`. */
export type Response = string;

/** The pure half of a question type, in its folder's `score.ts`. */
export interface QuestionType<Key = unknown> {
  /** Score of a response, 0–1 with at most two decimals. */
  score(key: Key, response: Response): number;
  /** The same response in the terms of the LMS standards. */
  interaction(key: Key, response: Response): { type: InteractionType; response: string[]; correct: string[] };
  /** The longest response a learner can give: suspend data's worst case is reckoned with it. */
  longest(key: Key): Response;
  /** False for a question that only stands there to make the learner think: it is done, never scored. */
  readonly scored: boolean;
}

/** The question types of one package, by name. */
export type QuestionTypes = Readonly<Record<string, QuestionType>>;

/** A score with at most two decimals: LMSs refuse more. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
