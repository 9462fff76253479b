/** One learner's attempt at one cmi5 or xAPI package in the simulator: launches, tokens, and an LRS. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Agent, Statement } from '../targets/shared/xapi/statement.ts';
import { launchDataOf, ruleBroken, sessionExtension, tokenAnswer, verbOf, type Cmi5Session } from './cmi5-rules.ts';
import { documentKey, MemoryLrs, type LrsAnswer, type LrsRequest } from './memory-lrs.ts';
import type { LrsLaunch, LrsLaunchOrder, LrsUnit } from './wire-types.ts';

/** One request and its answer, for the log. */
export interface LrsCall {
  /** Time of arrival, milliseconds since 1970. */
  readonly at: number;
  readonly request: LrsRequest;
  readonly answer: LrsAnswer;
}

/** Verbs that the LMS itself uses (cmi5 9.3). */
const verbs = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const;

/** The attempt. */
export class LrsAttempt {
  readonly lrs = new MemoryLrs();
  readonly calls: LrsCall[] = [];
  readonly #registration = randomUUID();
  /** Tokens that have not been given, by key. */
  readonly #tokens = new Map<string, string>();
  /** Values of `Authorization` that are valid; those of cmi5 with their session. */
  readonly #authorizations = new Map<string, { readonly session?: Cmi5Session }>();
  /** The newest cmi5 session. */
  #session: (Cmi5Session & { readonly actor: Agent; readonly template: Statement['context'] }) | undefined;
  #units: readonly LrsUnit[] = [];

