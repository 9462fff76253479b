/** Scores a talk with a child by what kind of utterances the learner chose, and by where it ended. */
import { round2, type QuestionType, type Response } from '../../core/scoring/question-type.ts';
import { textResponse } from '../../core/scoring/scenes.ts';

/** The kinds of utterance that help a child to tell. */
export const helpfulKinds = ['opens', 'repeats', 'reassures'];

/** All kinds of utterance. */
export const kinds = [...helpfulKinds, 'leads', 'presses', 'closes', 'promises', 'hurries'];

/** Nothing: a response tells all that its score is made of. */
export type DialogueKey = Readonly<Record<string, never>>;

/** Largest count that one character can hold. */
const most = 35;

/** The response of a way: `g` or `o` for a good or another end, helpful utterances, all utterances (both in base 36): `g45`. */
export function wayResponse(good: boolean, helpful: number, all: number): Response {
  const shrink = Math.min(1, most / Math.max(1, all));
  return [good ? 'g' : 'o', Math.floor(helpful * shrink).toString(36), Math.round(all * shrink).toString(36)].join('');
}

/** A response is a way, such as `g45`, or `t` when the talk was read as text. */
export const questionType: QuestionType<DialogueKey> = {
  scored: true,
  score(_, response) {
    if (response === textResponse) return 1;
    const way = read(response);
    if (!way) return 0;
    const share = way.all === 0 ? 1 : way.helpful / way.all;
    return round2(way.good ? share : Math.min(share, 0.5));
  },
  interaction(_, response) {
    if (response === textResponse) return { type: 'performance', response: ['read.text'], correct: ['read.text'] };
    const { good, helpful, all } = read(response) ?? { good: false, helpful: 0, all: 0 };
    return {
      type: 'performance',
      response: [`end.${good ? 'good' : 'other'}`, `helpful.${helpful}`, `all.${all}`],
      correct: ['end.good', `helpful.${all}`, `all.${all}`],
    };
  },
  longest: () => wayResponse(true, most, most),
};

function read(response: Response): { good: boolean; helpful: number; all: number } | undefined {
  const match = /^([go])([0-9a-z])([0-9a-z])$/.exec(response);
  if (!match) return undefined;
  const helpful = parseInt(match[2]!, 36);
  const all = parseInt(match[3]!, 36);
  return helpful > all ? undefined : { good: match[1] === 'g', helpful, all };
}
