/** An LMS with an LRS for tests: the preview's strict one, behind a `fetch` that fails as networks do. */
import { LrsAttempt } from '../../src/lms-simulator/lrs-attempt.ts';
import type { LrsUnit } from '../../src/lms-simulator/wire-types.ts';
import { isDefined, verbOf } from '../../src/lms-simulator/cmi5-rules.ts';
import type { LrsRequest } from '../../src/lms-simulator/memory-lrs.ts';
import type { Tracker } from '../../src/core/learner/tracker.ts';
import type { CourseNames } from '../../src/targets/shared/xapi/statement-draft.ts';
import type { Fetch } from '../../src/targets/shared/xapi/lrs-client.ts';
import type { LaunchEnvironment } from '../../src/targets/shared/xapi/launch-session.ts';
import type { Statement } from '../../src/targets/shared/xapi/statement.ts';
import type { Bench, Stored, Traffic } from '../contract/tracker.contract.ts';

/** State of the network: up, without a connection, with answers lost on their way back, or answering with this status. */
export type Network = 'up' | 'offline' | 'answer lost' | number;

const endpoint = 'https://lrs.example/xapi/';
const tokens = 'https://lms.example/token/';

/** The course of the small fixture. */
export const course: CourseNames = {
  id: 'smakurs',
  unit: 'course',
  language: 'nb',
  title: 'Små kurs',
  buildingBlocks: {
    kunnskap: 'Kunnskap',
    refleksivitet: 'Refleksivitet',
    arbeidskultur: 'Arbeidskultur',
    handlingskompetanse: 'Handlingskompetanse',
  },
};

/** Storage in memory, as a browser's. */
export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  clear = (): void => this.#items.clear();
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  key = (index: number): string | null => [...this.#items.keys()][index] ?? null;
  removeItem = (key: string): void => void this.#items.delete(key);
  setItem = (key: string, value: string): void => void this.#items.set(key, value);
}

/** One learner's attempt with an LMS that launches cmi5 or xAPI packages. */
export class LrsBench implements Bench {
  readonly attempt = new LrsAttempt();
  readonly storage = new MemoryStorage();
  /** Storage of the tab. */
  readonly tab = new MemoryStorage();
  /** Every request, also those that were lost. */
  readonly requests: {
    readonly method: string;
    readonly url: string;
    readonly body: string;
    readonly keepalive: boolean;
    readonly authorization: string;
  }[] = [];
  network: Network = 'up';
  now = Date.UTC(2026, 10, 23, 10);
  readonly #connect: (environment: LaunchEnvironment) => Tracker;
  readonly #standard: 'cmi5' | 'xapi';
  readonly #unit: LrsUnit;
  readonly #returnURL: string | undefined;

  constructor(
    standard: 'cmi5' | 'xapi',
    connect: (environment: LaunchEnvironment) => Tracker,
    { returnURL, ...unit }: Partial<LrsUnit> & { readonly returnURL?: string } = {},
  ) {
    this.#connect = connect;
    this.#standard = standard;
    this.#unit = { publisherId: 'urn:smakurs:kurs', masteryScore: 0.8, moveOn: 'CompletedAndPassed', ...unit };
    this.#returnURL = returnURL;
  }

  get statements(): readonly Statement[] {
    return this.attempt.lrs.statements.filter(
      (statement) => !['launched', 'abandoned', 'satisfied'].includes(verbOf(statement)),
    );
  }

  launch(mode: 'normal' | 'review' = 'normal'): Tracker {
    return this.#connect(this.environment(mode));
  }

