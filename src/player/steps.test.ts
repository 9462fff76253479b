/** Tests the order of a learner's way: what the openings call up again. */
import { describe, expect, it } from 'vitest';
import { outline } from '../../tests/fixtures/outline.ts';
import type { Progress } from '../core/learner/progress.ts';
import { stepsOf } from './steps.ts';

const progress: Progress = {
  track: 'full',
  service: 'skole',
  register: 'standard',
  location: '',
  seen: new Set(),
  answers: new Map(),
  tested: new Set(),
};

/** The questions of each opening, in a course of modules with so many questions each; a module of none may be left out. */
function openings(counts: readonly number[]): readonly (readonly string[])[] {
  const [module] = outline.modules;
  const [screen] = module!.screens;
  const modules = counts.map((count, at) => ({
    ...module!,
    id: `m${at}`,
    screens: [
      {
        ...screen!,
        id: `m${at}_a`,
        questions: Array.from({ length: count }, (_, nth) => ({ ...screen!.questions[0]!, id: `m${at}_q${nth}` })),
      },
    ],
  }));
  const tracks = [{ ...outline.tracks[0]!, modules: modules.map(({ id }) => id) }];
  return stepsOf({ ...outline, tracks, modules }, progress).flatMap(({ kind, questions }) =>
    kind === 'retrieval' ? [questions] : [],
  );
}

describe('the questions that open a module', () => {
  for (const [name, most, counts] of [
    ['two questions a module', 2, Array<number>(17).fill(2)],
    ['four questions a module', 2, Array<number>(17).fill(4)],
    ['a module without any among the others', 3, [0, 2, 2, 2, 2, 2, 0, 2, 2, 3, 2]],
  ] as const)
    it(`are two others each time, and none comes more than ${most} times, with ${name}`, () => {
      const asked = openings(counts);
      expect(asked.length).toBeGreaterThan(counts.length / 2);
      for (const [at, questions] of asked.entries())
        expect(new Set([...questions, ...(asked[at - 1] ?? [])]).size, `${at}`).toBe(at === 0 ? 2 : 4);
      const all = asked.flat();
      for (const id of all) expect(all.filter((each) => each === id).length, id).toBeLessThanOrEqual(most);
    });

  it('are what there is, with one question a module', () => {
    for (const questions of openings([1, 1, 1, 1])) expect(new Set(questions).size).toBe(2);
  });
});
