/** Tests the rhythm of saving: an answer at once, turned pages together, and nothing lost in between. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outline, types } from '../../tests/fixtures/outline.ts';
import { MemoryStorage } from '../../tests/contract/lrs-bench.ts';
import type { Launch, Report, Tracker } from '../core/tracker.ts';
import { Session } from './session.ts';

const page = new EventTarget();
let storage: MemoryStorage;
let saved: Report[];
let held: string;

beforeEach(() => {
  vi.useFakeTimers();
  [storage, saved, held] = [new MemoryStorage(), [], ''];
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens a sitting with a keeper that has taken everything saved so far. */
async function open(over: Partial<Launch> = {}, carried = outline, other: Partial<Tracker> = {}): Promise<Session> {
  const tracker: Tracker = {
    open: () => Promise.resolve({ mode: 'normal', suspend: held, learner: 'kari', keeper: 'lms', pageSeconds: 180, ...over }),
    save: (report) => {
      saved.push(report);
      held = report.suspend;
      return Promise.resolve(undefined);
    },
    close: (report) => {
      held = report.suspend;
      return true;
    },
    ...other,
  };
  const session = new Session(carried, types, tracker, storage);
  await session.open();
  return session;
}
const turn = (session: Session, from: string, to: string): void => session.dispatch({ type: 'moved', from, to });
/** A sitting that the LMS knows has begun. */
async function begun(): Promise<Session> {
  const session = await open();
  session.dispatch({ type: 'moved', to: 'en_a' });
  await vi.advanceTimersByTimeAsync(800);
  expect(saved).toHaveLength(1);
  return session;
}

