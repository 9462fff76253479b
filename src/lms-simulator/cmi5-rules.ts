/** A cmi5 LMS's side of a session: token, launch data, and what it refuses, each rule by its section of the specification. */
import type { Context, Statement } from '../targets/shared/xapi/statement.ts';
import type { LrsAnswer } from './memory-lrs.ts';

/** A session in the LMS. */
export interface Cmi5Session {
  readonly id: string;
  readonly registration: string;
  readonly activityId: string;
  readonly publisherId: string;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly mastery?: number | undefined;
}

const adl = 'http://adlnet.gov/expapi/verbs/';
const categories = 'https://w3id.org/xapi/cmi5/context/categories/';
export const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** Answer of the token's address (cmi5 8.2). @param token undefined where it was given already */
export function tokenAnswer(token: string | undefined): LrsAnswer {
  const refusal = { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' };
  return { status: 200, json: token === undefined ? refusal : { 'auth-token': token } };
}

/** The document `LMS.LaunchData` (cmi5 10.0). */
export interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode: Cmi5Session['mode'];
  readonly launchMethod: 'AnyWindow';
  readonly moveOn: string;
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

/** Makes the launch data of a session. */
export function launchDataOf(
  { id, publisherId, mode, mastery }: Pick<Cmi5Session, 'id' | 'publisherId' | 'mode' | 'mastery'>,
  moveOn: string,
  returnURL?: string,
): LaunchData {
  return {
    contextTemplate: {
      extensions: { [sessionExtension]: id },
      contextActivities: { grouping: [{ objectType: 'Activity', id: publisherId }] },
    },
    launchMode: mode,
    launchMethod: 'AnyWindow',
    moveOn,
    ...(mastery !== undefined && { masteryScore: mastery }),
    ...(returnURL !== undefined && { returnURL }),
  };
}

/** Name of a statement's verb, the last part of its id. */
export function verbOf({ verb }: Statement): string {
  return verb.id.slice(verb.id.lastIndexOf('/') + 1);
}

/** Whether a statement is cmi5 defined by its category (cmi5 9.6.2.1). */
export function isDefined({ context }: Statement): boolean {
  return (context?.contextActivities?.category ?? []).some(({ id }) => id === `${categories}cmi5`);
}

/** `success` by verb; other verbs have none (cmi5 9.5.2). */
const successByVerb: Readonly<Record<string, boolean | undefined>> = { passed: true, failed: false };

/** The first rule that a statement breaks; undefined when it breaks none. @param held statements of this registration and unit */
export function ruleBroken(statement: Statement, session: Cmi5Session, held: readonly Statement[]): string | undefined {
  const { context, result, object, actor, timestamp } = statement;
  const verb = verbOf(statement);
  const defined = isDefined(statement);
  const own = held.filter(
    (each) => each.context?.extensions?.[sessionExtension] === session.id && verbOf(each) !== 'launched',
  );
  const had = (name: string, among: readonly Statement[]): boolean =>
    among.some((each) => isDefined(each) && verbOf(each) === name);
  const judged = result?.success !== undefined || result?.completion !== undefined;
  const marked = (context?.contextActivities?.category ?? []).some(({ id }) => id === `${categories}moveon`);
  const broken: readonly (readonly [rule: string, breaks: boolean])[] = [
    ['9.6.3.1 session id', context?.extensions?.[sessionExtension] !== session.id],
    ['9.6.1 registration', context?.registration !== session.registration],
    [
      '10.0 contextTemplate',
      !(context?.contextActivities?.grouping ?? []).some(({ id }) => id === session.publisherId),
    ],
    ['7.1.1 initialized is first', own.length === 0 && !(verb === 'initialized' && defined)],
    ['7.1.2 terminated is last', had('terminated', own)],
    ['9.3 order is by timestamp', own.length > 0 && timestamp < own[0]!.timestamp],
    ['9.2 actor has an account', defined && !actor.account],
    [
      '9.3 verb is defined',
      defined &&
        !['initialized', 'completed', 'passed', 'failed', 'terminated'].some(
          (name) => statement.verb.id === adl + name,
        ),
    ],
    ['9.3 no verb twice in a session', defined && had(verb, own)],
    ['9.3.3 completed once', defined && verb === 'completed' && had('completed', held)],
    ['9.3.4 passed once', defined && verb === 'passed' && had('passed', held)],
    ['9.3 passed or failed', defined && verb === 'failed' && (had('passed', held) || had('passed', own))],
    ['9.4 object is the unit', defined && object.id !== session.activityId],
    ['9.5.1 score', defined && result?.score !== undefined && verb !== 'passed' && verb !== 'failed'],
    [
      '9.3.4 score below mastery',
      defined && verb === 'passed' && (result?.score?.scaled ?? 1) < (session.mastery ?? 0),
    ],
    ['9.5.2 success', defined && result?.success !== successByVerb[verb]],
    ['9.5.3 completion', defined && result?.completion !== (verb === 'completed' ? true : undefined)],
    [
      '9.5.4 duration',
      defined && ['completed', 'passed', 'failed', 'terminated'].includes(verb) && result?.duration === undefined,
    ],
    ['9.6.2.2 moveOn category', marked !== (defined && judged)],
    [
      '9.6.3.2 masteryScore',
      defined &&
        verb === 'passed' &&
        session.mastery !== undefined &&
        result?.score !== undefined &&
        context?.extensions?.[masteryExtension] !== session.mastery,
    ],
    ['10.0 launchMode', defined && session.mode !== 'Normal' && verb !== 'initialized' && verb !== 'terminated'],
  ];
  return broken.find(([, breaks]) => breaks)?.[0];
}
