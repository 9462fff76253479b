/** The preview's LMS for cmi5 and xAPI packages: a route with launches, tokens, an LRS in memory, and a log to look over its shoulder. */
import { LrsAttempt, type LrsCall, type LrsLaunchOrder } from './lrs-attempt.ts';
import type { LrsAnswer, LrsRequest } from './memory-lrs.ts';

/** One request below the route: `<package>/<learner>/<what>/…`. */
export interface SimulatorRequest {
  readonly method: string;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** How long a slow LRS takes, milliseconds. */
const slowAnswer = 1_500;

/** What is played on one attempt. */
interface Place {
  readonly attempt: LrsAttempt;
  tricks: ReadonlySet<string>;
}

/** All attempts, until the server stops. */
export class SimulatorRoutes {
  readonly #places = new Map<string, Place>();

  /** Forgets an attempt. */
  wipe(packageFile: string, learner: string): void {
    this.#places.delete(keyOf(packageFile, learner));
  }

  async answer({ method, parts, query, headers, body }: SimulatorRequest): Promise<LrsAnswer> {
    const [packageFile, learner, what, ...rest] = parts;
    if (!packageFile || !learner || packageFile.length + learner.length > 200) return { status: 404 };
    const place = this.#place(packageFile, learner);
    switch (what) {
      case 'launch':
        return method === 'POST'
          ? { status: 200, json: place.attempt.launch(JSON.parse(body) as LrsLaunchOrder) }
          : { status: 405 };
      case 'token':
        return method === 'POST' ? place.attempt.takeToken(rest[0] ?? '') : { status: 405 };
      case 'calls':
        place.tricks = new Set((query.get('tricks') ?? '').split(','));
        return {
          status: 200,
          json: {
            calls: place.attempt.calls.slice(Number(query.get('after'))).map(rowOf),
            values: place.attempt.values(),
          },
        };
      case 'xapi':
        return answerCourse(
          place,
          { method, resource: rest.join('/'), query, version: String(headers['x-experience-api-version'] ?? ''), body },
          String(headers['authorization'] ?? ''),
        );
      default:
        return { status: 404 };
    }
  }

  #place(packageFile: string, learner: string): Place {
    const key = keyOf(packageFile, learner);
    const place = this.#places.get(key) ?? { attempt: new LrsAttempt(), tricks: new Set() };
    this.#places.set(key, place);
    return place;
  }
}

/** Answers the course, after the tricks that are being played. */
async function answerCourse(
  { attempt, tricks }: Place,
  request: LrsRequest,
  authorization: string,
): Promise<LrsAnswer> {
  if (tricks.has('slow')) await new Promise((done) => setTimeout(done, slowAnswer));
  const tricked = tricks.has('refuses')
    ? 403
    : tricks.has('commit-fails') && request.method !== 'GET'
      ? 503
      : undefined;
  if (tricked === undefined) return attempt.answer(request, authorization);
  attempt.note(request, { status: tricked });
  return { status: tricked };
}

/** A request as the log shows it. */
function rowOf({ at, request, answer }: LrsCall): object {
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
