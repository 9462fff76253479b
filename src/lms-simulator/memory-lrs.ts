/** A small LRS in memory, for the preview and for tests only: the xAPI 1.0.3 resources that a course uses, read strictly. */
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

/** Its answer. */
export interface LrsAnswer {
  readonly status: number;
  readonly json?: unknown;
}

/** A statement that is not right. */
class StatementFault extends Error {}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const iri = /^[a-z][a-z\d+.-]*:\S+$/i;
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const duration = /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;

/** Parameters of each resource (xAPI 1.0.3, Communication 2); another parameter is a fault. */
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
  'agents/profile': ['agent', 'profileId', 'since'],
  about: [],
};

/** The LRS. */
export class MemoryLrs {
  /** In the order they were stored. */
  readonly statements: Statement[] = [];
  readonly #documents = new Map<string, unknown>();

  /** Answers a request whose sender has been let in. `judge` may refuse a statement with 403. */
  answer(request: LrsRequest, judge: (statement: Statement) => string | undefined = () => undefined): LrsAnswer {
    const { method, resource, query, version } = request;
    const known = parameters[resource];
    if (!known) return { status: 404 };
    if (!/^1\.0(\.\d+)?$/.test(version) && resource !== 'about')
      return { status: 400, json: 'X-Experience-API-Version' };
    const unknown = [...query.keys()].find((name) => !known.includes(name));
    if (unknown !== undefined) return { status: 400, json: `unknown parameter ${unknown}` };
    if (resource === 'about') return { status: 200, json: { version: ['1.0.3'] } };
    try {
      if (resource === 'statements')
        return method === 'GET'
          ? this.#find(query)
          : method === 'POST'
            ? this.#store(JSON.parse(request.body), judge)
            : { status: 405 };
      return this.#document(request);
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

  /** Reads or writes a document as the LMS itself does. */
  get documents(): Map<string, unknown> {
    return this.#documents;
  }

  /** All or none (xAPI 1.0.3, Communication 2.1.2); a statement that stands already is left as it is. */
  #store(body: unknown, judge: (statement: Statement) => string | undefined): LrsAnswer {
    const batch = (Array.isArray(body) ? body : [body]) as Statement[];
    for (const statement of batch) checkStatement(statement);
    if (new Set(batch.map(({ id }) => id)).size < batch.length) return { status: 400, json: 'the same id twice' };
    const before = this.statements.length;
    const undo = (answer: LrsAnswer): LrsAnswer => {
      this.statements.length = before;
      return answer;
    };
    for (const statement of batch) {
      const held = this.statements.find(({ id }) => id === statement.id);
      if (held) {
        if (JSON.stringify(held) !== JSON.stringify(statement)) return undo({ status: 409, json: statement.id });
        continue;
      }
      const fault = judge(statement);
      if (fault !== undefined) return undo({ status: 403, json: fault });
      this.statements.push(statement);
    }
    return { status: 200, json: batch.map(({ id }) => id) };
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
        fits('activity', object.id) &&
        fits('registration', context?.registration) &&
        (query.get('agent') === null || sameAgent(query.get('agent')!, actor)),
    );
    return { status: 200, json: { statements: found.slice(0, Number(query.get('limit')) || undefined), more: '' } };
  }

  #document({ method, resource, query, body }: LrsRequest): LrsAnswer {
    const name = resource === 'activities/state' ? 'stateId' : 'profileId';
    const agent = query.get('agent');
    if (agent === null || query.get(name) === null || (name === 'stateId' && !iri.test(query.get('activityId') ?? '')))
      return { status: 400, json: 'a parameter is missing' };
    const key = documentKey(
      query.get(name)!,
      JSON.parse(agent),
      query.get('activityId') ?? '',
      query.get('registration') ?? '',
    );
    switch (method) {
      case 'GET':
        return this.#documents.has(key) ? { status: 200, json: this.#documents.get(key) } : { status: 404 };
      case 'PUT':
      case 'POST':
        this.#documents.set(key, JSON.parse(body));
        return { status: 204 };
      case 'DELETE':
        this.#documents.delete(key);
        return { status: 204 };
      default:
        return { status: 405 };
    }
  }
}

/** Key of a document, whatever the order of the agent's properties. */
export function documentKey(id: string, agent: unknown, activityId = '', registration = ''): string {
  return [id, ordered(agent), activityId, registration].join('\n');
}

function sameAgent(text: string, actor: unknown): boolean {
  return ordered(JSON.parse(text)) === ordered(actor);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  );
}

/** xAPI 1.0.3, Data 2. @throws StatementFault */
function checkStatement(statement: Statement): void {
  const claim = (holds: boolean, what: string): void => {
    if (!holds) throw new StatementFault(what);
  };
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
