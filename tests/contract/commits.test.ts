/** Counts the commits of a whole course at a learner's pace and at a run: more than three, fewer than sixty, and no answer lost. */
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
 * Plays a whole outline, answering everything at the second try.
 * @param durable what this browser stores survives a kill
 * @returns commits, answers, and the most answers that a kill would have lost, here and for who goes on at another machine
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
  const store = Object.assign(new MemoryStorage(), { durable });
  const lms = new ScormLms('1.2', (window) => createTracker(window, defaultOptions));
  const session = new Session(outline, compiled.questionTypes, lms.launch(), store);
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
      const there = answersIn(outline, lms.stored().suspend);
      const copy = store.length > 0 ? store.getItem(store.key(0)!)!.slice(1) : '';
      const here = copy === '' ? there : answersIn(outline, copy);
      const given = [...session.progress.answers];
      lostElsewhere = Math.max(lostElsewhere, given.filter(([question]) => !there.has(question)).length);
      lost = Math.max(
        lost,
        given.filter(([question, { response }]) => here.get(question)?.response !== response).length,
      );
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

function outlineFor(track: string, service: string, part?: string): Outline {
  return outlineOf(compiled.course, { tracks: [track], services: [service], language: 'nb', register: 'klart' }, part);
}

it.each([
  ['enkel', 'barnehage', 0],
  ['full', 'skole', 2],
] as const)('commits %s for %s fewer than sixty times, and loses no answer', async (track, service, waiting) => {
  const outline = outlineFor(track, service);
  const pace = (60 * outline.tracks[0]!.minutes) / outline.modules.flatMap(({ screens }) => screens).length;
  for (const seconds of [pace, 2]) {
    const { commits, lost, lostElsewhere } = await play(outline, seconds);
    expect(lost).toBe(0);
    expect(lostElsewhere).toBeLessThanOrEqual(waiting);
    expect(commits).toBeGreaterThan(3);
    expect(commits, `${track} at ${seconds.toFixed(0)} s a screen`).toBeLessThan(60);
  }
});

it('commits every try at once where this browser cannot hold it for certain', async () => {
  const outline = outlineFor('full', 'skole');
  const seconds = 75;
  const { commits, answers, lostElsewhere } = await play(outline, seconds, false);
  const minutes = (seconds * outline.modules.flatMap(({ screens }) => screens).length) / 60;
  expect(lostElsewhere).toBe(0);
  expect(commits).toBeGreaterThanOrEqual(2 * answers);
  // Besides the answers: the first move, the last, and pages that have waited for five minutes.
  expect(commits).toBeLessThanOrEqual(2 * answers + 2 + minutes / 5);
});

it('commits little in every session where modules are launched one by one', async () => {
  for (const part of modulesIn(compiled.course, ['full'])) {
    const { commits, lostElsewhere } = await play(outlineFor('full', 'skole', part), 75);
    expect(commits).toBeLessThan(15);
    expect(lostElsewhere).toBe(0);
  }
});
