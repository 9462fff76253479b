/** Tests completion, score and remaining screens, and their cut to the reporting level. */
import { describe, expect, it } from 'vitest';
import { outline, types } from '../../../tests/fixtures/outline.ts';
import { emptyProgress, reduce, type Progress, type ProgressEvent } from './progress.ts';
import { reportOf } from './report.ts';
import { knownScreens, courseStatusOf, testOf } from './course-status.ts';

const answer = (question: string, response: string, score: number): ProgressEvent => ({
  type: 'answered',
  question,
  response,
  score,
  at: 1,
});
const seen = (...ids: string[]): ProgressEvent[] => ids.map((from) => ({ type: 'moved', to: from, from }));
const play = (events: readonly ProgressEvent[], start = emptyProgress('full', 'skole', 'standard')): Progress =>
  events.reduce(reduce, start);
const all = seen('en_a', 'en_b', 'to_a', 'to_b', 'to_c');
const right = [answer('en_q1', 'b', 1), answer('en_q2', 'ac', 1), answer('to_q1', 'bca', 1)];

describe('course status', () => {
  it('is neither completed nor passed at launch', () => {
    const status = courseStatusOf(outline, types, play([]));
    expect([status.completed, status.passed, status.raw, status.progressMeasure, status.scored]).toEqual([
      false,
      false,
      0,
      0,
      false,
    ]);
  });

  it('is not completed by seeing every screen without answering', () => {
    expect(courseStatusOf(outline, types, play(all)).completed).toBe(false);
  });

  it('is not completed by answering without seeing the screens', () => {
    expect(courseStatusOf(outline, types, play(right)).completed).toBe(false);
  });

  it('is completed and passed when everything is done at the mastery score', () => {
    const status = courseStatusOf(outline, types, play([...all, ...right]));
    expect([status.completed, status.passed, status.raw, status.progressMeasure]).toEqual([true, true, 100, 1]);
  });

  it('is completed but not passed below the mastery score, and passed after a better answer', () => {
    const low = play([...all, ...right.slice(1), answer('en_q1', 'a', 0)]);
    expect(courseStatusOf(outline, types, low)).toMatchObject({ completed: true, passed: false, raw: 66 });
    expect(courseStatusOf(outline, types, reduce(low, right[0]!))).toMatchObject({ passed: true, raw: 100 });
  });

  it('keeps the points when a later attempt scores lower', () => {
    const progress = play([...right, answer('en_q1', 'a', 0)]);
    expect(progress.answers.get('en_q1')?.response).toBe('b');
  });

  it('counts a skipped question as done and does not score it', () => {
    const progress = play([...all, ...right.slice(1), { type: 'skipped', question: 'en_q1', at: 1 }]);
    expect(courseStatusOf(outline, types, progress)).toMatchObject({ completed: true, raw: 100, passed: true });
  });

  it('replaces a skip with a later answer', () => {
    const progress = play([{ type: 'skipped', question: 'en_q1', at: 1 }, answer('en_q1', 'a', 0)]);
    expect(progress.answers.get('en_q1')?.response).toBe('a');
  });

  it('requires a service’s own screens of that service only', () => {
    const other = play([...all, ...right], emptyProgress('full', 'barnehage', 'standard'));
    expect(courseStatusOf(outline, types, other).modules[0]!.left).toEqual(['en_c']);
  });

  it('counts each building block separately', () => {
    const { blocks } = courseStatusOf(outline, types, play([right[0]!, answer('to_q1', 'abc', 0.33)]));
    expect(blocks.kunnskap).toMatchObject({ earned: 1, possible: 2 });
    expect(blocks.handlingskompetanse).toMatchObject({ earned: 0.33, possible: 1 });
    expect(blocks.arbeidskultur.total).toBe(0);
  });
});

