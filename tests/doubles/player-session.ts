/** A learner's sitting with a keeper that remembers what it was given, under a false clock. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { KeyValueStore, Launch, Report, Tracker } from '../../src/core/learner/tracker.ts';
import { Session } from '../../src/player/session/session.ts';
import { MemoryStorage } from './lrs-bench.ts';
import { outline, types } from '../fixtures/outline.ts';

const page = new EventTarget();
/** What this browser keeps. */
export let storage: MemoryStorage & KeyValueStore;
/** The reports that the keeper has taken, and the suspend data that it holds. */
export const keeper: { saved: Report[]; held: string } = { saved: [], held: '' };

/** Begins anew. @param lasting what this browser keeps outlives a kill */
export function anew(lasting = false): void {
  storage = Object.assign(new MemoryStorage(), { durable: lasting });
  Object.assign(keeper, { saved: [], held: '' });
}

beforeEach(() => {
  vi.useFakeTimers();
  anew();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens a sitting with a keeper that has taken everything saved so far. */
export async function open(
  over: Partial<Launch> = {},
  carried = outline,
  other: Partial<Tracker> = {},
): Promise<Session> {
  const tracker: Tracker = {
    open: () =>
      Promise.resolve({
        mode: 'normal',
        suspend: keeper.held,
        learner: 'kari',
        keeper: 'lms',
        maxCommitDelay: 180,
        ...over,
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
  };
  const session = new Session(carried, types, tracker, storage);
  await session.open();
  return session;
}
/** Turns a page. */
export const turn = (session: Session, from: string, to: string): void => session.dispatch({ type: 'moved', from, to });
/** A sitting that the LMS knows has begun. */
export async function begun(): Promise<Session> {
  const session = await open();
  session.dispatch({ type: 'moved', to: 'en_a' });
  await vi.advanceTimersByTimeAsync(800);
  expect(keeper.saved).toHaveLength(1);
  return session;
}
