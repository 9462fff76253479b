/** Scores a scenario by the end that was reached. */
import type { QuestionType, Response } from '../../core/scoring/question-type.ts';
import { textResponse } from '../../core/scoring/scenes.ts';

/** The ends in the writer's order. */
export interface ScenarioKey {
  readonly ends: readonly { readonly id: string; readonly good: boolean }[];
}

/** The response of reaching an end: `g` or `o` for a good or another end, and the end's letter. @param at place among the ends */
export function endResponse(good: boolean, at: number): Response {
  return (good ? 'g' : 'o') + String.fromCharCode(97 + at);
}

/** The most ends that have a letter. */
export const mostEnds = 26;

/** A response is an end, such as `ga`, or `t` when the scenes were read as text; the good ends are equally good. */
export const questionType: QuestionType<ScenarioKey> = {
  scored: true,
  score(_, response) {
    if (response === textResponse || /^g[a-z]$/.test(response)) return 1;
    return /^o[a-z]$/.test(response) ? 0.5 : 0;
  },
  interaction({ ends }, response) {
    const end = ends.find(({ good }, at) => endResponse(good, at) === response);
    const given = [response === textResponse ? 'read.text' : token(end)];
    return {
      type: 'performance',
      response: given,
      correct: end?.good || response === textResponse ? given : [token(ends.find(({ good }) => good))],
    };
  },
  longest: ({ ends }) => endResponse(ends[0]?.good ?? true, 0),
};

/** An end as a step and its outcome; an LMS takes letters and digits only. */
function token(end: ScenarioKey['ends'][number] | undefined): string {
  return `end.${end?.id.replaceAll('-', '') ?? 'unknown'}`;
}
