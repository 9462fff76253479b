/** Counts the commits of a whole course, at a learner's pace and quickly, and the answers that a kill would lose. */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { compile, type Compiled } from '../../src/compiler/compile.ts';
import { modulesIn, outlineOf, walk, type Outline } from '../../src/core/course/outline.ts';
import type { Progress } from '../../src/core/learner/progress.ts';
import { decodeSuspend } from '../../src/core/learner/suspend.ts';
import { Session } from '../../src/player/session/session.ts';
import { defaultOptions } from '../../src/targets/shared/scorm/options.ts';
import { createTracker } from '../../src/targets/scorm12/tracker.ts';
import { MemoryStorage } from '../doubles/lrs-bench.ts';
import { ScormLms } from '../doubles/scorm-lms.ts';

let compiled: Compiled;

beforeAll(async () => {
  compiled = await compile({
    folder: fileURLToPath(new URL('../../modules', import.meta.url)),
    language: 'nb',
    t: (key) => key,
    today: new Date(),
  });
});
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/**
 * Plays a whole outline. Each question is skipped first and answered then.
 * @param seconds time on each screen
 * @param durable the browser's storage survives a kill
 * @returns `lost` and `lostElsewhere`: most answers that a kill would have lost, on this device and on another
 */
async function play(
  outline: Outline,
  seconds: number,
  durable = true,
): Promise<{
  readonly commits: number;
  readonly answers: number;
  readonly lost: number;
  readonly lostElsewhere: number;
}> {
  vi.stubGlobal('document', new EventTarget());
  const storage = Object.assign(new MemoryStorage(), { durable });
  const lms = new ScormLms('1.2', (window) => createTracker(window, defaultOptions));
  const session = new Session(outline, compiled.questionTypes, lms.launch(), storage);
  await session.open();
  let answers = 0;
  let lost = 0;
  let lostElsewhere = 0;
  const steps = walk(outline, { track: outline.tracks[0]!.id, service: outline.services[0]!.id }).flatMap(
    ({ screens }) => screens,
  );
  session.dispatch({ type: 'moved', to: steps[0]!.id });
  for (const [at, screen] of steps.entries()) {
    const pause = (1000 * seconds) / (screen.questions.length + 1);
    for (const { id, type, key } of screen.questions) {
      await vi.advanceTimersByTimeAsync(pause);
      session.dispatch({ type: 'skipped', question: id, at: Date.now() });
      await vi.advanceTimersByTimeAsync(1_000);
      session.answer(id, compiled.questionTypes[type]!.longest(key));
      answers += 1;
      await vi.advanceTimersByTimeAsync(50);
      const inLms = answersIn(outline, lms.stored().suspend);
      // The backup is suspend data after a flag of one character.
      const backup = storage.length > 0 ? storage.getItem(storage.key(0)!)!.slice(1) : '';
      const onDevice = backup === '' ? inLms : answersIn(outline, backup);
      const given = [...session.progress.answers];
      const missing = given.filter(([question]) => !inLms.has(question));
      const outdated = given.filter(([question, { response }]) => onDevice.get(question)?.response !== response);
      lostElsewhere = Math.max(lostElsewhere, missing.length);
      lost = Math.max(lost, outdated.length);
    }
    await vi.advanceTimersByTimeAsync(pause);
    session.dispatch({ type: 'moved', to: (steps[at + 1] ?? screen).id, from: screen.id });
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(lms.stored().completed).toBe(session.status.passed);
  session.close();
  return { commits: lms.traffic().commits, answers, lost, lostElsewhere };
}

function answersIn(outline: Outline, suspend: string): Progress['answers'] {
  return decodeSuspend(outline, compiled.questionTypes, suspend).progress.answers;
}

function outlineFor(track: string, service: string, moduleId?: string): Outline {
  const selection = { tracks: [track], services: [service], language: 'nb', register: 'klart' } as const;
  return outlineOf(compiled.course, selection, moduleId);
}

it.each([
  ['enkel', 'barnehage', 0],
  ['full', 'skole', 2],
] as const)('commits %s for %s fewer than sixty times, and loses no answer', async (track, service, maxPending) => {
  const outline = outlineFor(track, service);
  const pace = (60 * outline.tracks[0]!.minutes) / outline.modules.flatMap(({ screens }) => screens).length;
  for (const seconds of [pace, 2]) {
    const { commits, lost, lostElsewhere } = await play(outline, seconds);
    expect(lost).toBe(0);
    expect(lostElsewhere).toBeLessThanOrEqual(maxPending);
    expect(commits).toBeGreaterThan(3);
    expect(commits, `${track} at ${seconds.toFixed(0)} s a screen`).toBeLessThan(60);
  }
});

it('commits every answer at once when the browser’s storage is not durable', async () => {
  const { commits, answers, lostElsewhere } = await play(outlineFor('full', 'skole'), 75, false);
  expect(lostElsewhere).toBe(0);
  expect(commits).toBeGreaterThanOrEqual(2 * answers);
  expect(commits).toBeLessThanOrEqual(2 * answers + 8);
});

it('commits fewer than fifteen times in every module of layout modules', async () => {
  for (const moduleId of modulesIn(compiled.course, ['full'])) {
    const { commits, lostElsewhere } = await play(outlineFor('full', 'skole', moduleId), 75);
    expect(commits).toBeLessThan(15);
    expect(lostElsewhere).toBe(0);
  }
});
