/** Tests what somebody gets who goes by tone and position only. */
import { describe, expect, it } from 'vitest';
import { exercise, sceneExercise } from '../../../tests/fixtures/exercise.ts';
import { smallCourse } from '../../../tests/fixtures/small-course.ts';
import type { Course } from '../../core/course/course.ts';
import type { Exercise } from './exercise.ts';
import { guesserFor, guessPaths } from './path-guesser.ts';

const learners = Array.from({ length: 400 }, (_, at) => `l${at}`);
/** Mean score of many learners. */
const mean = (question: Exercise, byTone: boolean): number => {
  const guess = guesserFor(question, 'standard', byTone);
  const scores = learners.map((learner) => question.scoring.score(question.key, guess(learner)));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

describe('guesserFor', () => {
  const kind = ['Han må slutte.', 'Jeg venter rolig.', 'Jeg går.'];

  it('takes the kindest option by tone, and any by position', () => {
    expect(mean(exercise('one', 'b', kind), true)).toBe(1);
    expect(mean(exercise('one', 'a', kind), true)).toBe(0);
    expect(mean(exercise('one', 'b', kind), false)).toBeCloseTo(1 / 3, 1);
  });

  it('takes any of those that are equally kind', () => {
    expect(mean(exercise('one', 'b', ['Jeg venter.', 'Jeg lytter.', 'Jeg går.']), true)).toBeCloseTo(1 / 2, 1);
  });

  it('takes the options that are kinder than the mean, or half of them when none is', () => {
    const texts = ['Jeg venter.', 'Jeg går.', 'Jeg lytter.', 'Jeg ler.'];
    expect(guesserFor(exercise('several', 'ac', texts), 'standard', true)('l')).toBe('ac');
    expect(guesserFor(exercise('several', 'ac', texts), 'standard', false)('l')).toMatch(/^[a-d]{2}$/);
  });

  it('leaves steps as they are shown, and puts things in the places by turns', () => {
    expect(guesserFor(exercise('sequence', 'abc', kind), 'standard', true)('l')).toMatch(/^(?=.*a)(?=.*b)[abc]{3}$/);
    const places = guesserFor(exercise('places', 'a0b1c0', kind), 'standard', true)('l');
    expect(places.replace(/[a-c]/g, '')).toBe('010');
  });

  it('takes the kindest choice in every scene', () => {
    const scenes = sceneExercise({
      start: ['vent', 'slutt'],
      vent: ['lytt', 'straff'],
      lytt: 'good',
      straff: 'other',
      slutt: 'other',
    });
    expect(mean(scenes, true)).toBe(1);
    expect(mean(scenes, false)).toBeCloseTo(0.25 + 0.75 / 2, 1);
  });
});

describe('guessPaths', () => {
  it('gives the share of the points of every path that tone or position gets, and names where', () => {
    const texts = ['Han må slutte.', 'Jeg venter rolig.', 'Jeg går.'];
    const given = exercise('one', 'b', texts, { plain: ['Jeg går.', 'Jeg går.', 'Jeg går.'] });
    const hard = exercise('one', 'a', texts);
    const question = ({ id, key }: Exercise): object => ({
      id,
      type: 'single',
      html: '',
      question: { id, type: 'single', objectives: [], key, test: false },
    });
    const [module] = smallCourse.modules;
    const course = {
      ...smallCourse,
      tracks: smallCourse.tracks.map((track) => ({ ...track, modules: ['vindu'] })),
      modules: [{ ...module!, screens: [{ ...module!.screens[0]!, blocks: [question(given), question(hard)] }] }],
    } as Course;
    const paths = guessPaths(course, { single: given.scoring }, [given, hard]);
    expect(paths.map(({ track, service }) => `${track} ${service}`)).toEqual([
      'enkel skole',
      'enkel barnehage',
      'full skole',
      'full barnehage',
    ]);
    for (const path of paths)
      expect(path).toMatchObject({ register: 'standard', byTone: true, share: 0.5, won: [given.id] });
  });
});
