/** Tests a page of a cmi5 launch that is loaded again, by the sections of the specification. */
import { beforeEach, expect, it } from 'vitest';
import { LrsBench, MemoryStorage } from '../../../tests/doubles/lrs-bench.ts';
import { answer, finished, report } from '../../../tests/contract/tracker.contract.ts';
import { verbOf } from '../../lms-simulator/cmi5-rules.ts';
import type { Tracker } from '../../core/learner/tracker.ts';
import { createTracker } from './tracker.ts';

let bench: LrsBench;
let tracker: Tracker;
beforeEach(() => {
  bench = new LrsBench('cmi5', createTracker);
  tracker = bench.launch();
});

const idle = (): Promise<void> => new Promise((done) => setTimeout(done));
const tokenRequests = (): number => bench.requests.filter(({ url }) => url.includes('/token/')).length;
const said = (verb: string): number =>
  bench.requests.filter(({ method, body }) => method === 'POST' && body.includes(`verbs/${verb}"`)).length;
const heldIn = (storage: Storage): string =>
  JSON.stringify(Array.from({ length: storage.length }, (_, n) => [storage.key(n), storage.getItem(storage.key(n)!)]));

it('8.2.1, 9.3: goes on with a session that has not been ended: one token, one initialized, one terminated', async () => {
  const environment = bench.environment();
  tracker = createTracker(environment);
  await tracker.open();
  await tracker.save(report({ interactions: [answer('q1')] }));
  const { suspend } = report();
  bench.now += 60_000;
  tracker = createTracker(environment);
  expect(await tracker.open()).toMatchObject({ keeper: 'lrs', suspend });
  await tracker.save(finished({ interactions: [answer('q1')] }));
  tracker.close(finished({ seconds: 30 }));
  await idle();
  expect(bench.verbs()).toEqual([
    'initialized',
    'answered',
    'progressed',
    'scored',
    'completed',
    'passed',
    'terminated',
  ]);
  expect([tokenRequests(), said('initialized'), said('terminated')]).toEqual([1, 1, 1]);
  expect(
    bench.statements.find((statement) => verbOf(statement) === 'terminated')?.result,
    '9.5.4.1: from initialized to terminated',
  ).toEqual({ duration: 'PT90S' });
  expect(
    bench.statements.find((statement) => verbOf(statement) === 'completed')?.result,
    'the time spent, also on the page before',
  ).toEqual({ completion: true, duration: 'PT121S' });
  expect(bench.attempt.calls.filter(({ answer: { status } }) => status >= 400 && status !== 404)).toEqual([]);
});

it('9.3.2: sends an initialized that got no answer again as the same statement', async () => {
  const environment = bench.environment();
  const deaf: typeof environment.fetch = async (url, init) => {
    const response = await environment.fetch(url, init);
    if (init.method === 'POST' && url.includes('/statements')) throw new TypeError('Failed to fetch');
    return response;
  };
  await createTracker({ ...environment, fetch: deaf }).open();
  await idle();
  tracker = createTracker(environment);
  await tracker.open();
  await tracker.save(report());
  expect(said('initialized')).toBe(2);
  expect(bench.verbs().filter((verb) => verb === 'initialized')).toHaveLength(1);
});

it('9.3: raises what an earlier session left over to after the initialized of an earlier page', async () => {
  await tracker.open();
  bench.network = 'offline';
  await tracker.save(finished());
  bench.network = 'up';
  const environment = bench.environment();
  await createTracker({ ...environment, store: new MemoryStorage() }).open();
  await idle();
  tracker = createTracker(environment);
  await tracker.open();
  await idle();
  const times = bench.statements.slice(bench.verbs().lastIndexOf('initialized')).map(({ timestamp }) => timestamp);
  expect(times.length).toBeGreaterThan(2);
  expect(times).toEqual([...times].sort());
});

it('7.1.2, 9.3.8: sends nothing more once terminated has been said; the learner keeps their place, and the next launch resumes', async () => {
  bench = new LrsBench('cmi5', createTracker, { returnURL: 'https://lms.example/kurs' });
  const environment = bench.environment();
  tracker = createTracker(environment);
  await tracker.open();
  await tracker.save(report());
  tracker.close(report({ suspend: '1~siste' }));
  await idle();
  const before = bench.requests.length;
  const returnAddresses: string[] = [];
  tracker = createTracker(environment, (url) => returnAddresses.push(url));
  expect(await tracker.open()).toMatchObject({
    keeper: 'browser',
    mode: 'normal',
    suspend: '1~siste',
    learner: expect.stringMatching(/./) as string,
    problem: { code: 'session-ended' },
  });
  expect(await tracker.save(finished()), 'so that the player keeps it in this browser').toMatchObject({
    code: 'session-ended',
  });
  expect(tracker.close(finished())).toBe(false);
  await idle();
  expect(bench.requests).toHaveLength(before);
  expect(returnAddresses).toEqual(['https://lms.example/kurs']);
  const next = await bench.launch().open();
  expect(next).toMatchObject({ keeper: 'lrs', suspend: '1~siste' });
  expect(next.problem).toBeUndefined();
});

it('10.0 launchMode: keeps nothing of a review that is over', async () => {
  const environment = bench.environment('review');
  tracker = createTracker(environment);
  await tracker.open();
  tracker.close(report());
  tracker = createTracker(environment);
  expect(await tracker.open()).toMatchObject({ mode: 'review', problem: { code: 'session-ended' } });
  expect(await tracker.save(report())).toBeUndefined();
});

it('8.2.1: the token stays in the tab, for as long as the session lasts, and never elsewhere in the browser', async () => {
  await tracker.open();
  const token = bench.requests.at(-1)!.authorization.slice('Basic '.length);
  expect(heldIn(bench.tab)).toContain(token);
  expect(heldIn(bench.storage)).not.toContain(token);
  tracker.close(report());
  expect(heldIn(bench.tab)).not.toContain(token);
});

it('is one without an LMS where the browser lets the tab keep nothing', async () => {
  const tabStorage = (): Storage => {
    throw new DOMException('sandboxed', 'SecurityError');
  };
  const environment = { ...bench.environment(), tabStorage };
  expect((await createTracker(environment).open()).keeper).toBe('lrs');
  expect((await createTracker(environment).open()).keeper).toBe('nowhere');
});
