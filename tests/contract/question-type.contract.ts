/** What every question type promises of its answers: run by each type's `score.test.ts`. */
import { expect, it } from 'vitest';
import type { InteractionType } from '../../src/core/learner/tracker.ts';
import type { QuestionType, Response } from '../../src/core/scoring/question-type.ts';

/** One question of a type, with every response that a learner can give to it. */
export interface QuestionCase<Key> {
  readonly type: QuestionType<Key>;
  readonly key: Key;
  readonly responses: readonly Response[];
  /** The responses that are wholly right. */
  readonly right: readonly Response[];
}

/** Responses that no learner gives: an older version of the course or a damaged string may. */
const strange: readonly Response[] = ['', '0', 'z', '9', 'zzzz', 'a', 'aa', 'hgfedcba', 'a0a0a0a0', 'x'.repeat(63)];

const id = /^[a-z0-9]+$/;
const pair = /^[a-z0-9]+\.[a-z0-9]+$/;
const text = /^[^]+$/;
/** What one token of a response may look like, by interaction type. */
const tokenForms: Readonly<Record<InteractionType, RegExp>> = {
  'true-false': /^(true|false)$/,
  choice: id,
  'fill-in': text,
  'long-fill-in': text,
  matching: pair,
  performance: /^[a-z0-9]+(\.[a-z0-9]+)?$/,
  sequencing: id,
  likert: id,
  numeric: /^-?\d+(\.\d+)?$/,
  other: text,
};
/** Types whose response is one token. */
const single: readonly InteractionType[] = ['true-false', 'likert', 'numeric', 'long-fill-in', 'other'];

type Told = ReturnType<QuestionType['interaction']>;

/** True when an LMS sees that the response is right. */
function seenAsRight({ type, response, correct }: Told): boolean {
  if (type !== 'numeric' || correct.length < 2) return response.join() === correct.join();
  const [least = '', greatest = ''] = correct;
  const value = Number(response[0]);
  return (least === '' || value >= Number(least)) && (greatest === '' || value <= Number(greatest));
}

/** Tests a type with one question. */
export function keepsQuestionContract<Key>({ type, key, responses, right }: QuestionCase<Key>): void {
  it('scores every response from 0 to 1 with at most two decimals', () => {
    for (const response of [...responses, ...strange]) {
      const score = type.score(key, response);
      expect(score, response).toBeGreaterThanOrEqual(0);
      expect(score, response).toBeLessThanOrEqual(1);
      expect(Number(score.toFixed(2)), response).toBe(score);
    }
  });
  it('gives 1 to what is right, and to nothing else', () => {
    expect(right.length).toBeGreaterThan(0);
    for (const response of right) expect(responses).toContain(response);
    expect(responses.filter((response) => type.score(key, response) === 1).sort()).toEqual([...right].sort());
  });
  it('knows its longest response, over letters and digits, as suspend data needs', () => {
    const longest = type.longest(key);
    expect(longest.length).toBeLessThanOrEqual(63);
    for (const response of [...responses, longest]) {
      expect(response).toMatch(/^[a-z0-9]+$/);
      expect(response.length, response).toBeLessThanOrEqual(longest.length);
    }
    expect(responses.some((response) => response.length === longest.length)).toBe(true);
  });
  it('tells an LMS the right answer as the response, when it is', () => {
    for (const response of responses) {
      const told = type.interaction(key, response);
      expect(seenAsRight(told), response).toBe(right.includes(response));
      const correct = told.type === 'numeric' ? told.correct.filter((bound) => bound !== '') : told.correct;
      for (const token of [...told.response, ...correct]) expect(token, told.type).toMatch(tokenForms[told.type]);
      if (single.includes(told.type)) expect(told.response, response).toHaveLength(1);
    }
  });
}

/** All ways to choose some of the letters, in order; never none. */
export function subsetsOf(letters: string): string[] {
  const all = [...letters].reduce<string[]>((sets, letter) => [...sets, ...sets.map((set) => set + letter)], ['']);
  return all.filter((set) => set !== '');
}

/** All orders of the letters. */
export function ordersOf(letters: string): string[] {
  if (letters.length < 2) return [letters];
  return [...letters].flatMap((first) => ordersOf(letters.replace(first, '')).map((rest) => first + rest));
}

/** All ways to give each thing a place. */
export function pairingsOf(things: string, places: string): string[] {
  return [...things].reduce<string[]>(
    (all, thing) => all.flatMap((start) => [...places].map((place) => start + thing + place)),
    [''],
  );
}