  /** The environment of a new launch's page. */
  environment(mode: 'normal' | 'review' = 'normal'): LaunchEnvironment {
    const standard = this.#standard;
    const launch = this.attempt.launch({
      standard,
      learner: { id: 'kari', name: 'Kari Nordmann' },
      units: [this.#unit],
      returnURL: this.#returnURL,
      mode: mode === 'review' ? 'Review' : 'Normal',
    });
    const { registration, activityId, key } = launch;
    const common = { endpoint, actor: JSON.stringify(launch.actor), registration };
    const query =
      standard === 'cmi5'
        ? { ...common, fetch: tokens + key, activityId }
        : { ...common, auth: key, activity_id: activityId };
    return {
      search: `?${new URLSearchParams(query).toString()}`,
      fetch: this.fetch,
      store: this.storage,
      tabStorage: () => this.tab,
      now: () => {
        this.now += 10;
        return this.now;
      },
      wait: () => Promise.resolve(),
      course,
    };
  }

  /** A browser's fetch; the LRS has dealt with the request before this returns. */
  readonly fetch: Fetch = (url, init) => {
    const headers = new Headers(init.headers);
    const body = typeof init.body === 'string' ? init.body : '';
    const method = init.method ?? 'GET';
    const authorization = headers.get('authorization') ?? '';
    this.requests.push({ method, url, body, keepalive: init.keepalive ?? false, authorization });
    if (init.keepalive && body.length > 65_536) return Promise.reject(new TypeError('keepalive quota'));
    const { network } = this;
    if (network === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    if (typeof network === 'number') return Promise.resolve(new Response('', { status: network }));
    const { status, json } = url.startsWith(tokens)
      ? this.attempt.takeToken(url.slice(tokens.length))
      : this.attempt.answer(this.#request(url, method, headers, body), authorization);
    if (network === 'answer lost') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response(json === undefined ? null : JSON.stringify(json), { status }));
  };

  stored(): Stored {
    const state = [...this.attempt.lrs.documents].find(([key]) => key.startsWith('okt.progress\n'))?.[1] as
      | { suspend: string }
      | undefined;
    const said = (verb: string): readonly Statement[] =>
      this.statements.filter((statement) => verbOf(statement) === verb);
    const raws = (statements: readonly Statement[]): number[] =>
      statements.flatMap(({ result }) => result?.score?.raw ?? []);
    const main = (statement: Statement): boolean =>
      !statement.object.id.startsWith('urn:smakurs:') || statement.object.id === this.#unit.publisherId;
    const scores = raws([...said('passed'), ...said('scored').filter(main)]);
    const blocks = said('scored').filter((statement) => !main(statement));
    return {
      suspend: state?.suspend ?? '',
      completed: said('completed').length > 0,
      passed: said('passed').length > 0,
      ...(scores.length > 0 && { raw: scores.at(-1)! }),
      objectives: Object.fromEntries(
        blocks.map((statement) => [statement.object.id.slice('urn:smakurs:'.length), statement.result!.score!.raw!]),
      ),
      interactions: said('answered').map(({ object }) => object.id.slice('urn:smakurs:'.length)),
    };
  }

  traffic(): Traffic {
    const done = this.attempt.calls.filter(({ answer }) => answer.status < 300);
    const content = this.statements.filter((statement) => !['initialized', 'terminated'].includes(verbOf(statement)));
    const commits = done.filter(({ request }) => request.method === 'PUT').length;
    return {
      writes: content.length + commits,
      commits,
      ends: this.statements.filter((statement) => verbOf(statement) === 'terminated').length,
    };
  }

  fail(): void {
    this.network = 503;
  }

  recover(): void {
    this.network = 'up';
  }

  /** Verbs in the order they were stored. @param defined only of cmi5 defined statements */
  verbs(defined = false): string[] {
    return this.statements.filter((statement) => !defined || isDefined(statement)).map(verbOf);
  }

  #request(url: string, method: string, headers: Headers, body: string): LrsRequest {
    const { pathname, searchParams } = new URL(url);
    return {
      method,
      resource: pathname.slice('/xapi/'.length),
      query: searchParams,
      version: headers.get('x-experience-api-version') ?? '',
      body,
    };
  }
}

/** Trackers with an LMS that fails from the first request, by the kind of failure. */
export function hostileLrs(
  standard: 'cmi5' | 'xapi',
  connect: (environment: LaunchEnvironment) => Tracker,
): Readonly<Record<string, Tracker>> {
  const tracker = (change: (environment: LaunchEnvironment) => Partial<LaunchEnvironment>): Tracker => {
    const environment = new LrsBench(standard, connect).environment();
    return connect({ ...environment, ...change(environment) });
  };
  const answering = (response: () => Promise<Response>): Tracker => tracker(() => ({ fetch: response }));
  return {
    'is not there': tracker(() => ({ search: '' })),
    'gives an actor that is none': tracker(({ search }) => ({ search: search.replace(/actor=[^&]*/, 'actor=%7B') })),
    'cannot be reached': answering(() => Promise.reject(new TypeError('Failed to fetch'))),
    'never answers in time': answering(() => Promise.reject(new DOMException('late', 'TimeoutError'))),
    'answers 401 to everything': answering(() => Promise.resolve(new Response('', { status: 401 }))),
    'answers 403 to everything': answering(() => Promise.resolve(new Response('', { status: 403 }))),
    'answers 500 to everything': answering(() => Promise.resolve(new Response('', { status: 500 }))),
    'answers with a login page': answering(() => Promise.resolve(new Response('<html>', { status: 200 }))),
    'takes the start and then nothing': tracker(({ fetch }) => ({
      fetch: (url, init) =>
        init.method === 'GET' || !url.startsWith(endpoint)
          ? fetch(url, init)
          : Promise.resolve(new Response('', { status: 400 })),
    })),
  };
}
