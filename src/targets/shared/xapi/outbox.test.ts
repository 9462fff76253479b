/** Holds the outbox to its word: nothing lost, nothing doubled, in order, whatever the connection does. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LrsBench, type Weather } from '../../../../tests/doubles/lrs-bench.ts';
import { answer, finished, report } from '../../../../tests/contract/tracker.contract.ts';
import type { Report } from '../../../core/learner/tracker.ts';
import { createTracker as cmi5 } from '../../cmi5/tracker.ts';
import { createTracker as xapi } from '../../xapi/tracker.ts';

const hour = 3_600_000;
const minute = 60_000;
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

  it('is offline for an hour and back: nothing lost, nothing doubled, in order', async () => {
    const tracker = bench.launch();
    await tracker.open();
    await tracker.save(upTo(1));
    bench.weather = 'offline';
    for (let count = 2; count <= 61; count += 1) {
      expect(await tracker.save(upTo(count))).toMatchObject({ code: 'offline' });
      await vi.advanceTimersByTimeAsync(minute);
    }
    expect(bench.stored()).toMatchObject({ suspend: '1~1', interactions: ['q0'] });
    bench.weather = 'well';
    await vi.advanceTimersByTimeAsync(6 * minute);
    expect(bench.stored().interactions).toEqual(ids(61));
    expect(await tracker.save(upTo(61))).toBeUndefined();
    expect(bench.stored()).toMatchObject({ suspend: '1~61', interactions: ids(61) });
    expect(bench.storage.length).toBe(0);
  });

  it('waits longer and longer between tries, and never floods', async () => {
    const tracker = bench.launch();
    await tracker.open();
    bench.weather = 'offline';
    await tracker.save(upTo(3));
    const before = bench.requests.length;
    await vi.advanceTimersByTimeAsync(hour);
    const tries = bench.requests.length - before;
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(20);
  });

  it('sends the same ids again when the answer was lost, and the LRS keeps one of each', async () => {
    const tracker = bench.launch();
    await tracker.open();
    bench.weather = 'answer lost';
    expect(await tracker.save({ ...finished(), interactions: answers(3) })).toMatchObject({ code: 'offline' });
    bench.weather = 'well';
    expect(await tracker.save({ ...finished(), interactions: answers(3) })).toBeUndefined();
    expect(bench.stored().interactions).toEqual(ids(3));
    expect(bench.verbs(true)).toEqual(standard === 'cmi5' ? ['initialized', 'completed', 'passed'] : []);
    expect(new Set(bench.statements.map(({ id }) => id)).size).toBe(bench.statements.length);
  });

  it('keeps what a killed browser could not send, without a name, and sends it at the next launch', async () => {
    const killed = bench.launch();
    await killed.open();
    bench.weather = 'offline';
    await killed.save({ ...finished({ suspend: '1~ferdig' }), interactions: answers(2) });
    const kept = bench.storage.getItem(bench.storage.key(0)!)!;
    expect(JSON.parse(kept)).toHaveLength(5);
    expect(kept).not.toMatch(/kari|lms\.example|initialized/i);
    bench.weather = 'well';
    const next = bench.launch();
    await next.open();
    await next.save(report({ suspend: '1~ferdig' }));
    expect(bench.stored()).toMatchObject({ completed: true, passed: true, raw: 90, interactions: ids(2) });
    expect(bench.storage.length).toBe(0);
  });

  it.each(['keeps', 'has lost'])(
    'is not hurt by what was told at the close of a session whose answer never came, where the browser %s it',
    async (browser) => {
      const first = bench.launch();
      await first.open();
      await vi.advanceTimersByTimeAsync(1);
      bench.weather = 'answer lost';
      first.close({ ...finished(), interactions: answers(2) });
      await vi.advanceTimersByTimeAsync(1);
      bench.weather = 'well';
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
      ...bench.surroundings(),
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
      ...bench.surroundings(),
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
      ...bench.surroundings(),
      keep: { getItem: forbidden, setItem: forbidden, removeItem: forbidden },
    });
    await tracker.open();
    expect(await tracker.save(upTo(2))).toBeUndefined();
    expect(bench.stored().interactions).toEqual(ids(2));
  });

  it('loses and doubles nothing in any weather, with browsers killed and closed at any time', async () => {
    const weather = fc.constantFrom<Weather>('well', 'offline', 'answer lost', 503, 429);
    const step = fc.record({ weather, does: fc.constantFrom('answers', 'waits', 'killed', 'closed') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        bench = new LrsBench(standard, connect);
        let tracker = bench.launch();
        await tracker.open();
        let [given, since] = [0, 0];
        const now = (): Report => report({ suspend: `1~${given}`, interactions: answers(given).slice(since) });
        for (const { weather: next, does } of steps) {
          bench.weather = next;
          if (does === 'answers') {
            given += 1;
            await tracker.save(now());
          } else if (does === 'waits') await vi.advanceTimersByTimeAsync(minute);
          else {
            if (does === 'closed') tracker.close(now());
            else vi.clearAllTimers();
            await vi.advanceTimersByTimeAsync(1);
            bench.weather = 'well';
            since = given;
            tracker = bench.launch();
            await tracker.open();
          }
        }
        bench.weather = 'well';
        await tracker.save(now());
        expect([...bench.stored().interactions].sort()).toEqual([...ids(given)].sort());
      }),
      { numRuns: 60 },
    );
  });
});
