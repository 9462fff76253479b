/** Tests the outbox through both trackers: nothing is lost or doubled, and the order stays, whatever the connection does. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LrsBench, type Network } from '../../../../tests/doubles/lrs-bench.ts';
import { answer, finished, report } from '../../../../tests/contract/tracker.contract.ts';
import type { Report } from '../../../core/learner/tracker.ts';
import { createTracker as cmi5 } from '../../cmi5/tracker.ts';
import { createTracker as xapi } from '../../xapi/tracker.ts';

const forbidden = (): never => {
  throw new DOMException('denied', 'SecurityError');
};
const at = (n: number): number => Date.UTC(2026, 10, 23, 10, 1, n);
const answers = (count: number): Report['interactions'] =>
  Array.from({ length: count }, (_, n) => answer(`q${n}`, { at: at(n) }));
const upTo = (count: number): Report => report({ suspend: `1~${count}`, interactions: answers(count) });
const ids = (count: number): string[] => answers(count).map(({ id }) => id);

describe.each([
  ['cmi5', cmi5],
  ['xapi', xapi],
] as const)('%s', (standard, connect) => {
  let bench: LrsBench;
  beforeEach(() => {
    vi.useFakeTimers();
    bench = new LrsBench(standard, connect);
  });
  afterEach(() => vi.useRealTimers());

  it('delivers all that was saved offline with the next save: nothing lost, nothing doubled, in order', async () => {
    const tracker = bench.launch();
    await tracker.open();
    await tracker.save(upTo(1));
    bench.network = 'offline';
    for (let count = 2; count <= 61; count += 1) {
      expect(await tracker.save(upTo(count))).toMatchObject({ code: 'offline', unreachable: true });
    }
    expect(bench.stored()).toMatchObject({ suspend: '1~1', interactions: ['q0'] });
    bench.network = 'up';
    expect(await tracker.save(upTo(61))).toBeUndefined();
    expect(bench.stored()).toMatchObject({ suspend: '1~61', interactions: ids(61) });
    expect(bench.storage.length).toBe(0);
  });

  it('sends nothing by itself after a failure, and one request for each save while offline', async () => {
    const tracker = bench.launch();
    await tracker.open();
    bench.network = 'offline';
    await tracker.save(upTo(3));
    const before = bench.requests.length;
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(bench.requests).toHaveLength(before);
    await tracker.save(upTo(4));
    expect(bench.requests).toHaveLength(before + 1);
  });

  it('returns the problem of a session that could not be begun, and begins it with the next save', async () => {
    const { fetch } = bench;
    let cut = true;
    const tracker = connect({
      ...bench.environment(),
      fetch: (url, init) =>
        cut && url.endsWith('/statements') ? Promise.reject(new TypeError('Failed to fetch')) : fetch(url, init),
    });
    const { opening } = await tracker.open();
    expect(await opening).toMatchObject({ code: 'offline' });
    expect(bench.verbs()).toEqual([]);
    cut = false;
    expect(await tracker.save(upTo(1))).toBeUndefined();
    expect(bench.verbs().slice(0, 2)).toEqual(['initialized', 'answered']);
  });

  it('stores what is enqueued, and sends it with the next save only', async () => {
    const tracker = bench.launch();
    await tracker.open();
    await vi.advanceTimersByTimeAsync(1);
    const before = bench.requests.length;
    tracker.enqueue!(upTo(2));
    tracker.enqueue!(upTo(3));
    expect(bench.requests).toHaveLength(before);
    expect(JSON.parse(bench.storage.getItem(bench.storage.key(0)!)!)).toHaveLength(4);
    expect(await tracker.save(upTo(3))).toBeUndefined();
    expect(bench.stored().interactions).toEqual(ids(3));
  });

  it('sends the same ids again when the answer was lost, and the LRS keeps one of each', async () => {
    const tracker = bench.launch();
    await tracker.open();
    bench.network = 'answer lost';
    expect(await tracker.save({ ...finished(), interactions: answers(3) })).toMatchObject({ code: 'offline' });
    bench.network = 'up';
    expect(await tracker.save({ ...finished(), interactions: answers(3) })).toBeUndefined();
    expect(bench.stored().interactions).toEqual(ids(3));
    expect(bench.verbs(true)).toEqual(standard === 'cmi5' ? ['initialized', 'completed', 'passed'] : []);
    expect(new Set(bench.statements.map(({ id }) => id)).size).toBe(bench.statements.length);
  });

  it('keeps what a killed browser could not send, without a name, and sends it at the next launch', async () => {
    const killed = bench.launch();
    await killed.open();
    bench.network = 'offline';
    await killed.save({ ...finished({ suspend: '1~ferdig' }), interactions: answers(2) });
    const kept = bench.storage.getItem(bench.storage.key(0)!)!;
    expect(JSON.parse(kept)).toHaveLength(5);
    expect(kept).not.toMatch(/kari|lms\.example|initialized/i);
    bench.network = 'up';
    const next = bench.launch();
    await next.open();
    await next.save(report({ suspend: '1~ferdig' }));
    expect(bench.stored()).toMatchObject({ completed: true, passed: true, raw: 90, interactions: ids(2) });
    expect(bench.storage.length).toBe(0);
  });

  it.each(['stores', 'has lost'])(
    'delivers once what was sent at the close of a session whose answer was lost, where the browser %s it',
    async (browser) => {
      const first = bench.launch();
      await first.open();
      await vi.advanceTimersByTimeAsync(1);
      bench.network = 'answer lost';
      first.close({ ...finished(), interactions: answers(2) });
      await vi.advanceTimersByTimeAsync(1);
      bench.network = 'up';
      if (browser === 'has lost') bench.storage.clear();
      const next = bench.launch();
      await next.open();
      expect(await next.save(finished())).toBeUndefined();
      expect(bench.verbs().filter((verb) => ['completed', 'passed'].includes(verb))).toEqual(['completed', 'passed']);
      expect(bench.stored().interactions).toEqual(ids(2));
      expect(bench.storage.length).toBe(0);
    },
  );

  it('does not send at the close what is under way', async () => {
    const tracker = bench.launch();
    await tracker.open();
    await vi.advanceTimersByTimeAsync(1);
    void tracker.save(upTo(2));
    tracker.close(upTo(3));
    await vi.advanceTimersByTimeAsync(1);
    const sent = bench.requests
      .filter(({ method, url }) => method === 'POST' && url.endsWith('statements'))
      .flatMap(({ body }) => (JSON.parse(body) as { id: string }[]).map(({ id }) => id));
    expect(new Set(sent).size).toBe(sent.length);
    expect(bench.stored()).toMatchObject({ suspend: '1~3', interactions: ids(3) });
  });

  it('hands everything over by requests that outlive the page, also more than one may carry', async () => {
    const tracker = bench.launch();
    await tracker.open();
    await vi.advanceTimersByTimeAsync(1);
    const before = bench.requests.length;
    tracker.close(upTo(120));
    const last = bench.requests.slice(before);
    expect(last.length).toBeGreaterThan(2);
    expect(last.every(({ keepalive, body }) => keepalive && body.length < 65_536)).toBe(true);
    expect(bench.verbs().at(-1)).toBe('terminated');
    expect(bench.stored().interactions).toEqual(ids(120));
  });

  it('lets the others pass one that the LRS refuses, says so, and tries it again', async () => {
    const { fetch } = bench;
    let refusing = true;
    const picky = connect({
      ...bench.environment(),
      fetch: (url, init) =>
        refusing && String(init.body).includes(':q1"')
          ? Promise.resolve(new Response('', { status: 403 }))
          : fetch(url, init),
    });
    await picky.open();
    expect(await picky.save(upTo(4))).toMatchObject({ code: 'lms-refused' });
    expect(bench.stored()).toMatchObject({ suspend: '1~4', interactions: ['q0', 'q2', 'q3'] });
    refusing = false;
    expect(await picky.save(upTo(4))).toBeUndefined();
    expect(bench.stored().interactions).toEqual(['q0', 'q2', 'q3', 'q1']);
  });

  it('does not let one that the LRS refuses hold back the last answer and the end of the session', async () => {
    const { fetch } = bench;
    const picky = connect({
      ...bench.environment(),
      fetch: (url, init) =>
        String(init.body).includes(':q1"') ? Promise.resolve(new Response('', { status: 403 })) : fetch(url, init),
    });
    await picky.open();
    await picky.save(upTo(2));
    picky.close(upTo(3));
    await vi.advanceTimersByTimeAsync(1);
    expect(bench.stored().interactions).toEqual(['q0', 'q2']);
    expect(bench.verbs().at(-1)).toBe('terminated');
    expect(bench.storage.getItem(bench.storage.key(0)!)).toContain(':q1"');
  });

  it('goes on where storage is forbidden', async () => {
    const tracker = connect({
      ...bench.environment(),
      store: { getItem: forbidden, setItem: forbidden, removeItem: forbidden },
    });
    await tracker.open();
    expect(await tracker.save(upTo(2))).toBeUndefined();
    expect(bench.stored().interactions).toEqual(ids(2));
  });

  it('loses and doubles nothing in any network, with browsers killed and closed at any time', async () => {
    const network = fc.constantFrom<Network>('up', 'offline', 'answer lost', 503, 429);
    const step = fc.record({ network, does: fc.constantFrom('answers', 'saves again', 'killed', 'closed') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        bench = new LrsBench(standard, connect);
        let tracker = bench.launch();
        await tracker.open();
        let given = 0;
        let since = 0;
        const now = (): Report => report({ suspend: `1~${given}`, interactions: answers(given).slice(since) });
        for (const { network: next, does } of steps) {
          bench.network = next;
          if (does === 'answers') {
            given += 1;
            await tracker.save(now());
          } else if (does === 'saves again') await tracker.save(now());
          else {
            if (does === 'closed') tracker.close(now());
            else vi.clearAllTimers();
            await vi.advanceTimersByTimeAsync(1);
            bench.network = 'up';
            since = given;
            tracker = bench.launch();
            await tracker.open();
          }
        }
        bench.network = 'up';
        await tracker.save(now());
        expect([...bench.stored().interactions].sort()).toEqual([...ids(given)].sort());
      }),
      { numRuns: 60 },
    );
  });
});
