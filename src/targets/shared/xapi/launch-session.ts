/** The session that a launch by cmi5 or xAPI opens, and the parts of it that both standards share. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { KeyValueStore, Launch, LaunchMode } from '../../../core/learner/tracker.ts';
import type { CourseNames, StatementDraft } from './statement-draft.ts';
import { jsonOf, type Fetch, type LrsClient } from './lrs-client.ts';
import { verbs } from './vocabulary.ts';
import type { Activity, Agent, Context, Statement } from './statement.ts';

/** What earlier pages of the same session did. */
export interface SessionPast {
  /** The statement that opened the session. */
  readonly first?: StatementDraft;
  /** The LRS has {@link first}. */
  readonly begun?: boolean;
  /** Mode and progress when `terminated` was sent. */
  readonly left?: Pick<Launch, 'mode' | 'suspend'>;
}

/** Stores the past of a session in the tab, so that the session neither begins nor ends twice. */
export interface SessionMemory {
  readonly past: SessionPast;
  /** Adds to the past. */
  record(change: SessionPast): void;
}

/** An open session with an LRS. */
export interface LaunchSession {
  readonly lrs: LrsClient;
  readonly mode: LaunchMode;
  /** Identifies the learner's attempt; the source of statement ids and storage names. */
  readonly attempt: string;
  /** A pseudonym of the learner. */
  readonly learner: string;
  /** Least scaled score for `passed` where the LMS sets its own, 0–1. */
  readonly mastery?: number | undefined;
  /** Absent where each page is a session of its own (xAPI). */
  readonly memory?: SessionMemory;
  /** Adds actor and context of this session to a draft. */
  toStatement(draft: StatementDraft): Statement;
}

/** What a tracker needs of its page; tests have their own. */
export interface LaunchEnvironment {
  /** The query of the page's address, with the launch parameters. */
  readonly search: string;
  readonly fetch: Fetch;
  /** Storage of this browser. */
  readonly store: KeyValueStore;
  /** Storage of this tab. May throw, as browsers do in sandboxed frames. */
  readonly tabStorage: () => Storage;
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  readonly course: CourseNames;
}

/** Opens a session. Returns a problem where there is none, and a launch where the session has ended already. */
export type OpenLaunchSession = (environment: LaunchEnvironment) => Promise<LaunchSession | Problem | Launch>;

/** Actor, activity and context that all statements of a launch share. */
export interface Launched {
  readonly actor: Agent;
  readonly activity: Activity;
  readonly context: Context;
}

/** Adds actor and context to a draft. Lists of activities are joined; the launch's context is not overwritten. @param own context of this statement alone */
export function toStatement(
  { actor, activity, context }: Launched,
  { id, verb, object, result, timestamp }: StatementDraft,
  own: Context,
): Statement {
  const parent = object && object.id !== activity.id ? { parent: [activity] } : {};
  return {
    id,
    actor,
    verb: verbs[verb],
    object: object ?? activity,
    ...(result && { result }),
    context: {
      ...own,
      ...context,
      contextActivities: join(join(context.contextActivities ?? {}, own.contextActivities ?? {}), parent),
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

/** Reads the `actor` launch parameter, also with the lists of TinCan 0.9 launchers. Undefined when it identifies nobody. */
export function readActor(text: string | null): Agent | undefined {
  const given = Object(jsonOf(text ?? '')) as Readonly<Record<string, unknown>>;
  const first = (name: string): unknown => {
    const value = given[name];
    return Array.isArray(value) ? (value as unknown[])[0] : value;
  };
  const agent: Record<string, unknown> = { objectType: 'Agent' };
  for (const name of ['name', 'mbox', 'mbox_sha1sum', 'openid'])
    if (typeof first(name) === 'string') agent[name] = first(name);
  const account = first('account') as Record<string, string> | undefined;
  if (account)
    agent['account'] = {
      homePage: account['homePage'] ?? account['accountServiceHomePage'],
      name: account['name'] ?? account['accountName'],
    };
  const identified = 'mbox' in agent || 'mbox_sha1sum' in agent || 'openid' in agent || account;
  return identified ? (agent as unknown as Agent) : undefined;
}

/** An agent's identifier as text, for keys: without the name, which may change. */
export function identityOf({ name: _, ...identity }: Agent): string {
  return JSON.stringify(identity);
}
