/** An LRS in memory, for the preview, trial launches and tests only: the xAPI 1.0.3 resources that a course uses. */
import { randomUUID } from 'node:crypto';
import type { Statement } from '../targets/shared/xapi/statement.ts';

/** One request to an LRS; `resource` is the path after the endpoint. */
export interface LrsRequest {
  readonly method: string;
  readonly resource: string;
  readonly query: URLSearchParams;
  /** Value of `X-Experience-API-Version`. */
  readonly version: string;
  readonly body: string;
}

/** Its answer; `json` is absent where the body is empty. */
export interface LrsAnswer {
  readonly status: number;
  readonly json?: unknown;
}

/** A statement that does not conform. */
class StatementFault extends Error {}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const iri = /^[a-z][a-z\d+.-]*:\S+$/i;
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const duration = /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;

/** Parameters of each resource (xAPI 1.0.3, Communication 2). */
const parameters: Readonly<Record<string, readonly string[]>> = {
  statements: [
    'statementId',
    'agent',
    'verb',
    'activity',
    'registration',
    'limit',
    'ascending',
    'since',
    'until',
    'related_activities',
  ],
  'activities/state': ['activityId', 'agent', 'registration', 'stateId', 'since'],
  'activities/profile': ['activityId', 'profileId', 'since'],
  'agents/profile': ['agent', 'profileId', 'since'],
  about: [],
};

/** One learner's LRS. */
export class MemoryLrs {
  /** In the order they were stored. */
  readonly statements: Statement[] = [];
  /** By {@link documentKey}; by document id alone where not strict. The LMS itself reads and writes here. */
  readonly documents = new Map<string, unknown>();
  readonly #strict: boolean;

  /** @param strict refuses what the standard lets an LRS refuse; otherwise a statement needs a verb, and nothing else is checked */
  constructor(strict = true) {
    this.#strict = strict;
  }

