/** Tests that learners keep their progress when a new version of the course replaces the old, in all targets. */
import { expect, it } from 'vitest';
import type { Outline } from '../../src/core/course/outline.ts';
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
const first = old.modules[0]!;
const second = old.modules[1]!;
/** The new version: question `en_q2` is removed, `to_q2` is added, and module `to` comes first. */
const updated: Outline = {
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

/** Events up to the last screen but one. */
const unfinished: readonly ProgressEvent[] = [
  { type: 'moved', to: 'en_a' },
  { type: 'answered', question: 'en_q1', response: 'b', score: 1, at },
  { type: 'moved', to: 'en_b', from: 'en_a' },
  { type: 'answered', question: 'en_q2', response: 'ac', score: 1, at },
  { type: 'moved', to: 'to_a', from: 'en_b' },
  { type: 'moved', to: 'to_b', from: 'to_a' },
  { type: 'answered', question: 'to_q1', response: 'bca', score: 1, at },
];
const complete: readonly ProgressEvent[] = [
  ...unfinished,
  { type: 'moved', to: 'to_c', from: 'to_b' },
  { type: 'moved', to: 'to_c', from: 'to_c' },
];

/** One session on a version of the course. @returns progress at the beginning and at the end */
async function play(
  tracker: Tracker,
  outline: Outline,
  events: readonly ProgressEvent[],
  ends: 'leaves' | 'is killed',
): Promise<{ readonly opened: Progress; readonly closed: Progress }> {
  const launch = await tracker.open();
  expect(launch.problem).toBeUndefined();
  const { progress: opened, damaged } = decodeSuspend(outline, types, launch.suspend);
  expect(damaged).toBe(false);
  let progress = launch.suspend === '' ? emptyProgress('full', 'skole', 'standard') : opened;
  for (const event of events) {
    progress = reduce(progress, event);
    expect(await tracker.save(reportOf(outline, types, progress, 5))).toBeUndefined();
  }
  if (ends === 'leaves') tracker.close(reportOf(outline, types, progress, 5));
  return { opened, closed: progress };
}

it.each(formats.flatMap((format) => (['leaves', 'is killed'] as const).map((ends) => [format, ends] as const)))(
  '%s: a learner who %s before the end keeps the progress in what remains',
  async (format, ends) => {
    const place = placeOf(format);
    await play(place.launch(), old, unfinished, ends);
    const { opened, closed } = await play(
      place.launch(),
      updated,
      [{ type: 'answered', question: 'to_q2', response: 'a', score: 1, at }],
      ends,
    );
    expect([opened.track, opened.service, opened.location]).toEqual(['full', 'skole', 'to_b']);
    expect([...opened.seen].sort()).toEqual(['en_a', 'en_b', 'to_a']);
    expect([...opened.answers].map(([id, { response, score }]) => [id, response, score]).sort()).toEqual([
      ['en_q1', 'b', 1],
      ['to_q1', 'bca', 1],
    ]);
    const again = await play(place.launch(), updated, [], ends);
    expect([...again.opened.answers.keys()].sort()).toEqual([...closed.answers.keys()].sort());
    expect(courseStatusOf(updated, types, again.opened)).toMatchObject({ completed: false, raw: 100 });
  },
);

it.each(formats)('%s: a completed course stays completed when the new version has more content', async (format) => {
  const place = placeOf(format);
  await play(place.launch(), old, complete, 'leaves');
  const before = place.stored?.();
  if (before) expect(before).toMatchObject({ completed: true, passed: true });
  const { opened } = await play(place.launch(), updated, [{ type: 'moved', to: 'to_a' }], 'leaves');
  expect(courseStatusOf(updated, types, opened)).toMatchObject({ completed: false });
  if (before) expect(place.stored?.()).toMatchObject({ completed: true, passed: true });
});