  /** Prepares a launch, as an LMS does before it opens the course (cmi5 10.0, 9.3.1). */
  launch({ standard, learner, units, part, mode = 'Normal', returnURL }: LrsLaunchOrder): LrsLaunch {
    const actor: Agent = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: learner.id } };
    const key = randomBytes(12).toString('hex');
    const auth = `Basic ${Buffer.from(`${key}:${randomUUID()}`).toString('base64')}`;
    this.#abandon();
    this.#units = units;
    const unit = this.#unitToLaunch(part);
    const { publisherId, masteryScore, moveOn = 'NotApplicable' } = units[unit]!;
    const activityId = standard === 'xapi' ? publisherId : activityOf(publisherId);
    const resumed = this.lrs.statements.some(({ object }) => object.id === activityId);
    const registration = this.#registration;
    if (standard === 'xapi') {
      this.#authorizations.set(auth, {});
      return { actor, registration, activityId, unit, key: auth, resumed };
    }
    const session: Cmi5Session = {
      id: randomUUID(),
      registration,
      activityId,
      publisherId,
      mode,
      mastery: masteryScore,
    };
    const data = launchDataOf(session, moveOn, returnURL);
    this.#session = { ...session, actor, template: data.contextTemplate };
    this.#tokens.set(key, auth.slice('Basic '.length));
    this.#authorizations.set(auth, { session });
    this.lrs.documents.set(documentKey('LMS.LaunchData', actor, activityId, registration), data);
    this.#addStatement('launched', activityId);
    return { actor, registration, activityId, unit, key, resumed };
  }

  /** Gives a token once (cmi5 8.2). */
  takeToken(key: string): LrsAnswer {
    const token = this.#tokens.get(key);
    this.#tokens.delete(key);
    return tokenAnswer(token);
  }

  /** Answers the course. */
  answer(request: LrsRequest, authorization: string): LrsAnswer {
    const authorized = this.#authorizations.get(authorization);
    if (!authorized) return this.log(request, { status: 401 });
    const { session } = authorized;
    const answer = this.lrs.answer(
      request,
      (statement) => session && ruleBroken(statement, session, this.#statementsOf(session)),
    );
    this.log(request, answer);
    if (session && answer.status === 200 && request.method === 'POST') this.#satisfy();
    return answer;
  }

  /** Puts a request into the log, which lasts as long as the attempt. @returns the answer */
  log(request: LrsRequest, answer: LrsAnswer): LrsAnswer {
    this.calls.push({ at: Date.now(), request, answer });
    return answer;
  }

  /** What learner and HR would see of the unit that was launched last: results, and the documents by name. */
  values(): Readonly<Record<string, string>> {
    const session = this.#session;
    const values: Record<string, string> = {
      registration: this.#registration,
      statements: String(this.lrs.statements.length),
    };
    const shown = session
      ? [...this.#statementsOf(session), ...this.lrs.statements.filter(({ verb }) => verb.id === verbs.satisfied)]
      : this.lrs.statements;
    for (const statement of shown)
      if (['completed', 'passed', 'satisfied'].includes(verbOf(statement)))
        values[verbOf(statement)] = statement.timestamp;
    for (const [key, document] of this.lrs.documents) {
      const [name = '', , activityId] = key.split('\n');
      if (!session || !activityId || activityId === session.activityId)
        Object.assign(values, Object.fromEntries(leaves(document, name)));
    }
    return values;
  }

  /** Index of the unit with this publisher's id; else of the first that is not satisfied, or the first. */
  #unitToLaunch(part: string | undefined): number {
    const chosen = this.#units.findIndex(({ publisherId }) => publisherId === part);
    if (chosen >= 0) return chosen;
    const open = this.#units.findIndex((unit) => !this.#isSatisfied(unit));
    return Math.max(0, open);
  }

  /** Statements about a session's unit and its parts. */
  #statementsOf({ activityId }: Cmi5Session): readonly Statement[] {
    return this.lrs.statements.filter(
      ({ object, context }) =>
        object.id === activityId || context?.contextActivities?.parent?.some(({ id }) => id === activityId),
    );
  }

  /** Whether the unit's moveOn criterion is met (cmi5 13.1.4); without one, always. */
  #isSatisfied({ publisherId, moveOn = 'NotApplicable' }: LrsUnit): boolean {
    const has = (verb: string): boolean =>
      this.lrs.statements.some(
        (statement) => verbOf(statement) === verb && statement.object.id === activityOf(publisherId),
      );
    const completed = has('completed');
    const passed = has('passed');
    const criteria: Readonly<Record<string, boolean>> = {
      NotApplicable: true,
      Passed: passed,
      Completed: completed,
      CompletedAndPassed: completed && passed,
      CompletedOrPassed: completed || passed,
    };
    return criteria[moveOn] ?? false;
  }

  /** Ends a session that another launch replaces (cmi5 9.3.6). */
  #abandon(): void {
    const session = this.#session;
    if (!session) return;
    const terminated = this.lrs.statements.some(
      (statement) =>
        verbOf(statement) === 'terminated' && statement.context?.extensions?.[sessionExtension] === session.id,
    );
    for (const [auth, authorized] of this.#authorizations)
      if (authorized.session?.id === session.id) this.#authorizations.delete(auth);
    if (!terminated) this.#addStatement('abandoned', session.activityId, { duration: 'PT0S' });
  }

  /** Says `satisfied` once, when every unit is (cmi5 9.3.9). */
  #satisfy(): void {
    const said = this.lrs.statements.some(({ verb }) => verb.id === verbs.satisfied);
    if (!said && this.#units.every((unit) => this.#isSatisfied(unit)))
      this.#addStatement('satisfied', 'https://lms.example/course');
  }

  /** Adds a statement of the LMS's own. */
  #addStatement(verb: keyof typeof verbs, id: string, result?: Statement['result']): void {
    const { actor, template, registration } = this.#session!;
    this.lrs.add({
      id: randomUUID(),
      actor,
      verb: { id: verbs[verb], display: { en: verb } },
      object: { objectType: 'Activity', id },
      ...(result && { result }),
      context: {
        ...template,
        registration,
        contextActivities: {
          ...template?.contextActivities,
          category: [{ objectType: 'Activity', id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
        },
      },
      timestamp: new Date().toISOString(),
    });
  }
}

/** The LMS's own id of a unit; it may differ from the publisher's (cmi5 8.1.5). */
function activityOf(publisherId: string): string {
  return `https://lms.example/au/${encodeURIComponent(publisherId)}`;
}

/** The leaves of a document as `okt.progress.suspend` → text. */
function* leaves(value: unknown, name: string): Generator<[string, string]> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${name}.${key}`);
  else yield [name, String(value)];
}
