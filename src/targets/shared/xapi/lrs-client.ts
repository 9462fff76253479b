/** The LRS behind its address: what a session asks of it, and one kind of error for all that can go wrong. */
import XAPI, { type Agent as LibraryAgent, type Statement as LibraryStatement } from '@xapi/xapi';
import type { Problem } from '../../../core/learner/problem.ts';
import type { Agent, Statement } from './statement.ts';

/** The browser's `fetch`, or a test's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where a session's data go, and whose they are. */
export interface LrsAddress {
  readonly endpoint: string;
  /** Value of the `Authorization` header. */
  readonly auth: string;
  readonly actor: Agent;
  readonly activityId: string;
  readonly registration?: string | undefined;
}

/** How long an answer is waited for, milliseconds. */
const patience = 20_000;

/** Bytes that the browser lets a page hand over while it closes are 64 KiB; headers are not counted. */
export const lastWords = 60_000;

/** The LRS did not do what it was asked. */
export class LrsError extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, detail: string, code?: Problem['code']) {
    super(detail);
    this.status = status;
    this.problem = {
      code: code ?? (status === 0 || status === 408 || status === 429 || status >= 500 ? 'lms-silent' : 'lms-refused'),
      detail,
    };
  }

  /** The LRS looked at the request and said no, and not for want of rights. */
  get refusal(): boolean {
    return this.problem.code === 'lms-refused' && this.status !== 401;
  }
}

/** One learner's corner of an LRS. */
export class LrsClient {
  readonly #xapi: XAPI;
  readonly #place: { readonly agent: LibraryAgent; readonly activityId: string; readonly registration?: string };
  readonly #agent: LibraryAgent;
  /** The `If-Match` that this LRS wants with a State document. */
  #match: string | undefined;

  constructor({ endpoint, auth, actor, activityId, registration }: LrsAddress, fetch: Fetch) {
    this.#xapi = new XAPI({ endpoint, auth, adapter: (request) => carry(fetch, request) as Promise<never> });
    this.#agent = actor as LibraryAgent;
    this.#place = { agent: this.#agent, activityId, ...(registration && { registration }) };
  }

  /** Stores statements, all or none. @throws LrsError */
  async send(statements: readonly Statement[]): Promise<void> {
    const { data } = await this.#xapi.sendStatements({ statements: statements as unknown as LibraryStatement[] });
    // A login page in front of the LRS also answers 200.
    if (!Array.isArray(data)) throw new LrsError(0, 'the answer is not that of an LRS');
  }

  /** The LRS has a statement of this id. @throws LrsError */
  async has(statementId: string): Promise<boolean> {
    return (await unlessMissing(this.#xapi.getStatement({ statementId }))) !== undefined;
  }

  /** The LRS has a statement of this verb about the launched activity. @throws LrsError */
  async hasVerb(verb: string): Promise<boolean> {
    const { agent, activityId: activity, registration } = this.#place;
    const { data } = await this.#xapi.getStatements({
      agent,
      activity,
      verb,
      limit: 1,
      ...(registration && { registration }),
    });
    return ((data as { readonly statements?: readonly unknown[] }).statements ?? []).length > 0;
  }

  /** A State document; undefined when there is none. @throws LrsError */
  async readState(stateId: string): Promise<unknown> {
    return unlessMissing(this.#xapi.getState({ ...this.#place, stateId }));
  }

  /**
   * Stores a State document over the one that stands. The State Resource asks for no concurrency headers
   * (xAPI 1.0.3, Communication 3.1); some LRSs do all the same, and the wish is remembered, for a closing page is answered no more.
   * @throws LrsError
   */
  async writeState(stateId: string, state: object): Promise<void> {
    const write = (etag?: string): Promise<unknown> =>
      this.#xapi.setState({
        ...this.#place,
        stateId,
        state: state as Record<string, unknown>,
        ...(etag && { etag, matchHeader: 'If-Match' }),
      });
    try {
      await write(this.#match);
    } catch (error) {
      if (!isConflict(error)) throw error;
      try {
        await write((this.#match = '*'));
      } catch (again) {
        if (!isConflict(again)) throw again;
        this.#match = undefined;
        const { headers } = await this.#xapi.getState({ ...this.#place, stateId });
        await write((headers as { readonly etag?: string }).etag);
      }
    }
  }

  /** A document of the learner's profile; undefined when there is none or it is not for us. @throws LrsError */
  async readProfile(profileId: string): Promise<unknown> {
    return unlessMissing(this.#xapi.getAgentProfile({ agent: this.#agent, profileId }), 403);
  }
}

/** The problem behind anything that was thrown. */
export function problemOf(error: unknown): Problem {
  return error instanceof LrsError ? error.problem : { code: 'lms-silent', detail: String(error) };
}

function isConflict(error: unknown): boolean {
  return error instanceof LrsError && (error.status === 409 || error.status === 412);
}

async function unlessMissing(
  request: Promise<{ readonly data: unknown }>,
  ...also: readonly number[]
): Promise<unknown> {
  try {
    return (await request).data;
  } catch (error) {
    if (error instanceof LrsError && [404, ...also].includes(error.status)) return undefined;
    throw error;
  }
}

/** Carries one request of the library by `fetch`: never from a cache, and outliving the page where it has a body. */
async function carry(
  fetch: Fetch,
  { url, method, headers, data }: { url: string; method: string; headers?: Record<string, string>; data?: unknown },
): Promise<{ data: unknown; headers: Record<string, string>; status: number }> {
  const body = data === undefined ? undefined : JSON.stringify(data);
  const keepalive = body !== undefined && new TextEncoder().encode(body).length <= lastWords;
  const response = await reach(fetch, url, {
    method,
    headers: headers ?? {},
    cache: 'no-store',
    keepalive,
    signal: AbortSignal.timeout(patience),
    ...(body !== undefined && { body }),
  });
  const text = await response.text().catch(() => '');
  if (!response.ok)
    throw new LrsError(response.status, `${method} ${new URL(url).pathname}: ${response.status} ${text.slice(0, 200)}`);
  const etag = response.headers.get('etag');
  return { data: jsonOf(text), headers: etag === null ? {} : { etag }, status: response.status };
}

/** Asks, and tells a dropped connection from an LRS that does not answer. @throws LrsError */
export async function reach(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    throw new LrsError(0, String(error), late ? 'lms-silent' : 'offline');
  }
}

/** What a text says as JSON; the text itself when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
