/** What a launch gives, whichever standard launched the course: an LRS, and how statements look in it. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { KeyValueStore, Launch, LaunchMode } from '../../../core/learner/tracker.ts';
import type { CourseNames, StatementDraft } from './statement-draft.ts';
import type { Fetch, LrsClient } from './lrs-client.ts';
import { verbs } from './vocabulary.ts';
import type { Activity, Agent, Context, Statement } from './statement.ts';

/** What earlier pages of a session have done. */
export interface SessionPast {
  /** The statement that opened it. */
  readonly first?: StatementDraft;
  /** The LRS has that statement. */
  readonly begun?: boolean;
  /** What the learner had when "terminated" was said. */
  readonly left?: Pick<Launch, 'mode' | 'suspend'>;
}

/** Remembers a session from one page to the next, so that it neither begins nor ends twice. */
export interface SessionMemory {
  readonly past: SessionPast;
  keep(news: SessionPast): void;
}

/** A session that the LMS has opened. */
export interface LaunchSession {
  readonly lrs: LrsClient;
  readonly mode: LaunchMode;
  /** Names the learner's attempt without saying who. */
  readonly attempt: string;
  /** A pseudonym of the learner. */
  readonly learner: string;
  /** Least scaled score for "passed" where the LMS sets its own, 0–1. */
  readonly mastery?: number | undefined;
  /** Absent where each page is a session of its own. */
  readonly memory?: SessionMemory;
  /** Makes a draft a statement of this session. */
  toStatement(draft: StatementDraft): Statement;
}

/** What a page gives to a tracker; tests give their own. */
export interface LaunchEnvironment {
  /** The query of the page's address, with the launch parameters. */
  readonly search: string;
  readonly fetch: Fetch;
  readonly keep: KeyValueStore;
  /** What this tab alone keeps. May throw, as browsers do in sandboxed frames. */
  readonly tab: () => Storage;
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  readonly course: CourseNames;
}

/** Opens a session, or says why there is none; a launch where the session is over and the learner keeps their place. */
export type OpenLaunchSession = (around: LaunchEnvironment) => Promise<LaunchSession | Problem | Launch>;

/** The activity that was launched, and what every statement about its parts says of it. */
export interface Launched {
  readonly actor: Agent;
  readonly activity: Activity;
  readonly context: Context;
}

/** Puts a draft together with who, where and in which session. Lists of activities are joined, and nothing given is overwritten. */
export function toStatement(
  { actor, activity, context }: Launched,
  { id, verb, object, result, timestamp }: StatementDraft,
  own: Context,
): Statement {
  const parts = object && object.id !== activity.id ? { parent: [activity] } : {};
  return {
    id,
    actor,
    verb: verbs[verb],
    object: object ?? activity,
    ...(result && { result }),
    context: {
      ...own,
      ...context,
      contextActivities: join(join(context.contextActivities ?? {}, own.contextActivities ?? {}), parts),
      extensions: { ...own.extensions, ...context.extensions },
    },
    timestamp,
  };
}

type Lists = NonNullable<Context['contextActivities']>;

function join(first: Lists, second: Lists): Lists {
  const joined: Record<string, readonly Activity[]> = { ...first };
  for (const [name, activities] of Object.entries(second)) {
    const held = joined[name] ?? [];
    joined[name] = [...held, ...activities.filter(({ id }) => !held.some((activity) => activity.id === id))];
  }
  return joined;
}

/** An agent as launch parameters give it: also the lists of TinCan 0.9 launchers. Undefined when it names nobody. */
export function readActor(text: string | null): Agent | undefined {
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(text ?? '') as Record<string, unknown>;
  } catch {
    return undefined;
  }
  if (typeof given !== 'object' || given === null) return undefined;
  const one = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);
  const account = one(given['account']) as Record<string, string> | undefined;
  const agent: Record<string, unknown> = { objectType: 'Agent' };
  for (const key of ['name', 'mbox', 'mbox_sha1sum', 'openid'])
    if (typeof one(given[key]) === 'string') agent[key] = one(given[key]);
  if (account)
    agent['account'] = {
      homePage: account['homePage'] ?? account['accountServiceHomePage'],
      name: account['name'] ?? account['accountName'],
    };
  return ['mbox', 'mbox_sha1sum', 'openid', 'account'].some((key) => key in agent)
    ? (agent as unknown as Agent)
    : undefined;
}

/** Who an agent is, as text for keys: without the name, which may change. */
export function identityOf({ name: _, ...identity }: Agent): string {
  return JSON.stringify(identity);
}
