/** The requirements of cmi5 on an assignable unit, by their sections (cmi5 specification, Quartz, 1st edition). */
import { beforeEach, describe, expect, it } from 'vitest';
import { course, LrsBench, MemoryStorage } from '../../../tests/doubles/lrs-bench.ts';
import { answer, finished, report } from '../../../tests/contract/tracker.contract.ts';
import { ruleBroken, verbOf, type Cmi5Session } from '../../lms-simulator/cmi5-rules.ts';
import type { Tracker } from '../../core/learner/tracker.ts';
import type { Statement } from '../shared/xapi/statement.ts';
import { createTracker } from './tracker.ts';

let bench: LrsBench;
let tracker: Tracker;
beforeEach(() => {
  bench = new LrsBench('cmi5', createTracker);
  tracker = bench.launch();
});

const idle = (): Promise<void> => new Promise((done) => setTimeout(done));
const byVerb = (verb: string): Statement => bench.statements.find((statement) => verbOf(statement) === verb)!;
const categories = (statement: Statement): string[] =>
  (statement.context?.contextActivities?.category ?? []).map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
const tokenRequests = (): number => bench.requests.filter(({ url }) => url.includes('/token/')).length;
/** One whole session: half-way, done, closed. */
async function session(): Promise<void> {
  await tracker.open();
  await tracker.save(report({ interactions: [answer('q1')] }));
  await tracker.save(finished({ interactions: [answer('q1')] }));
  tracker.close(finished({ interactions: [answer('q1')], seconds: 90 }));
  await idle();
}

describe('launch', () => {
  it.each(['endpoint', 'fetch', 'actor', 'registration', 'activityId'])(
    '8.1: without %s nothing is sent',
    async (name) => {
      const environment = bench.environment();
      const query = new URLSearchParams(environment.search);
      query.delete(name);
      const before = bench.requests.length;
      expect((await createTracker({ ...environment, search: `?${query.toString()}` }).open()).problem).toEqual({
        code: 'no-lms',
      });
      expect(bench.requests).toHaveLength(before);
    },
  );

  it('8.1: takes the parameters in any order', async () => {
    const environment = bench.environment();
    const search = `?${[...new URLSearchParams(environment.search)]
      .reverse()
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')}`;
    expect((await createTracker({ ...environment, search }).open()).keeper).toBe('lrs');
  });

  it('8.1.2, 8.2: fetches the token by one POST', async () => {
    await session();
    expect(bench.requests.filter(({ url }) => url.includes('/token/')).map(({ method }) => method)).toEqual(['POST']);
  });

  it('8.2: every request to the LRS carries the token', async () => {
    await session();
    const tokens = new Set(
      bench.requests.filter(({ url }) => !url.includes('/token/')).map(({ authorization }) => authorization),
    );
    expect([...tokens]).toEqual([expect.stringMatching(/^Basic [A-Za-z0-9+/=]+$/)]);
  });

  it('8.2.3: a token that was taken in another tab is an LMS that refuses, and is not asked for again', async () => {
    const environment = bench.environment();
    await createTracker(environment).open();
    const again = await createTracker({ ...environment, tabStorage: () => new MemoryStorage() }).open();
    expect(again).toMatchObject({
      keeper: 'nowhere',
      problem: { code: 'no-lms', detail: expect.stringContaining('already been returned') as string },
    });
    expect(tokenRequests()).toBe(2);
  });

  it('10.0: reads LMS.LaunchData, and never writes it', async () => {
    await session();
    const states = bench.requests.filter(({ url }) => url.includes('LMS.LaunchData'));
    expect(states.map(({ method }) => method)).toEqual(['GET']);
  });

  it('11.0: reads the learner preferences at the start, and takes no harm from 403', async () => {
    await tracker.open();
    expect(
      bench.requests.some(
        ({ method, url }) =>
          method === 'GET' && url.includes('agents/profile') && url.includes('profileId=cmi5LearnerPreferences'),
      ),
    ).toBe(true);
    const environment = bench.environment();
    const barred = createTracker({
      ...environment,
      fetch: (url, init) =>
        url.includes('agents/profile')
          ? Promise.resolve(new Response('', { status: 403 }))
          : environment.fetch(url, init),
    });
    expect((await barred.open()).keeper).toBe('lrs');
  });

  it('10.0 contextTemplate: an LMS that gives none is one that refuses', async () => {
    const environment = bench.environment();
    const bare = createTracker({
      ...environment,
      fetch: async (url, init) =>
        url.includes('LMS.LaunchData') ? new Response('{"contextTemplate":null}') : environment.fetch(url, init),
    });
    expect((await bare.open()).problem).toMatchObject({
      code: 'no-lms',
      detail: expect.stringContaining('contextTemplate') as string,
    });
  });

  it('8.1.4: a learner whom the LMS has given another name is the same learner, with the same statement ids', async () => {
    const idsOf = async (name: string): Promise<readonly string[]> => {
      bench = new LrsBench('cmi5', createTracker);
      const environment = bench.environment();
      const query = new URLSearchParams(environment.search);
      query.set('actor', JSON.stringify({ ...(JSON.parse(query.get('actor')!) as object), name }));
      query.set('registration', 'r');
      const seen: string[] = [];
      const fetch: typeof environment.fetch = async (url, init) => {
        if (url.includes('/statements') && init.method === 'POST')
          seen.push(
            ...(JSON.parse(String(init.body)) as Statement[])
              .filter((each) => verbOf(each) === 'completed')
              .map(({ id }) => id),
          );
        if (url.includes('/statements')) return new Response('[]');
        return url.includes('LMS.LaunchData') ? new Response('{"contextTemplate":{}}') : environment.fetch(url, init);
      };
      tracker = createTracker({
        ...environment,
        search: `?${query.toString()}`,
        fetch: async (url, init) =>
          url.includes('stateId=okt')
            ? new Response(null, { status: init.method === 'GET' ? 404 : 204 })
            : fetch(url, init),
      });
      const { learner } = await tracker.open();
      await tracker.save(finished());
      return [learner, ...seen];
    };
    const before = await idsOf('Kari Nordmann');
    expect(before).toHaveLength(2);
    expect(await idsOf('Kari Hansen')).toEqual(before);
  });

  it('10.0 returnURL: says where the learner goes on leaving, and takes only an address of the web', async () => {
    const goesTo = async (returnURL: string): Promise<string[]> => {
      const returnAddresses: string[] = [];
      await createTracker(new LrsBench('cmi5', createTracker, { returnURL }).environment(), (url) =>
        returnAddresses.push(url),
      ).open();
      return returnAddresses;
    };
    expect(await goesTo('https://lms.example/kurs')).toEqual(['https://lms.example/kurs']);
    expect(await goesTo('javascript:alert(1)')).toEqual([]);
  });
});

