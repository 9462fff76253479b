/** Tests what a session stores and restores where the LMS is silent, gone, reset or ahead. */
import { describe, expect, it, vi } from 'vitest';
import { outline } from '../../../tests/fixtures/outline.ts';
import { begun, keeper, open, storage, turn } from '../../../tests/doubles/player-session.ts';
import type { Tracker } from '../../core/learner/tracker.ts';

describe('the notice that progress is saved again', () => {
  it('ends at the next navigation', async () => {
    let refused = true;
    const session = await open({}, outline, {
      save: () => Promise.resolve(refused ? { code: 'lms-refused' } : undefined),
    });
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
  const alone = { keeper: 'nowhere', learner: '', maxCommitDelay: 0 } as const;

  it('is there again when it is closed right after a page was turned', async () => {
    const session = await open(alone, outline, { close: () => false });
    turn(session, 'en_a', 'en_b');
    await vi.advanceTimersByTimeAsync(800);
    turn(session, 'en_b', 'to_a');
    session.close();
    keeper.held = '';
    expect((await open(alone)).progress.seen).toEqual(new Set(['en_a', 'en_b']));
  });

  it('says so once when this browser does not store it either', async () => {
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

describe('progress that the LMS lacks', () => {
  it('is restored at the location that was reached without the LMS', async () => {
    (await begun()).close();
    const offline = await open({}, outline, { save: () => Promise.resolve({ code: 'offline' }), close: () => false });
    offline.answer('en_q1', 'b');
    turn(offline, 'en_a', 'en_b');
    offline.close();
    const { progress } = await open();
    expect([progress.location, progress.answers.has('en_q1')]).toEqual(['en_b', true]);
  });

  it('gives way to a location that the LMS has from another machine', async () => {
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

  it('is left alone by a launch in browse mode', async () => {
    turn(await begun(), 'en_a', 'en_b');
    (await open({ mode: 'browse' }, outline, { save: () => Promise.resolve(undefined), close: () => true })).close();
    expect((await open()).progress.seen).toEqual(new Set(['en_a']));
  });

  it('stays with the tab that saves, where another one is in review mode', async () => {
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

  it('is not restored by another package of the course', async () => {
    turn(await begun(), 'en_a', 'en_b');
    const lms = keeper.held;
    keeper.held = '';
    await open({}, { ...outline, services: outline.services.slice(0, 1) });
    await vi.advanceTimersByTimeAsync(800);
    keeper.held = lms;
    expect((await open()).progress.seen).toEqual(new Set(['en_a']));
  });

  it('is stored in this browser while a save is under way', async () => {
    const slow: Partial<Tracker> = { save: () => new Promise(() => undefined), close: () => false };
    const session = await open({}, outline, slow);
    session.answer('en_q1', 'b');
    session.answer('en_q2', 'ac');
    expect([...(await open()).progress.answers.keys()]).toEqual(['en_q1', 'en_q2']);
  });
});
