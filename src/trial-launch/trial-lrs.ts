/** The least of an LRS that a trial launch needs: takes statements, keeps states in memory, hands out a token once (xAPI 1.0.3, cmi5 8.2). */
import { randomUUID } from 'node:crypto';
import type { ManifestInfo } from '../package-checker/manifest-info.ts';

/** What the LRS answers. */
export interface LrsAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** One launch's LRS. */
export class TrialLrs {
  /** Last part of each verb, in the order they came. */
  readonly verbs: string[] = [];
  /** Writes to the State API, apart from what the LMS itself put there. */
  states = 0;
  readonly #documents = new Map<string, unknown>();
  #fetched = false;

  /** cmi5 10: what the LMS tells the course. */
  constructor({ mastery, activity }: ManifestInfo) {
    this.#documents.set('LMS.LaunchData', {
      contextTemplate: {
        contextActivities: { grouping: [{ id: activity }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': randomUUID() },
      },
      launchMode: 'Normal',
      moveOn: 'CompletedAndPassed',
      ...(mastery && { masteryScore: Number(mastery) }),
    });
  }

  /** Answers a request under the endpoint; `path` begins after it, without a slash. */
  answer(method: string, path: string, query: URLSearchParams, text: string): LrsAnswer {
    if (path === 'fetch') {
      if (this.#fetched)
        return { status: 200, body: { 'error-code': '1', 'error-text': 'The token has been fetched' } };
      this.#fetched = true;
      return { status: 200, body: { 'auth-token': Buffer.from('trial:launch').toString('base64') } };
    }
    if (path === 'statements')
      return method === 'GET' ? { status: 200, body: { statements: [], more: '' } } : this.#take(method, text);
    if (path === 'about') return { status: 200, body: { version: ['1.0.3'] } };
    if (!/^(activities\/(state|profile)|agents\/profile)$/.test(path)) return { status: 404 };
    const key = query.get('stateId') ?? `profile ${query.get('profileId') ?? ''}`;
    if (method === 'GET') {
      if (!query.has('stateId') && !query.has('profileId')) return { status: 200, body: [...this.#documents.keys()] };
      return this.#documents.has(key) ? { status: 200, body: this.#documents.get(key) } : { status: 404 };
    }
    if (method === 'DELETE') this.#documents.delete(key);
    else this.#documents.set(key, parse(text));
    this.states += 1;
    return { status: 204 };
  }

  #take(method: string, text: string): LrsAnswer {
    const given = [parse(text)].flat() as { id?: unknown; verb?: { id?: unknown } }[];
    for (const statement of given) {
      if (typeof statement?.verb?.id !== 'string') return { status: 400, body: 'A statement has no verb' };
      this.verbs.push(statement.verb.id.split('/').at(-1)!);
    }
    return method === 'PUT'
      ? { status: 204 }
      : { status: 200, body: given.map(({ id }) => (typeof id === 'string' ? id : randomUUID())) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
