/** Tests which questions the openings repeat. */
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

/** The questions of each opening in a course. @param counts number of questions of each module */
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

describe('retrieval questions', () => {
  for (const [name, maxRepeats, counts] of [
    ['two questions a module', 2, Array<number>(17).fill(2)],
    ['four questions a module', 2, Array<number>(17).fill(4)],
    ['a module without any among the others', 3, [0, 2, 2, 2, 2, 2, 0, 2, 2, 3, 2]],
  ] as const)
    it(`differ from the previous two, and are repeated at most ${maxRepeats} times, with ${name}`, () => {
      const repeated = openings(counts);
      expect(repeated.length).toBeGreaterThan(counts.length / 2);
      for (const [at, questions] of repeated.entries())
        expect(new Set([...questions, ...(repeated[at - 1] ?? [])]).size, `${at}`).toBe(at === 0 ? 2 : 4);
      const all = repeated.flat();
      for (const id of all) expect(all.filter((each) => each === id).length, id).toBeLessThanOrEqual(maxRepeats);
    });

  it('are two different ones, with one question a module', () => {
    for (const questions of openings([1, 1, 1, 1])) expect(new Set(questions).size).toBe(2);
  });
});
