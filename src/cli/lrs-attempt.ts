/** One learner's attempt at one cmi5 or xAPI package in the preview: launches, tokens, and an LRS that remembers. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Agent, Statement } from '../targets/lrs/statement.ts';
import { ruleBroken, verbOf, type Cmi5Session } from './cmi5-rules.ts';
import { documentKey, MemoryLrs, type LrsAnswer, type LrsRequest } from './lrs.ts';

/** What a launch is asked for. */
export interface LrsLaunchOrder {
  readonly standard: 'cmi5' | 'xapi';
  readonly learner: { readonly id: string; readonly name: string };
  /** Id of the assignable unit or activity, as the package's manifest has it. */
  readonly publisherId: string;
  readonly mode?: 'Normal' | 'Browse' | 'Review' | undefined;
  readonly masteryScore?: number | undefined;
  readonly moveOn?: string | undefined;
  readonly returnURL?: string | undefined;
}

/** What goes into the launch address. */
export interface LrsLaunch {
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
  /** cmi5: key of the token's address. xAPI: value of `auth`. */
  readonly key: string;
  /** There was an attempt before. */
  readonly resumed: boolean;
}

/** One request and its answer, for the log. */
export interface LrsCall {
  /** When it came, milliseconds since 1970. */
  readonly at: number;
  readonly request: LrsRequest;
  readonly answer: LrsAnswer;
}

const verbs = { launched: 'http://adlnet.gov/expapi/verbs/launched', abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned', satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied' } as const;

/** The attempt. */
export class LrsAttempt {
  readonly lrs = new MemoryLrs();
  readonly calls: LrsCall[] = [];
  readonly #registration = randomUUID();
  readonly #tokens = new Map<string, string>();
  readonly #doors = new Map<string, { readonly session?: Cmi5Session }>();
  #session: (Cmi5Session & { readonly actor: Agent; readonly moveOn: string; readonly template: Statement['context'] }) | undefined;

  /** Prepares a launch, as an LMS does before it opens the course (cmi5 10.0, 9.3.1). */
  launch({ standard, learner, publisherId, mode = 'Normal', masteryScore, moveOn = 'NotApplicable', returnURL }: LrsLaunchOrder): LrsLaunch {
    const resumed = this.lrs.statements.length > 0;
    const actor: Agent = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: learner.id } };
    const key = randomBytes(12).toString('hex');
    const auth = `Basic ${Buffer.from(`${key}:${randomUUID()}`).toString('base64')}`;
    this.#abandon();
    if (standard === 'xapi') {
      this.#doors.set(auth, {});
      return { actor, registration: this.#registration, activityId: publisherId, key: auth, resumed };
    }
    const activityId = `https://lms.example/au/${encodeURIComponent(publisherId)}`;
    const session: Cmi5Session = { id: randomUUID(), registration: this.#registration, activityId, publisherId, mode, mastery: masteryScore };
    const template = {
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session.id },
      contextActivities: { grouping: [{ objectType: 'Activity', id: publisherId }] },
    } as const;
    this.#session = { ...session, actor, moveOn, template };
    this.#tokens.set(key, auth.slice('Basic '.length));
    this.#doors.set(auth, { session });
    this.lrs.documents.set(documentKey('LMS.LaunchData', actor, activityId, this.#registration), {
      contextTemplate: template,
      launchMode: mode,
      launchMethod: 'AnyWindow',
      moveOn,
      ...(masteryScore !== undefined && { masteryScore }),
      ...(returnURL !== undefined && { returnURL }),
    });
    this.#say('launched', activityId);
    return { actor, registration: this.#registration, activityId, key, resumed };
  }

  /** Gives a token once (cmi5 8.2). */
  takeToken(key: string): LrsAnswer {
    const token = this.#tokens.get(key);
    this.#tokens.delete(key);
    return { status: 200, json: token ? { 'auth-token': token } : { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' } };
  }

  /** Answers the course. */
  answer(request: LrsRequest, authorization: string): LrsAnswer {
    const door = this.#doors.get(authorization);
    const answer = door ? this.lrs.answer(request, (statement) => door.session && ruleBroken(statement, door.session, this.#unit(door.session))) : { status: 401 };
    this.note(request, answer);
    if (door?.session && answer.status === 200 && request.method === 'POST') this.#satisfy();
    return answer;
  }

  /** Puts a request into the log; the oldest go when it grows long. */
  note(request: LrsRequest, answer: LrsAnswer): void {
    this.calls.push({ at: Date.now(), request, answer });
  }

  #unit({ activityId }: Cmi5Session): readonly Statement[] {
    return this.lrs.statements.filter(({ object, context }) => object.id === activityId || context?.contextActivities?.parent?.some(({ id }) => id === activityId));
  }

  #has(verb: string): boolean {
    return this.lrs.statements.some((statement) => verbOf(statement) === verb && statement.object.id === this.#session?.activityId);
  }

  /** A session that another launch overtakes is over (cmi5 9.3.6). */
  #abandon(): void {
    const session = this.#session;
    if (!session) return;
    const over = this.lrs.statements.some((statement) => verbOf(statement) === 'terminated' && statement.context?.extensions?.['https://w3id.org/xapi/cmi5/context/extensions/sessionid'] === session.id);
    for (const [auth, door] of this.#doors) if (door.session?.id === session.id) this.#doors.delete(auth);
    if (!over) this.#say('abandoned', session.activityId, { duration: 'PT0S' });
  }

  /** The learner has met what the unit asks (cmi5 9.3.9). */
  #satisfy(): void {
    const { moveOn = '', publisherId = '' } = this.#session ?? {};
    const met = { Passed: this.#has('passed'), Completed: this.#has('completed'), CompletedAndPassed: this.#has('completed') && this.#has('passed'), CompletedOrPassed: this.#has('completed') || this.#has('passed') }[moveOn];
    const course = `https://lms.example/course/${encodeURIComponent(publisherId)}`;
    if (met && !this.lrs.statements.some(({ verb }) => verb.id === verbs.satisfied)) this.#say('satisfied', course);
  }

  #say(verb: keyof typeof verbs, id: string, result?: Statement['result']): void {
    const { actor, template, registration } = this.#session!;
    this.lrs.add({
      id: randomUUID(),
      actor,
      verb: { id: verbs[verb], display: { en: verb } },
      object: { objectType: 'Activity', id },
      ...(result && { result }),
      context: { ...template, registration, contextActivities: { ...template?.contextActivities, category: [{ objectType: 'Activity', id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }] } },
      timestamp: new Date().toISOString(),
    });
  }
}
