/** Client of one LRS for one learner and activity, with one class for all errors. */
import XAPI, { type Agent as LibraryAgent, type Statement as LibraryStatement } from '@xapi/xapi';
import type { Problem } from '../../../core/learner/problem.ts';
import type { Agent, Statement } from './statement.ts';

/** The browser's `fetch`, or a test's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where the data of a session are sent, and whose they are. */
export interface LrsAddress {
  readonly endpoint: string;
  /** Value of the `Authorization` header. */
  readonly auth: string;
  readonly actor: Agent;
  readonly activityId: string;
  readonly registration?: string | undefined;
}

/** Longest wait for an answer, milliseconds. */
export const requestTimeout = 20_000;

/** Most bytes in a request that outlives its page: browsers allow 64 KiB in all, headers not counted (Fetch 4.7). */
export const maxKeepaliveBytes = 60_000;

/** A request to the LRS, or to the cmi5 token's address, failed. */
export class LrsError extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, detail: string, code?: Problem['code']) {
    super(detail);
    this.status = status;
    const unreachable = status === 0 || status === 408 || status === 429 || status >= 500;
    this.problem = {
      code: code ?? (unreachable ? 'lms-silent' : 'lms-refused'),
      detail,
      ...(unreachable && { unreachable }),
    };
  }

  /** The LRS answered and refused the content of the request, not its authorization. */
  get refusal(): boolean {
    return this.problem.code === 'lms-refused' && this.status !== 401;
  }
}

/** The LRS's resources for one learner, activity and registration. */
export class LrsClient {
  readonly #xapi: XAPI;
  readonly #scope: { readonly agent: LibraryAgent; readonly activityId: string; readonly registration?: string };
  /** The `If-Match` that this LRS asks for with a State document. */
  #match: string | undefined;

  constructor({ endpoint, auth, actor, activityId, registration }: LrsAddress, fetch: Fetch) {
    this.#xapi = new XAPI({ endpoint, auth, adapter: (request) => sendByFetch(fetch, request) as Promise<never> });
    this.#scope = { agent: actor as LibraryAgent, activityId, ...(registration && { registration }) };
  }

  /** Stores statements, all or none. @throws LrsError */
  async send(statements: readonly Statement[]): Promise<void> {
    const { data } = await this.#xapi.sendStatements({ statements: statements as unknown as LibraryStatement[] });
    // A login page in front of the LRS also answers 200.
    if (!Array.isArray(data)) throw new LrsError(0, 'not an LRS');
  }

  /** Whether the LRS has a statement of this id. @throws LrsError */
  async has(statementId: string): Promise<boolean> {
    return (await unlessMissing(this.#xapi.getStatement({ statementId }))) !== undefined;
  }

  /** Whether the LRS has a statement of this verb about the launched activity. @throws LrsError */
  async hasVerb(verb: string): Promise<boolean> {
    const { agent, activityId: activity, registration } = this.#scope;
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
    return unlessMissing(this.#xapi.getState({ ...this.#scope, stateId }));
  }

  /**
   * Replaces a State document. The State Resource asks for no concurrency headers (xAPI 1.0.3, Communication 3.1), but
   * some LRSs do. The header is remembered, since a page that closes cannot wait for a refusal and try again.
   * @throws LrsError
   */
  async writeState(stateId: string, state: object): Promise<void> {
    const write = (etag?: string): Promise<unknown> =>
      this.#xapi.setState({
        ...this.#scope,
        stateId,
        state: state as Record<string, unknown>,
        ...(etag && { etag, matchHeader: 'If-Match' }),
      });
    try {
      await write(this.#match);
    } catch (error) {
      if (!isConflict(error)) throw error;
      this.#match = '*';
      try {
        await write(this.#match);
      } catch (again) {
        if (!isConflict(again)) throw again;
        this.#match = undefined;
        const { headers } = await this.#xapi.getState({ ...this.#scope, stateId });
        await write((headers as { readonly etag?: string }).etag);
      }
    }
  }

  /** A document of the learner's Agent Profile; undefined when there is none or access is forbidden. @throws LrsError */
  async readProfile(profileId: string): Promise<unknown> {
    return unlessMissing(this.#xapi.getAgentProfile({ agent: this.#scope.agent, profileId }), 403);
  }
}

/** The problem of anything that was thrown. */
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

/** Adapter of the xAPI library: sends one request by `fetch`, past every cache; one with a body outlives the page. */
async function sendByFetch(
  fetch: Fetch,
  { url, method, headers, data }: { url: string; method: string; headers?: Record<string, string>; data?: unknown },
): Promise<{ data: unknown; headers: Record<string, string> }> {
  const body = data === undefined ? undefined : JSON.stringify(data);
  const keepalive = body !== undefined && new TextEncoder().encode(body).length <= maxKeepaliveBytes;
  const response = await fetchOrThrow(fetch, url, {
    method,
    headers: headers ?? {},
    cache: 'no-store',
    keepalive,
    signal: AbortSignal.timeout(requestTimeout),
    ...(body !== undefined && { body }),
  });
  const text = await response.text().catch(() => '');
  if (!response.ok)
    throw new LrsError(response.status, `${method} ${new URL(url).pathname}: ${response.status} ${text.slice(0, 200)}`);
  const etag = response.headers.get('etag');
  return { data: jsonOf(text), headers: etag === null ? {} : { etag } };
}

/** Fetches. @throws LrsError `offline` without a connection, `lms-silent` when no answer came in time */
export async function fetchOrThrow(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    throw new LrsError(0, String(error), late ? undefined : 'offline');
  }
}

/** The value of a JSON text; the text itself when it is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