describe('statements', () => {
  it('7.1.1, 7.1.2, 9.3: initialized is first, terminated last, completed before passed, and "failed" is never said', async () => {
    await session();
    expect(bench.verbs()).toEqual([
      'initialized',
      'answered',
      'progressed',
      'scored',
      'completed',
      'passed',
      'terminated',
    ]);
    expect(bench.verbs(true)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  });

  it('9.3: timestamps are in the order of the session, in UTC (9.7), also of what an earlier session left over', async () => {
    await tracker.open();
    bench.network = 'offline';
    await tracker.save(finished({ interactions: [answer('q1')] }));
    bench.network = 'up';
    bench.now += 3_600_000;
    tracker = bench.launch();
    await tracker.open();
    await tracker.save(finished());
    tracker.close(finished());
    await idle();
    const times = bench.statements.slice(bench.verbs().lastIndexOf('initialized')).map(({ timestamp }) => timestamp);
    expect(times.length).toBeGreaterThan(4);
    expect(times).toEqual([...times].sort());
    for (const time of times) expect(time).toMatch(/Z$/);
  });

  it('9.3.3, 9.3.4: completed and passed once per registration, however often the course is opened', async () => {
    await session();
    for (let n = 0; n < 2; n += 1) {
      tracker = bench.launch();
      await tracker.open();
      await tracker.save(finished({ suspend: `1~${n}` }));
      tracker.close(finished());
      await idle();
    }
    expect(bench.verbs().filter((verb) => verb === 'completed' || verb === 'passed')).toEqual(['completed', 'passed']);
    expect(bench.attempt.calls.filter(({ answer: { status } }) => status >= 400 && status !== 404)).toEqual([]);
  });

  it('9.3.4, 10.0 masteryScore: passed goes by the mastery that the LMS has set', async () => {
    for (const [masteryScore, passed] of [
      [0.95, false],
      [0.6, true],
    ] as const) {
      bench = new LrsBench('cmi5', createTracker, { masteryScore });
      tracker = bench.launch();
      await tracker.open();
      await tracker.save(finished({ raw: masteryScore === 0.6 ? 65 : 90, passed: masteryScore !== 0.6 }));
      expect(bench.verbs().includes('passed')).toBe(passed);
      expect(bench.stored().completed).toBe(true);
    }
  });

  it('9.4: cmi5 defined statements are about the activity of the launch', async () => {
    await session();
    for (const verb of ['initialized', 'completed', 'passed', 'terminated'])
      expect(byVerb(verb).object.id).toBe('https://lms.example/au/urn%3Asmakurs%3Akurs');
  });

  it.each(['course', 'module'] as const)(
    '9.4: the activity of a unit that is one %s says so, also as parent of its parts',
    async (unit) => {
      tracker = createTracker({ ...bench.environment(), course: { ...course, unit } });
      await session();
      const type = `http://adlnet.gov/expapi/activities/${unit}`;
      expect(byVerb('passed').object.definition).toEqual({ type, name: { nb: 'Små kurs' } });
      expect(
        byVerb('answered').context?.contextActivities?.parent?.map(({ definition }) => definition?.['type']),
      ).toEqual([type]);
    },
  );

  it('9.5: score only with passed; success and completion where they belong', async () => {
    await session();
    expect(byVerb('completed').result).toEqual({ completion: true, duration: 'PT61S' });
    expect(byVerb('passed').result).toEqual({
      success: true,
      duration: 'PT61S',
      score: { scaled: 0.9, raw: 90, min: 0, max: 100 },
    });
    expect(byVerb('initialized').result).toBeUndefined();
  });

  it('9.5.4.1: terminated has the duration of the session', async () => {
    await session();
    expect(byVerb('terminated').result).toEqual({ duration: 'PT90S' });
  });

  it('9.5.5.1: progress is a whole per cent, and is not sent after completed', async () => {
    await tracker.open();
    for (const progress of [0.1, 0.26, 0.3, 0.74, 0.76])
      await tracker.save(report({ suspend: `1~${progress}`, progress }));
    await tracker.save(finished());
    await tracker.save(report({ progress: 0.5 }));
    const sent = bench.statements.flatMap(({ result }) => Object.values(result?.extensions ?? {}));
    expect(sent).toEqual([25, 50, 75]);
  });

  it('9.6.2: categories: cmi5 on what is defined, moveOn where it is judged, neither on the rest', async () => {
    await session();
    expect(
      Object.fromEntries(
        bench.statements.map((statement) => [
          verbOf(statement),
          categories(statement).filter((name) => !name.includes('urn:')),
        ]),
      ),
    ).toEqual({
      initialized: ['cmi5'],
      answered: [],
      progressed: [],
      scored: [],
      completed: ['cmi5', 'moveon'],
      passed: ['cmi5', 'moveon'],
      terminated: ['cmi5'],
    });
  });

  it('9.6.3.1, 10.0 contextTemplate: all of it is in every statement', async () => {
    await session();
    for (const { context } of bench.statements) {
      expect(context?.extensions?.['https://w3id.org/xapi/cmi5/context/extensions/sessionid']).toMatch(
        /^[\da-f-]{36}$/,
      );
      expect(context?.contextActivities?.grouping).toEqual([{ objectType: 'Activity', id: 'urn:smakurs:kurs' }]);
    }
  });

  it('9.6.3.2: passed names the mastery that it was reckoned by', async () => {
    await session();
    expect(byVerb('passed').context?.extensions).toMatchObject({
      'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8,
    });
  });

  it('10.0 launchMode: Review says only that it began and ended', async () => {
    await session();
    const before = bench.statements.length;
    tracker = bench.launch('review');
    await session();
    expect(bench.verbs().slice(before)).toEqual(['initialized', 'terminated']);
  });
});

it('the LMS of these tests refuses what breaks a rule', async () => {
  await session();
  const held = bench.statements;
  const passed = byVerb('passed');
  const unit: Cmi5Session = {
    id: 's',
    registration: passed.context!.registration!,
    activityId: passed.object.id,
    publisherId: 'urn:smakurs:kurs',
    mode: 'Normal',
    mastery: 0.8,
  };
  const own = {
    ...unit,
    id: passed.context!.extensions!['https://w3id.org/xapi/cmi5/context/extensions/sessionid'] as string,
  };
  expect(ruleBroken(passed, unit, [])).toBe('9.6.3.1 session id');
  expect(ruleBroken(passed, own, [])).toBe('7.1.1 initialized is first');
  expect(ruleBroken(passed, own, held)).toBe('7.1.2 terminated is last');
  expect(ruleBroken(passed, own, held.slice(0, -1))).toBe('9.3 no verb twice in a session');
  expect(
    ruleBroken(
      { ...passed, result: { success: true, duration: 'PT1S', score: { scaled: 0.5 } } },
      own,
      held.slice(0, 1),
    ),
  ).toBe('9.3.4 score below mastery');
  expect(ruleBroken(passed, { ...own, mode: 'Review' }, held.slice(0, 1))).toBe('10.0 launchMode');
  expect(ruleBroken(passed, own, held.slice(0, 1))).toBeUndefined();
});
