/** Tests session and outbox together, offline and with requests that fail: few requests are sent, and nothing is lost. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeSuspend } from '../../src/core/learner/suspend.ts';
import type { Session } from '../../src/player/session/session.ts';
import { createTracker as cmi5 } from '../../src/targets/cmi5/tracker.ts';
import { createTracker as xapi } from '../../src/targets/xapi/tracker.ts';
import { LrsBench } from '../doubles/lrs-bench.ts';
import { openWith, page, storage, turn } from '../doubles/player-session.ts';
import { outline } from '../fixtures/outline.ts';

const minute = 60_000;
const screens = ['en_a', 'en_b', 'to_a', 'to_b', 'to_c'];
const wrong = ['abc', 'acb', 'bac', 'cab', 'cba'];

describe.each([
  ['cmi5', cmi5],
  ['xapi', xapi],
] as const)('%s, an hour offline', (standard, connect) => {
  let bench: LrsBench;
  let session: Session;
  /** Questions of the tries that count, in order. */
  let counted: string[];
  /** Requests of the hour. */
  let requests: number;

  const launch = (): Promise<Session> => openWith(connect({ ...bench.environment(), store: storage }));
  /** Answers a question. A try that is worse than the best one so far does not count, and is not sent. */
  function answer(question: string, response: string): void {
    const before = session.progress.answers.get(question);
    session.answer(question, response);
    if (session.progress.answers.get(question) !== before) counted.push(question);
  }
  /** Turns a page each minute, and answers one question every ten minutes, at last correctly. */
  async function work(): Promise<void> {
    counted = [];
    for (let at = 0; at < 60; at += 1) {
      turn(session, screens[at % 5]!, screens[(at + 1) % 5]!);
      if (at % 10 === 0) answer('to_q1', wrong[at / 10] ?? 'bca');
      if (at === 40) answer('en_q1', 'b');
      if (at === 45) answer('en_q2', 'ac');
      await vi.advanceTimersByTimeAsync(minute);
    }
  }
  /** Everything that the learner did is in the LRS, once, and nothing waits in the browser. */
  function expectDelivered(): void {
    const { suspend, completed, passed, interactions } = bench.stored();
    expect({ suspend, completed, passed }).toEqual({
      suspend: encodeSuspend(outline, session.progress),
      completed: true,
      passed: true,
    });
    expect(counted.length).toBeGreaterThan(5);
    expect(interactions).toEqual(counted);
    expect(bench.verbs()[0]).toBe('initialized');
    expect(storage.length).toBe(0);
  }

  beforeEach(async () => {
    bench = new LrsBench(standard, connect);
    session = await launch();
    await vi.advanceTimersByTimeAsync(minute);
    const before = bench.requests.length;
    bench.network = 'offline';
    await work();
    requests = bench.requests.length - before;
  });

  it('costs fewer than 20 requests while the learner works, and shows the learner a notice', () => {
    expect(requests).toBeGreaterThan(8);
    expect(requests).toBeLessThan(20);
    expect(session.notice).toBe('offline');
  });

  it('delivers everything when the network is back', async () => {
    bench.network = 'up';
    page.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1);
    expectDelivered();
    expect(session.notice).toBe('saved');
  });

  it('delivers everything within five minutes without an event from the browser', async () => {
    bench.network = 'up';
    await vi.advanceTimersByTimeAsync(5 * minute);
    expectDelivered();
  });

  it('delivers everything at the next launch after a kill', async () => {
    vi.clearAllTimers();
    bench.network = 'up';
    const { progress } = session;
    session = await launch();
    await vi.advanceTimersByTimeAsync(minute);
    expect([...session.progress.answers.keys()].toSorted()).toEqual([...progress.answers.keys()].toSorted());
    expectDelivered();
  });
});

describe.each([
  ['cmi5', cmi5],
  ['xapi', xapi],
] as const)('%s, a request without an answer', (standard, connect) => {
  it('loses no answer that is given meanwhile, although the browser is killed', async () => {
    const bench = new LrsBench(standard, connect);
    let hangs = false;
    const environment = bench.environment();
    const session = await openWith(
      connect({
        ...environment,
        store: storage,
        fetch: (url, init) => (hangs ? new Promise(() => undefined) : bench.fetch(url, init)),
      }),
    );
    await vi.advanceTimersByTimeAsync(1);
    hangs = true;
    session.answer('en_q1', 'b');
    await vi.advanceTimersByTimeAsync(1_000);
    session.answer('en_q2', 'ac');
    session.answer('to_q1', 'bca');
    vi.clearAllTimers();
    await openWith(connect({ ...bench.environment(), store: storage }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(bench.stored().interactions).toEqual(['en_q1', 'en_q2', 'to_q1']);
  });
});

describe.each([
  ['cmi5', cmi5],
  ['xapi', xapi],
] as const)('%s, opened when the LRS takes no statement', (standard, connect) => {
  it('begins the session when the LRS is back, although the learner only reads', async () => {
    const bench = new LrsBench(standard, connect);
    let down = true;
    const session = await openWith(
      connect({
        ...bench.environment(),
        fetch: (url, init) =>
          down && url.endsWith('/statements')
            ? Promise.resolve(new Response('', { status: 503 }))
            : bench.fetch(url, init),
      }),
    );
    await vi.advanceTimersByTimeAsync(minute);
    expect([bench.verbs(), session.notice]).toEqual([[], 'lms-silent']);
    down = false;
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect([bench.verbs(), session.notice]).toEqual([['initialized'], 'saved']);
  });
});
