/** Tests session, schedule and queue together: an answer is saved at once, navigation later, and nothing is lost in between. */
import { describe, expect, it, vi } from 'vitest';
import { outline } from '../../../tests/fixtures/outline.ts';
import { reset, begun, keeper, open, storage, turn } from '../../../tests/doubles/player-session.ts';

describe('the schedule of saves', () => {
  it('saves the first move, so that the LMS knows of the session', () => begun());

  it('saves every answer as soon as it has been painted', async () => {
    const session = await begun();
    session.answer('en_q1', 'a');
    expect(keeper.saved, 'an LMS may hold the browser up for seconds').toHaveLength(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(keeper.saved).toHaveLength(2);
    session.answer('en_q2', 'ac');
    await vi.advanceTimersByTimeAsync(50);
    expect(keeper.saved).toHaveLength(3);
  });

  it('saves an answer before the next change, however quickly that comes', async () => {
    const session = await begun();
    session.answer('en_q1', 'a');
    session.answer('en_q2', 'ac');
    expect(keeper.saved).toHaveLength(2);
    turn(session, 'en_a', 'en_b');
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.saved.at(-1)!.suspend, 'both answers').toBe(keeper.saved[2]!.suspend);
    expect(keeper.saved).toHaveLength(3);
  });

  it('lets a better try wait for the next answer where this browser has a durable copy, and nowhere else', async () => {
    for (const [durable, saves] of [
      [true, 2],
      [false, 3],
    ] as const) {
      reset(durable);
      const session = await begun();
      for (const response of ['a', 'b']) {
        session.answer('en_q1', response);
        await vi.advanceTimersByTimeAsync(1_000);
      }
      expect(keeper.saved).toHaveLength(saves);
      session.answer('en_q2', 'ac');
      await vi.advanceTimersByTimeAsync(50);
      expect(keeper.saved).toHaveLength(saves + 1);
    }
  });

  it('saves an answer at once when the tab is hidden', async () => {
    const session = await begun();
    session.answer('en_q1', 'a');
    Object.assign(document, { visibilityState: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(keeper.saved).toHaveLength(2);
  });

  it('saves navigation with the next answer', async () => {
    const session = await begun();
    turn(session, 'en_a', 'en_b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.saved).toHaveLength(1);
    session.answer('en_q2', 'ac');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(keeper.saved).toHaveLength(2);
  });

  it('lets navigation wait no longer than the launch says, however much follows', async () => {
    const session = await begun();
    turn(session, 'en_a', 'en_b');
    await vi.advanceTimersByTimeAsync(179_000);
    turn(session, 'en_b', 'to_a');
    expect(keeper.saved).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.saved).toHaveLength(2);
    expect(keeper.saved[1]!.location).toBe('to_a');
  });

  it('saves the move that completes the course without that delay', async () => {
    const session = await begun();
    session.answer('en_q1', 'b');
    session.answer('en_q2', 'ac');
    session.answer('to_q1', 'bca');
    const screens = outline.modules.flatMap((module) => module.screens.map(({ id }) => id));
    for (const id of screens) turn(session, id, id);
    await vi.advanceTimersByTimeAsync(800);
    expect(keeper.saved.at(-1)!.completed).toBe(true);
  });
});

describe('navigation that waits', () => {
  it('is restored after a killed browser', async () => {
    turn(await begun(), 'en_a', 'en_b');
    expect((await open()).progress.seen).toEqual(new Set(['en_a']));
    expect(keeper.saved).toHaveLength(2);
  });

  it('is not restored when the LMS was reset', async () => {
    turn(await begun(), 'en_a', 'en_b');
    keeper.held = '';
    expect((await open()).progress.seen.size).toBe(0);
  });

  it('leaves no copy once the keeper has it', async () => {
    const session = await begun();
    turn(session, 'en_a', 'en_b');
    expect(storage.length).toBe(1);
    session.close();
    expect(storage.length).toBe(0);
  });
});