  /** Answers a request whose authorization is right. @param judge may refuse a statement with 403 and a reason */
  answer(request: LrsRequest, judge: (statement: Statement) => string | undefined = () => undefined): LrsAnswer {
    const { method, resource, query, version } = request;
    const known = parameters[resource];
    if (!known) return { status: 404 };
    if (this.#strict && resource !== 'about' && !/^1\.0(\.\d+)?$/.test(version))
      return { status: 400, json: 'X-Experience-API-Version' };
    const unknown = [...query.keys()].find((name) => this.#strict && !known.includes(name));
    if (unknown !== undefined) return { status: 400, json: `unknown parameter ${unknown}` };
    if (resource === 'about') return { status: 200, json: { version: ['1.0.3'] } };
    try {
      if (resource !== 'statements') return this.#document(request);
      if (method === 'GET') return this.#find(query);
      if (method === 'POST' || (method === 'PUT' && !this.#strict)) return this.#store(request, judge);
      return { status: 405 };
    } catch (error) {
      if (error instanceof StatementFault || error instanceof SyntaxError) return { status: 400, json: error.message };
      throw error;
    }
  }

  /** Stores a statement of the LMS's own. */
  add(statement: Statement): void {
    checkStatement(statement);
    this.statements.push(statement);
  }

  /** Stores all or none (xAPI 1.0.3, Communication 2.1.2); a statement that is stored already stays as it is. */
  #store({ method, body }: LrsRequest, judge: (statement: Statement) => string | undefined): LrsAnswer {
    const batch = [this.#parse(body)].flat() as Statement[];
    for (const statement of batch) (this.#strict ? checkStatement : checkVerb)(statement);
    const ids = batch.map(({ id }) => id ?? randomUUID());
    if (new Set(ids).size < batch.length) return { status: 400, json: 'the same id twice' };
    const before = this.statements.length;
    const undo = (answer: LrsAnswer): LrsAnswer => {
      this.statements.length = before;
      return answer;
    };
    for (const statement of batch) {
      const held = this.statements.find(({ id }) => id !== undefined && id === statement.id);
      if (held) {
        if (JSON.stringify(held) !== JSON.stringify(statement)) return undo({ status: 409, json: statement.id });
        continue;
      }
      const fault = judge(statement);
      if (fault !== undefined) return undo({ status: 403, json: fault });
      this.statements.push(statement);
    }
    return method === 'PUT' ? { status: 204 } : { status: 200, json: ids };
  }

  #find(query: URLSearchParams): LrsAnswer {
    const id = query.get('statementId');
    if (id !== null) {
      const held = this.statements.find((statement) => statement.id === id);
      return held ? { status: 200, json: held } : { status: 404 };
    }
    const fits = (name: string, value: string | undefined): boolean =>
      query.get(name) === null || query.get(name) === value;
    const found = this.statements.filter(
      ({ verb, object, context, actor }) =>
        fits('verb', verb.id) &&
        fits('activity', object?.id) &&
        fits('registration', context?.registration) &&
        (query.get('agent') === null || ordered(JSON.parse(query.get('agent')!)) === ordered(actor)),
    );
    return { status: 200, json: { statements: found.slice(0, Number(query.get('limit')) || undefined), more: '' } };
  }

  #document({ method, resource, query, body }: LrsRequest): LrsAnswer {
    const id = query.get(resource === 'activities/state' ? 'stateId' : 'profileId');
    const agent = resource === 'activities/profile' ? '{}' : query.get('agent');
    const activityId = query.get('activityId') ?? '';
    if (this.#strict && (id === null || agent === null || (resource !== 'agents/profile' && !iri.test(activityId))))
      return { status: 400, json: 'a parameter is missing' };
    if (id === null) return { status: 200, json: [...this.documents.keys()] };
    const key = this.#strict
      ? documentKey(id, JSON.parse(agent ?? ''), activityId, query.get('registration') ?? '')
      : id;
    switch (method) {
      case 'GET':
        return this.documents.has(key) ? { status: 200, json: this.documents.get(key) } : { status: 404 };
      case 'PUT':
      case 'POST':
        this.documents.set(key, this.#parse(body));
        return { status: 204 };
      case 'DELETE':
        this.documents.delete(key);
        return { status: 204 };
      default:
        return { status: 405 };
    }
  }

  /** The value of a body. @throws SyntaxError where it is not JSON and the LRS is strict */
  #parse(body: string): unknown {
    try {
      return JSON.parse(body);
    } catch (error) {
      if (this.#strict) throw error;
      return body;
    }
  }
}

/** Key of a document, whatever the order of the agent's properties. */
export function documentKey(id: string, agent: unknown, activityId = '', registration = ''): string {
  return [id, ordered(agent), activityId, registration].join('\n');
}

/** JSON with the properties in order. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  );
}

function claim(holds: boolean, what: string): void {
  if (!holds) throw new StatementFault(what);
}

/** @throws StatementFault where a statement has no verb */
function checkVerb(statement: Partial<Statement> | null): void {
  claim(typeof statement?.verb?.id === 'string', 'verb');
}

/** Checks a statement (xAPI 1.0.3, Data 2). @throws StatementFault */
function checkStatement(statement: Statement): void {
  claim(typeof statement === 'object' && statement !== null, 'a statement is an object');
  const { id, actor, verb, object, result, context, timestamp } = statement;
  claim(uuid.test(id), 'id');
  claim(
    actor?.objectType === 'Agent' &&
      (actor.account
        ? iri.test(actor.account.homePage) && actor.account.name !== ''
        : Boolean(actor.mbox?.startsWith('mailto:') || actor.mbox_sha1sum || actor.openid)),
    'actor',
  );
  claim(iri.test(verb?.id) && Object.keys(verb.display ?? {}).length > 0, 'verb');
  claim(iri.test(object?.id) && object.objectType === 'Activity', 'object');
  claim(utc.test(timestamp), 'timestamp');
  claim(context?.registration === undefined || uuid.test(context.registration), 'registration');
  for (const activity of Object.values(context?.contextActivities ?? {}).flat())
    claim(iri.test(activity.id), 'contextActivities');
  for (const key of [...Object.keys(context?.extensions ?? {}), ...Object.keys(result?.extensions ?? {})])
    claim(iri.test(key), 'extensions');
  claim(result?.duration === undefined || (duration.test(result.duration) && /\d/.test(result.duration)), 'duration');
  const { scaled, raw, min = -Infinity, max = Infinity } = result?.score ?? { scaled: 0 };
  claim(scaled >= -1 && scaled <= 1 && (raw === undefined || (raw >= min && raw <= max)), 'score');
}
