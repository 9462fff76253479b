/** One learner's attempt at one cmi5 or xAPI package in the preview: launches, tokens, and an LRS that remembers. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Agent, Statement } from '../targets/shared/xapi/statement.ts';
import { ruleBroken, verbOf, type Cmi5Session } from './cmi5-rules.ts';
import { documentKey, MemoryLrs, type LrsAnswer, type LrsRequest } from './memory-lrs.ts';

/** One launchable part of a package, as its manifest has it. */
export interface LrsUnit {
  readonly publisherId: string;
  readonly masteryScore?: number | undefined;
  readonly moveOn?: string | undefined;
}

/** What a launch is asked for. */
export interface LrsLaunchOrder {
  readonly standard: 'cmi5' | 'xapi';
  readonly learner: { readonly id: string; readonly name: string };
  /** In the order they are taken: the first that is not yet satisfied is launched, or the first of all. */
  readonly units: readonly [LrsUnit, ...LrsUnit[]];
  /** Publisher's id of the unit that the learner has chosen. */
  readonly part?: string | undefined;
  readonly mode?: 'Normal' | 'Browse' | 'Review' | undefined;
  readonly returnURL?: string | undefined;
}

/** What goes into the launch address. */
export interface LrsLaunch {
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
  /** Index of the unit that is launched. */
  readonly unit: number;
  /** cmi5: key of the token's address. xAPI: value of `auth`. */
  readonly key: string;
  /** There was an attempt at the unit before. */
  readonly resumed: boolean;
}

/** One request and its answer, for the log. */
export interface LrsCall {
  /** When it came, milliseconds since 1970. */
  readonly at: number;
  readonly request: LrsRequest;
  readonly answer: LrsAnswer;
}

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
  readonly #tokens = new Map<string, string>();
  readonly #doors = new Map<string, { readonly session?: Cmi5Session }>();
  #session: (Cmi5Session & { readonly actor: Agent; readonly template: Statement['context'] }) | undefined;
  #units: readonly LrsUnit[] = [];

  /** Prepares a launch, as an LMS does before it opens the course (cmi5 10.0, 9.3.1). */
  launch({ standard, learner, units, part, mode = 'Normal', returnURL }: LrsLaunchOrder): LrsLaunch {
    const actor: Agent = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: learner.id } };
    const key = randomBytes(12).toString('hex');
    const auth = `Basic ${Buffer.from(`${key}:${randomUUID()}`).toString('base64')}`;
    this.#abandon();
    this.#units = units;
    const chosen = units.findIndex((each) => each.publisherId === part);
    const unit =
      chosen >= 0
        ? chosen
        : Math.max(
            0,
            units.findIndex((each) => !this.#met(each)),
          );
    const { publisherId, masteryScore, moveOn = 'NotApplicable' } = units[unit]!;
    const activityId = standard === 'xapi' ? publisherId : activityOf(publisherId);
    const resumed = this.lrs.statements.some(({ object }) => object.id === activityId);
    if (standard === 'xapi') {
      this.#doors.set(auth, {});
      return { actor, registration: this.#registration, activityId, unit, key: auth, resumed };
    }
    const session: Cmi5Session = {
      id: randomUUID(),
      registration: this.#registration,
      activityId,
      publisherId,
      mode,
      mastery: masteryScore,
    };
    const template = {
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session.id },
      contextActivities: { grouping: [{ objectType: 'Activity', id: publisherId }] },
    } as const;
    this.#session = { ...session, actor, template };
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
    return { actor, registration: this.#registration, activityId, unit, key, resumed };
  }

  /** Gives a token once (cmi5 8.2). */
  takeToken(key: string): LrsAnswer {
    const token = this.#tokens.get(key);
    this.#tokens.delete(key);
    return {
      status: 200,
      json: token
        ? { 'auth-token': token }
        : { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' },
    };
  }

  /** Answers the course. */
  answer(request: LrsRequest, authorization: string): LrsAnswer {
    const door = this.#doors.get(authorization);
    const answer = door
      ? this.lrs.answer(
          request,
          (statement) => door.session && ruleBroken(statement, door.session, this.#unit(door.session)),
        )
      : { status: 401 };
    this.note(request, answer);
    if (door?.session && answer.status === 200 && request.method === 'POST') this.#satisfy();
    return answer;
  }

  /** Puts a request into the log, which is kept as long as the attempt. */
  note(request: LrsRequest, answer: LrsAnswer): void {
    this.calls.push({ at: Date.now(), request, answer });
  }

  #unit({ activityId }: Cmi5Session): readonly Statement[] {
    return this.lrs.statements.filter(
      ({ object, context }) =>
        object.id === activityId || context?.contextActivities?.parent?.some(({ id }) => id === activityId),
    );
  }

  /** What the learner and HR would see of the unit that was launched last: results, and the documents by name. */
  values(): Readonly<Record<string, string>> {
    const session = this.#session;
    const values: Record<string, string> = {
      registration: this.#registration,
      statements: String(this.lrs.statements.length),
    };
    const told = session
      ? [...this.#unit(session), ...this.lrs.statements.filter(({ verb }) => verb.id === verbs.satisfied)]
      : this.lrs.statements;
    for (const statement of told)
      if (['completed', 'passed', 'satisfied'].includes(verbOf(statement)))
        values[verbOf(statement)] = statement.timestamp;
    for (const [key, document] of this.lrs.documents) {
      const [name = '', , activityId] = key.split('\n');
      if (!session || !activityId || activityId === session.activityId)
        Object.assign(values, Object.fromEntries(leaves(document, name)));
    }
    return values;
  }

  /** The unit's moveOn criterion is met (cmi5 13.1.4); where it has none, from the beginning. */
  #met({ publisherId, moveOn = 'NotApplicable' }: LrsUnit): boolean {
    const has = (verb: string): boolean =>
      this.lrs.statements.some(
        (statement) => verbOf(statement) === verb && statement.object.id === activityOf(publisherId),
      );
    const [completed, passed] = [has('completed'), has('passed')];
    return (
      {
        NotApplicable: true,
        Passed: passed,
        Completed: completed,
        CompletedAndPassed: completed && passed,
        CompletedOrPassed: completed || passed,
      }[moveOn] ?? false
    );
  }

  /** A session that another launch overtakes is over (cmi5 9.3.6). */
  #abandon(): void {
    const session = this.#session;
    if (!session) return;
    const over = this.lrs.statements.some(
      (statement) =>
        verbOf(statement) === 'terminated' &&
        statement.context?.extensions?.['https://w3id.org/xapi/cmi5/context/extensions/sessionid'] === session.id,
    );
    for (const [auth, door] of this.#doors) if (door.session?.id === session.id) this.#doors.delete(auth);
    if (!over) this.#say('abandoned', session.activityId, { duration: 'PT0S' });
  }

  /** The learner has met what every unit asks (cmi5 9.3.9). */
  #satisfy(): void {
    if (
      this.#units.every((unit) => this.#met(unit)) &&
      !this.lrs.statements.some(({ verb }) => verb.id === verbs.satisfied)
    )
      this.#say('satisfied', 'https://lms.example/course');
  }

  #say(verb: keyof typeof verbs, id: string, result?: Statement['result']): void {
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

/** The LMS's own id of a unit; it may not be the publisher's (cmi5 8.1.5). */
function activityOf(publisherId: string): string {
  return `https://lms.example/au/${encodeURIComponent(publisherId)}`;
}

/** The leaves of a document as `okt.progress.suspend` → text. */
function* leaves(value: unknown, name: string): Generator<[string, string]> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${name}.${key}`);
  else yield [name, String(value)];
}