describe('test-out', () => {
  const [first] = outline.modules;

  it('contains the questions that are marked for it', () => {
    expect(testOf(first!)).toEqual(['en_q1']);
  });

  it('counts all of a module as done when every answer was correct', () => {
    expect(knownScreens(first!, [])).toEqual(['en_a', 'en_b', 'en_c']);
    const progress = play(
      [right[0]!, { type: 'tested', module: 'en', known: ['en_a', 'en_b'] }],
      emptyProgress('paminnelse', 'skole', 'standard'),
    );
    const status = courseStatusOf(outline, types, progress).modules[0]!;
    expect([status.left, status.done, status.total]).toEqual([[], 3, 3]);
  });

  it('requires the answers on a screen that is not known, and none on a known one', () => {
    const tested = (known: readonly string[]): Progress =>
      play(
        [...seen('en_a', 'en_b'), { type: 'tested', module: 'en', known }],
        emptyProgress('paminnelse', 'skole', 'standard'),
      );
    expect(courseStatusOf(outline, types, tested(['en_a', 'en_b'])).modules[0]!.left).toEqual([]);
    expect(courseStatusOf(outline, types, tested(['en_b'])).modules[0]!.left).toEqual(['en_a']);
  });

  it('counts a screen with a missed question as not known', () => {
    expect(knownScreens(first!, ['en_q1'])).toEqual(['en_b', 'en_c']);
  });
});

describe('merging progress', () => {
  it('joins the seen screens and keeps the better answer, in either order', () => {
    const a = play([...seen('en_a'), right[0]!, answer('en_q2', 'a', 0.5)]);
    const b = play([...seen('en_b'), answer('en_q1', 'a', 0), right[1]!]);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const merged = reduce(one, { type: 'merged', other });
      expect([...merged.seen].sort()).toEqual(['en_a', 'en_b']);
      expect([merged.answers.get('en_q1')?.response, merged.answers.get('en_q2')?.response]).toEqual(['b', 'ac']);
    }
  });
});

describe('merging progress without new content', () => {
  it('prefers a wrong answer to a skip, in either order', () => {
    const skipped = play([{ type: 'skipped', question: 'en_q1', at: 1 }]);
    const wrong = play([answer('en_q1', 'a', 0)]);
    for (const [one, other] of [
      [skipped, wrong],
      [wrong, skipped],
    ] as const)
      expect(reduce(one, { type: 'merged', other }).answers.get('en_q1')?.response).toBe('a');
  });

  it('returns the same object, so that nothing is committed', () => {
    const progress = play([...all, ...right, { type: 'tested', module: 'en', known: ['en_a'] }]);
    expect(reduce(progress, { type: 'merged', other: play([...seen('en_a'), right[0]!]) })).toBe(progress);
    expect(reduce(progress, { type: 'tested', module: 'en', known: ['en_a'] })).toBe(progress);
  });
});

describe('report', () => {
  const progress = play([...all, ...right]);
  const at = (reporting: 'completion' | 'score' | 'answers') =>
    reportOf({ ...outline, reporting }, types, progress, 61.4);

  it('contains no score, objective or answer at level completion', () => {
    const { raw, objectives, interactions, completed, passed } = at('completion');
    expect([raw, objectives, interactions, completed, passed]).toEqual([undefined, [], [], true, true]);
  });

  it('contains scores by building block and no answer at level score', () => {
    const { raw, objectives, interactions } = at('score');
    expect([raw, objectives.map(({ id, raw: own }) => [id, own]), interactions]).toEqual([
      100,
      [
        ['kunnskap', 100],
        ['handlingskompetanse', 100],
      ],
      [],
    ]);
  });

  it('contains no building block when a module is launched on its own', () => {
    expect(reportOf({ ...outline, moduleId: 'en' }, types, progress, 0)).toMatchObject({ raw: 100, objectives: [] });
  });

  it('contains each answer in standard-neutral form at level answers', () => {
    const { interactions, seconds } = at('answers');
    expect(seconds).toBe(61);
    expect(interactions).toHaveLength(3);
    expect(interactions.find(({ id }) => id === 'to_q1')).toEqual({
      id: 'to_q1',
      type: 'sequencing',
      response: ['b', 'c', 'a'],
      correct: ['b', 'c', 'a'],
      score: 1,
      objectives: ['handlingskompetanse'],
      at: 1,
    });
  });

  it('contains no score before the first answer', () => {
    expect(reportOf(outline, types, play([]), 0).raw).toBeUndefined();
  });
});
