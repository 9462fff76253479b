/** A new build of the course over the old one keeps, in all six targets, each learner's progress for what remains. */
import { expect, it } from 'vitest';
import type { Outline, OutlineModule } from '../../src/core/course/outline.ts';
import { formats as allFormats } from '../../src/build/formats.ts';
import { emptyProgress, reduce, type Progress, type ProgressEvent } from '../../src/core/learner/progress.ts';
import { reportOf } from '../../src/core/learner/report.ts';
import { courseStatusOf } from '../../src/core/learner/course-status.ts';
import { decodeSuspend } from '../../src/core/learner/suspend.ts';
import type { Tracker } from '../../src/core/learner/tracker.ts';
import { outline as old, types } from '../fixtures/outline.ts';
import { placeOf } from '../doubles/places.ts';

const formats = allFormats.map(({ id }) => id);

const at = Date.UTC(2026, 10, 23, 10);
const [first, second] = old.modules as [OutlineModule, OutlineModule];
/** The next year's course: question `en_q2` is gone, `to_q2` is new, and module `to` has moved to the front. */
const renewed: Outline = {
  ...old,
  version: '2027.11.23',
  tracks: old.tracks.map((track) => ({ ...track, modules: ['to', 'en'] })),
  modules: [
    {
      ...second,
      screens: second.screens.map((screen) =>
        screen.id === 'to_c'
          ? {
              ...screen,
              questions: [
                { id: 'to_q2', type: 'single', objectives: ['H1'], key: { answer: 'a', options: 'abc' }, test: false },
              ],
            }
          : screen,
      ),
    },
    {
      ...first,
      screens: first.screens.map((screen) => ({
        ...screen,
        questions: screen.questions.filter(({ id }) => id !== 'en_q2'),
      })),
    },
  ],
};

/** Everything but the last screen. */
const half: readonly ProgressEvent[] = [
  { type: 'moved', to: 'en_a' },
  { type: 'answered', question: 'en_q1', response: 'b', score: 1, at },
  { type: 'moved', to: 'en_b', from: 'en_a' },
  { type: 'answered', question: 'en_q2', response: 'ac', score: 1, at },
  { type: 'moved', to: 'to_a', from: 'en_b' },
  { type: 'moved', to: 'to_b', from: 'to_a' },
  { type: 'answered', question: 'to_q1', response: 'bca', score: 1, at },
];
const whole: readonly ProgressEvent[] = [
  ...half,
  { type: 'moved', to: 'to_c', from: 'to_b' },
  { type: 'moved', to: 'to_c', from: 'to_c' },
];

/** Plays events on one version of the course. */
async function play(
  tracker: Tracker,
  outline: Outline,
  events: readonly ProgressEvent[],
  ends: 'leaves' | 'is killed',
): Promise<{ readonly opened: Progress; readonly left: Progress }> {
  const launch = await tracker.open();
  expect(launch.problem).toBeUndefined();
  const { progress: opened, damaged } = decodeSuspend(outline, types, launch.suspend);
  expect(damaged).toBe(false);
  let left = launch.suspend === '' ? emptyProgress('full', 'skole', 'standard') : opened;
  for (const event of events) {
    left = reduce(left, event);
    expect(await tracker.save(reportOf(outline, types, left, 5))).toBeUndefined();
  }
  if (ends === 'leaves') tracker.close(reportOf(outline, types, left, 5));
  return { opened, left };
}

it.each(formats.flatMap((format) => (['leaves', 'is killed'] as const).map((ends) => [format, ends] as const)))(
  '%s: a learner half-way who %s goes on with what remains',
  async (format, ends) => {
    const place = placeOf(format);
    await play(place.launch(), old, half, ends);
    const { opened, left } = await play(
      place.launch(),
      renewed,
      [{ type: 'answered', question: 'to_q2', response: 'a', score: 1, at }],
      ends,
    );
    expect([opened.track, opened.service, opened.location]).toEqual(['full', 'skole', 'to_b']);
    expect([...opened.seen].sort()).toEqual(['en_a', 'en_b', 'to_a']);
    expect([...opened.answers].map(([id, { response, score }]) => [id, response, score]).sort()).toEqual([
      ['en_q1', 'b', 1],
      ['to_q1', 'bca', 1],
    ]);
    const again = await play(place.launch(), renewed, [], ends);
    expect([...again.opened.answers.keys()].sort()).toEqual([...left.answers.keys()].sort());
    expect(courseStatusOf(renewed, types, again.opened)).toMatchObject({ completed: false, raw: 100 });
  },
);

it.each(formats)('%s: whoever had finished stays so, although the new version asks for more', async (format) => {
  const place = placeOf(format);
  await play(place.launch(), old, whole, 'leaves');
  const before = place.stored?.();
  if (before) expect(before).toMatchObject({ completed: true, passed: true });
  const { opened } = await play(place.launch(), renewed, [{ type: 'moved', to: 'to_a' }], 'leaves');
  expect(courseStatusOf(renewed, types, opened)).toMatchObject({ completed: false });
  if (before) expect(place.stored?.()).toMatchObject({ completed: true, passed: true });
});
