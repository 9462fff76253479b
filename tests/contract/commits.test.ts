/** Counts the commits of a whole course at a learner's pace and at a run: more than three, and no more than its answers need. */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { compile, type Compiled } from '../../src/compiler/compile.ts';
import { modulesIn, outlineOf, walk, type Outline } from '../../src/core/outline.ts';
import { decodeSuspend } from '../../src/core/suspend.ts';
import { Session } from '../../src/player/session.ts';
import { defaultOptions } from '../../src/targets/scorm/options.ts';
import { createTracker } from '../../src/targets/scorm12/tracker.ts';
import { MemoryStorage } from './lrs-bench.ts';
import { ScormLms } from './scorm-lms.ts';

let compiled: Compiled;

beforeAll(async () => {
  compiled = await compile({ folder: fileURLToPath(new URL('../../modules', import.meta.url)), language: 'nb', t: (key) => key, today: new Date() });
}, 60_000);
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', new MemoryStorage());
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Plays a whole outline, answering everything once. @returns commits, answers, and the answers that a kill would have lost */
async function play(outline: Outline, seconds: number): Promise<{ readonly commits: number; readonly answers: number; readonly lost: number }> {
  vi.stubGlobal('document', new EventTarget());
  const lms = new ScormLms('1.2', (window) => createTracker(window, defaultOptions));
  const session = new Session(outline, compiled.questionTypes, lms.launch());
  await session.open();
  let [answers, lost] = [0, 0];
  const steps = walk(outline, { track: outline.tracks[0]!.id, service: outline.services[0]!.id }).flatMap(({ screens }) => screens);
  session.dispatch({ type: 'moved', to: steps[0]!.id });
  for (const [at, screen] of steps.entries()) {
    const pause = (1000 * seconds) / (screen.questions.length + 1);
    for (const { id, type, key } of screen.questions) {
      await vi.advanceTimersByTimeAsync(pause);
      session.answer(id, compiled.questionTypes[type]!.longest(key));
      answers += 1;
      await vi.advanceTimersByTimeAsync(50);
      if (lms.stored().suspend === '' || session.progress.answers.size > answersIn(outline, lms.stored().suspend)) lost += 1;
    }
    await vi.advanceTimersByTimeAsync(pause);
    session.dispatch({ type: 'moved', to: (steps[at + 1] ?? screen).id, from: screen.id });
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(lms.stored().completed).toBe(session.standing.passed);
  session.close();
  return { commits: lms.traffic().commits, answers, lost };
}

function answersIn(outline: Outline, suspend: string): number {
  return decodeSuspend(outline, compiled.questionTypes, suspend).progress.answers.size;
}

function outlineFor(track: string, service: string, part?: string): Outline {
  return outlineOf(compiled.course, { tracks: [track], services: [service], language: 'nb', register: 'klart' }, part);
}

it.each([
  ['enkel', 'barnehage'],
  ['full', 'skole'],
] as const)('commits %s for %s little more often than the learner answers, and loses no answer', async (track, service) => {
  const outline = outlineFor(track, service);
  const pace = (60 * outline.tracks[0]!.minutes) / outline.modules.flatMap(({ screens }) => screens).length;
  for (const seconds of [pace, 2]) {
    const { commits, answers, lost } = await play(outline, seconds);
    expect(lost).toBe(0);
    expect(commits).toBeGreaterThan(3);
    expect(commits, `${track} at ${seconds.toFixed(0)} s a screen`).toBeLessThanOrEqual(answers + 8);
  }
});

it('stays under sixty commits in a whole course of the simple way, and in every sitting where modules are launched one by one', async () => {
  const whole = outlineFor('enkel', 'barnehage');
  expect((await play(whole, 46)).commits).toBeLessThan(60);
  for (const part of modulesIn(compiled.course, ['full'])) {
    const { commits } = await play(outlineFor('full', 'skole', part), 75);
    expect(commits).toBeLessThan(15);
  }
});