describe('the rhythm of saving', () => {
  it('saves the first move, so that the LMS knows of the sitting', () => begun());

  it('saves every answer as soon as it has been painted', async () => {
    const session = await begun();
    session.answer('en_q1', 'a');
    expect(saved, 'an LMS may hold the browser up for seconds').toHaveLength(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(saved).toHaveLength(2);
    session.answer('en_q2', 'ac');
    await vi.advanceTimersByTimeAsync(50);
    expect(saved).toHaveLength(3);
  });

  it('saves an answer before the next thing is done, however quickly that comes', async () => {
    const session = await begun();
    session.answer('en_q1', 'a');
    session.answer('en_q2', 'ac');
    expect(saved).toHaveLength(2);
    turn(session, 'en_a', 'en_b');
    await vi.advanceTimersByTimeAsync(0);
    expect(saved.at(-1)!.suspend, 'both answers').toBe(saved[2]!.suspend);
    expect(saved).toHaveLength(3);
  });

  it('lets a better try wait for the next answer where this browser holds it for certain, and nowhere else', async () => {
    for (const [lasting, saves] of [[true, 2], [false, 3]] as const) {
      [storage, saved, held] = [Object.assign(new MemoryStorage(), { lasting }), [], ''];
      const session = await begun();
      for (const response of ['a', 'b']) {
        session.answer('en_q1', response);
        await vi.advanceTimersByTimeAsync(1_000);
      }
      expect(saved).toHaveLength(saves);
      session.answer('en_q2', 'ac');
      await vi.advanceTimersByTimeAsync(50);
      expect(saved).toHaveLength(saves + 1);
    }
  });

  it('saves an answer at once when the tab is hidden', async () => {
    const session = await begun();
    session.answer('en_q1', 'a');
    Object.assign(document, { visibilityState: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(saved).toHaveLength(2);
  });

  it('lets turned pages go with the next answer', async () => {
    const session = await begun();
    turn(session, 'en_a', 'en_b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved).toHaveLength(1);
    session.answer('en_q2', 'ac');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(saved).toHaveLength(2);
  });

  it('lets no page wait longer than the keeper says, however many follow', async () => {
    const session = await begun();
    turn(session, 'en_a', 'en_b');
    await vi.advanceTimersByTimeAsync(179_000);
    turn(session, 'en_b', 'to_a');
    expect(saved).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved).toHaveLength(2);
    expect(saved[1]!.location).toBe('to_a');
  });

  it('saves the move that completes the course in a moment', async () => {
    const session = await begun();
    session.answer('en_q1', 'b');
    session.answer('en_q2', 'ac');
    session.answer('to_q1', 'bca');
    const screens = outline.modules.flatMap((module) => module.screens.map(({ id }) => id));
    for (const id of screens) turn(session, id, id);
    await vi.advanceTimersByTimeAsync(800);
    expect(saved.at(-1)!.completed).toBe(true);
  });
});

describe('pages that wait', () => {
  it('are there again after a killed browser', async () => {
    turn(await begun(), 'en_a', 'en_b');
    expect((await open()).progress.seen).toEqual(new Set(['en_a']));
    expect(saved).toHaveLength(2);
  });

  it('are not raised from the dead when the LMS was reset', async () => {
    turn(await begun(), 'en_a', 'en_b');
    held = '';
    expect((await open()).progress.seen.size).toBe(0);
  });

  it('leave no copy once the keeper has them', async () => {
    const session = await begun();
    turn(session, 'en_a', 'en_b');
    expect(storage.length).toBe(1);
    session.close();
    expect(storage.length).toBe(0);
  });
});

describe('the word that progress is saved again', () => {
  it('is put away when the learner goes on, so that it is not read on every screen', async () => {
    let refused = true;
    const session = await open({}, outline, { save: () => Promise.resolve(refused ? { code: 'lms-refused' } : undefined) });
    turn(session, 'en_a', 'en_b');
    session.answer('en_q1', 'b');
    await vi.advanceTimersByTimeAsync(50);
    expect(session.notice).toBe('lms-refused');
    turn(session, 'en_b', 'en_a');
    expect(session.notice, 'trouble stays').toBe('lms-refused');
    refused = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(session.notice).toBe('saved');
    turn(session, 'en_a', 'en_b');
    expect(session.notice).toBeUndefined();
  });
});

describe('a course that no LMS keeps', () => {
  const alone = { keeper: 'nowhere', learner: '', pageSeconds: 0 } as const;

  it('is there again when it is closed right after a page was turned', async () => {
    const session = await open(alone, outline, { close: () => false });
    turn(session, 'en_a', 'en_b');
    await vi.advanceTimersByTimeAsync(800);
    turn(session, 'en_b', 'to_a');
    session.close();
    held = '';
    expect((await open(alone)).progress.seen).toEqual(new Set(['en_a', 'en_b']));
  });

  it('says so when this browser does not keep it either', async () => {
    storage.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const session = await open(alone);
    session.answer('en_q1', 'b');
    await vi.advanceTimersByTimeAsync(50);
    expect(session.notice).toBe('not-kept');
    session.dismiss();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(session.notice, 'said once').toBeUndefined();
  });
});

describe('what the LMS has not got', () => {
  it('goes on at the place that was reached without the LMS', async () => {
    (await begun()).close();
    const offline = await open({}, outline, { save: () => Promise.resolve({ code: 'offline' }), close: () => false });
    offline.answer('en_q1', 'b');
    turn(offline, 'en_a', 'en_b');
    offline.close();
    const { progress } = await open();
    expect([progress.location, progress.answers.has('en_q1')]).toEqual(['en_b', true]);
  });

  it('gives way to a place that the LMS has from another machine', async () => {
    const session = await begun();
    turn(session, 'en_a', 'en_b');
    const name = storage.key(0)!;
    const copy = storage.getItem(name)!;
    expect(copy).toMatch(/^\+/);
    session.dispatch({ type: 'moved', from: 'en_b', to: 'to_a' });
    session.answer('en_q1', 'b');
    await vi.advanceTimersByTimeAsync(800);
    storage.setItem(name, copy);
    const { progress } = await open();
    expect([progress.location, [...progress.seen].sort()]).toEqual(['to_a', ['en_a', 'en_b']]);
  });

  it('is left alone by a look at the course that saves nothing', async () => {
    turn(await begun(), 'en_a', 'en_b');
    (await open({ mode: 'browse' }, outline, { save: () => Promise.resolve(undefined), close: () => true })).close();
    expect((await open()).progress.seen).toEqual(new Set(['en_a']));
  });

  it('stays with the tab that saves, when another one only looks', async () => {
    const channels: string[] = [];
    class Channel extends EventTarget {
      constructor(name: string) {
        super();
        channels.push(name);
      }
      postMessage(): void {}
      close(): void {}
    }
    vi.stubGlobal('BroadcastChannel', Channel);
    for (const mode of ['normal', 'review'] as const) await open({ mode });
    expect(channels).toHaveLength(1);
  });

  it('is not taken by another package of the course', async () => {
    turn(await begun(), 'en_a', 'en_b');
    const lms = held;
    held = '';
    await open({}, { ...outline, services: outline.services.slice(0, 1) });
    await vi.advanceTimersByTimeAsync(800);
    held = lms;
    expect((await open()).progress.seen).toEqual(new Set(['en_a']));
  });

  it('is kept here from the moment it is on its way', async () => {
    const slow: Partial<Tracker> = { save: () => new Promise(() => undefined), close: () => false };
    const session = await open({}, outline, slow);
    session.answer('en_q1', 'b');
    session.answer('en_q2', 'ac');
    expect([...(await open()).progress.answers.keys()]).toEqual(['en_q1', 'en_q2']);
  });
});
