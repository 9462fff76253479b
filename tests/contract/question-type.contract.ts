/** The contract of every question type's `score.ts`. */
import { expect, it } from 'vitest';
import type { InteractionType } from '../../src/core/learner/tracker.ts';
import type { QuestionType, Response } from '../../src/core/scoring/question-type.ts';

/** A question and all responses that a learner can give. */
export interface QuestionCase<Key> {
  readonly type: QuestionType<Key>;
  readonly key: Key;
  readonly responses: readonly Response[];
  /** Responses with full score. */
  readonly right: readonly Response[];
}

/** Responses that no learner gives, from an older version of the course or damaged suspend data. */
const unexpected: readonly Response[] = ['', '0', 'z', '9', 'zzzz', 'a', 'aa', 'hgfedcba', 'a0a0a0a0', 'x'.repeat(63)];

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

/** Runs the contract for a question. */
export function keepsQuestionContract<Key>({ type, key, responses, right }: QuestionCase<Key>): void {
  it('scores every response from 0 to 1 with at most two decimals', () => {
    for (const response of [...responses, ...unexpected]) {
      const score = type.score(key, response);
      expect(score, response).toBeGreaterThanOrEqual(0);
      expect(score, response).toBeLessThanOrEqual(1);
      expect(Number(score.toFixed(2)), response).toBe(score);
    }
  });
  it('scores 1 for correct responses only', () => {
    expect(right.length).toBeGreaterThan(0);
    for (const response of right) expect(responses).toContain(response);
    expect(responses.filter((response) => type.score(key, response) === 1).sort()).toEqual([...right].sort());
  });
  it('has a longest response that no response exceeds, of letters and digits', () => {
    const longest = type.longest(key);
    expect(longest.length).toBeLessThanOrEqual(63);
    for (const response of [...responses, longest]) {
      expect(response).toMatch(/^[a-z0-9]+$/);
      expect(response.length, response).toBeLessThanOrEqual(longest.length);
    }
    expect(responses.some((response) => response.length === longest.length)).toBe(true);
  });
  it('reports an interaction whose response equals the correct one only when it is correct', () => {
    for (const response of responses) {
      const told = type.interaction(key, response);
      expect(seenAsRight(told), response).toBe(right.includes(response));
      const correct = told.type === 'numeric' ? told.correct.filter((bound) => bound !== '') : told.correct;
      for (const token of [...told.response, ...correct]) expect(token, told.type).toMatch(tokenForms[told.type]);
      if (single.includes(told.type)) expect(told.response, response).toHaveLength(1);
    }
  });
}

/** All non-empty subsets of the letters, each in their order. */
export function subsetsOf(letters: string): string[] {
  const all = [...letters].reduce<string[]>((sets, letter) => [...sets, ...sets.map((set) => set + letter)], ['']);
  return all.filter((set) => set !== '');
}

/** All permutations of the letters. */
export function ordersOf(letters: string): string[] {
  if (letters.length < 2) return [letters];
  return [...letters].flatMap((first) => ordersOf(letters.replace(first, '')).map((rest) => first + rest));
}

/** All assignments of a place to each thing, as `thing place thing place …`. */
export function pairingsOf(things: string, places: string): string[] {
  return [...things].reduce<string[]>(
    (all, thing) => all.flatMap((start) => [...places].map((place) => start + thing + place)),
    [''],
  );
}
