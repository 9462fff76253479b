/** A learner's session in a page without a browser, under fake timers, with a keeper that records what it is given. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Outline } from '../../src/core/course/outline.ts';
import type { KeyValueStore, Launch, Report, Tracker } from '../../src/core/learner/tracker.ts';
import { Session } from '../../src/player/session/session.ts';
import { MemoryStorage } from './lrs-bench.ts';
import { outline, types } from '../fixtures/outline.ts';

/** The window's events, such as `online`; new for each test. */
export let page: EventTarget;
/** The browser's storage. */
export let storage: MemoryStorage & KeyValueStore;
/** The reports that the keeper has stored, and the suspend data that it holds. */
export const keeper: { saved: Report[]; held: string } = { saved: [], held: '' };

/** Empties storage and keeper. @param durable what this browser stores survives a kill */
export function reset(durable = false): void {
  storage = Object.assign(new MemoryStorage(), { durable });
  Object.assign(keeper, { saved: [], held: '' });
}

beforeEach(() => {
  vi.useFakeTimers();
  reset();
  page = new EventTarget();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens a session with a keeper that stores everything. */
export async function open(
  launch: Partial<Launch> = {},
  carried: Outline = outline,
  other: Partial<Tracker> = {},
): Promise<Session> {
  return openWith(
    {
      open: () =>
        Promise.resolve({
          mode: 'normal',
          suspend: keeper.held,
          learner: 'kari',
          keeper: 'lms',
          maxCommitDelay: 180,
          ...launch,
        }),
      save: (report) => {
        keeper.saved.push(report);
        keeper.held = report.suspend;
        return Promise.resolve(undefined);
      },
      close: (report) => {
        keeper.held = report.suspend;
        return true;
      },
      ...other,
    },
    carried,
  );
}

/** Opens a session with a tracker. */
export async function openWith(tracker: Tracker, carried: Outline = outline): Promise<Session> {
  const session = new Session(carried, types, tracker, storage);
  await session.open();
  return session;
}

/** Goes from one screen to another. */
export const turn = (session: Session, from: string, to: string): void => session.dispatch({ type: 'moved', from, to });

/** A session whose first move the LMS has stored. */
export async function begun(): Promise<Session> {
  const session = await open();
  session.dispatch({ type: 'moved', to: 'en_a' });
  await vi.advanceTimersByTimeAsync(800);
  expect(keeper.saved).toHaveLength(1);
  return session;
}
