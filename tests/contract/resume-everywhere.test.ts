/** Tests that random sessions lead to the same progress after resuming, in all targets. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formats as allFormats } from '../../src/build/formats.ts';
import type { Format } from '../../src/packaging/package.ts';
import { scoreOf } from '../../src/core/course/outline.ts';
import { emptyProgress, reduce, type Progress, type ProgressEvent } from '../../src/core/learner/progress.ts';
import { reportOf } from '../../src/core/learner/report.ts';
import { courseStatusOf, type CourseStatus } from '../../src/core/learner/course-status.ts';
import { decodeSuspend, encodeSuspend } from '../../src/core/learner/suspend.ts';
import type { Tracker } from '../../src/core/learner/tracker.ts';
import { outline, types } from '../fixtures/outline.ts';
import { placeOf } from '../doubles/places.ts';

const formats = allFormats.map(({ id }) => id);

/** A learner's event, or an end of the session. */
type Step = ProgressEvent | { readonly type: 'leaves' } | { readonly type: 'is killed' };

const screens = outline.modules.flatMap((module) => module.screens);
const questions = screens.flatMap((screen) => screen.questions);
const screenId = fc.constantFrom(...screens.map(({ id }) => id));
const questionId = fc.constantFrom(...questions.map(({ id }) => id));
const at = fc.integer({ min: Date.UTC(2026, 10, 23), max: Date.UTC(2026, 11, 23) });
const answered = fc
  .record({ question: questionId, letters: fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }), at })
  .map(({ question, letters, at: when }): Step => {
    const response = letters.join('');
    return { type: 'answered', question, response, score: scoreOf(outline, types, question, response), at: when };
  });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: answered },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('moved' as const), to: screenId, from: screenId }) },
  fc.record({ type: fc.constant('skipped' as const), question: questionId, at }),
  fc.record({
    type: fc.constant('tested' as const),
    module: fc.constantFrom(...outline.modules.map(({ id }) => id)),
    known: fc.subarray(screens.map(({ id }) => id)),
  }),
  fc.record({
    type: fc.constant('chose' as const),
    track: fc.constantFrom('full', 'paminnelse'),
    service: fc.constantFrom('skole', 'barnehage'),
    register: fc.constantFrom('standard' as const, 'klart' as const),
  }),
  fc.constantFrom<Step>({ type: 'leaves' }, { type: 'is killed' }),
);

/** Plays the steps as the player does, and resumes at the end. */
async function play(
  format: Format,
  steps: readonly Step[],
): Promise<{ readonly suspend: string; readonly status: CourseStatus }> {
  const place = placeOf(format);
  let tracker!: Tracker;
  let progress!: Progress;
  let seconds = 0;
  const report = (): ReturnType<typeof reportOf> => reportOf(outline, types, progress, seconds);
  const open = async (): Promise<void> => {
    tracker = place.launch();
    const { suspend, problem } = await tracker.open();
    expect(problem).toBeUndefined();
    const decoded = decodeSuspend(outline, types, suspend);
    expect(decoded.damaged).toBe(false);
    progress = suspend === '' ? emptyProgress('full', 'skole', 'standard') : decoded.progress;
    seconds = 0;
  };
  await open();
  for (const each of steps) {
    seconds += 7;
    if (each.type === 'is killed') await open();
    else if (each.type === 'leaves') {
      tracker.close(report());
      await open();
    } else {
      progress = reduce(progress, each);
      expect(await tracker.save(report())).toBeUndefined();
    }
  }
  tracker.close(report());
  await open();
  return { suspend: encodeSuspend(outline, progress), status: courseStatusOf(outline, types, progress) };
}

it('covers every format', () => {
  for (const format of formats) expect(placeOf(format).launch().open).toBeTypeOf('function');
});

it('leads to the same progress in all targets', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const [first, ...others] = await Promise.all(formats.map((format) => play(format, steps)));
      for (const [n, other] of others.entries()) expect(other, formats[n + 1]).toEqual(first);
    }),
    { numRuns: 40 },
  );
});

it('leads to the progress of the events in a session without interruption', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      const events = steps.filter(({ type }) => type !== 'leaves' && type !== 'is killed') as ProgressEvent[];
      const progress = events.reduce(reduce, emptyProgress('full', 'skole', 'standard'));
      expect((await play('cmi5', events)).suspend).toBe(encodeSuspend(outline, progress));
    }),
    { numRuns: 30 },
  );
});
