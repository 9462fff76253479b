/** The simulator's routes for cmi5 and xAPI packages: launches, tokens, an LRS, its log, and faults that can be injected. */
import { LrsAttempt, type LrsCall } from './lrs-attempt.ts';
import type { LrsAnswer, LrsRequest } from './memory-lrs.ts';
import type { LmsFault, LrsLaunchOrder, LrsLog, LrsLogRow } from './wire-types.ts';

/** One request below the route: `<package>/<learner>/<what>/…`. */
export interface SimulatorRequest {
  readonly method: string;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Delay of a slow LRS, milliseconds. */
const slowAnswer = 1_500;

/** An attempt and the faults that are injected into it now. */
interface FaultyAttempt {
  readonly attempt: LrsAttempt;
  faults: ReadonlySet<string>;
}

/** All attempts, until the server stops. */
export class SimulatorRoutes {
  readonly #attempts = new Map<string, FaultyAttempt>();

  /** Deletes an attempt. */
  wipe(packageFile: string, learner: string): void {
    this.#attempts.delete(keyOf(packageFile, learner));
  }

  async answer({ method, parts, query, headers, body }: SimulatorRequest): Promise<LrsAnswer> {
    const [packageFile, learner, what, ...rest] = parts;
    if (!packageFile || !learner || packageFile.length + learner.length > 200) return { status: 404 };
    const faulty = this.#attemptOf(packageFile, learner);
    const { attempt } = faulty;
    switch (what) {
      case 'launch':
        if (method !== 'POST') return { status: 405 };
        return { status: 200, json: attempt.launch(JSON.parse(body) as LrsLaunchOrder) };
      case 'token':
        return method === 'POST' ? attempt.takeToken(rest[0] ?? '') : { status: 405 };
      case 'calls': {
        faulty.faults = new Set((query.get('faults') ?? '').split(','));
        const calls = attempt.calls.slice(Number(query.get('after'))).map(rowOf);
        return { status: 200, json: { calls, values: attempt.values() } satisfies LrsLog };
      }
      case 'xapi':
        return answerCourse(
          faulty,
          { method, resource: rest.join('/'), query, version: String(headers['x-experience-api-version'] ?? ''), body },
          String(headers['authorization'] ?? ''),
        );
      default:
        return { status: 404 };
    }
  }

  #attemptOf(packageFile: string, learner: string): FaultyAttempt {
    const key = keyOf(packageFile, learner);
    const faulty = this.#attempts.get(key) ?? { attempt: new LrsAttempt(), faults: new Set() };
    this.#attempts.set(key, faulty);
    return faulty;
  }
}

/** Answers the course, with the faults that are injected. */
async function answerCourse(
  { attempt, faults }: FaultyAttempt,
  request: LrsRequest,
  authorization: string,
): Promise<LrsAnswer> {
  const has = (fault: LmsFault): boolean => faults.has(fault);
  if (has('slow')) await new Promise((done) => setTimeout(done, slowAnswer));
  if (has('refuses')) return attempt.log(request, { status: 403 });
  if (has('commit-fails') && request.method !== 'GET') return attempt.log(request, { status: 503 });
  return attempt.answer(request, authorization);
}

function rowOf({ at, request, answer }: LrsCall): LrsLogRow {
  const { method, resource, query, body } = request;
  return {
    at,
    method,
    resource,
    name: query.get('stateId') ?? query.get('profileId') ?? query.get('statementId') ?? '',
    body,
    status: answer.status,
    fault: answer.status >= 400 ? String(answer.json ?? '') : '',
  };
}

function keyOf(packageFile: string, learner: string): string {
  return `${packageFile}\n${learner}`;
}
