/** The contract of every question type's `score.ts`. */
import { expect, it } from 'vitest';
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
      const interaction = type.interaction(key, response);
      if (right.includes(response)) expect(interaction.response, response).toEqual(interaction.correct);
      else expect(interaction.response, response).not.toEqual(interaction.correct);
      for (const token of [...interaction.response, ...interaction.correct])
        expect(token).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)?$/);
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
