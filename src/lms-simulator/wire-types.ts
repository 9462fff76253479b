/** What the preview page and the simulator's server exchange as JSON about cmi5 and xAPI packages. Imported by both. */
import type { Agent } from '../targets/shared/xapi/statement.ts';

/** Faults of an LMS that can be injected. `strict`, `review` and `no-api` are the page's own; the others reach the server. */
export const lmsFaults = ['strict', 'commit-fails', 'slow', 'refuses', 'review', 'no-api'] as const;
export type LmsFault = (typeof lmsFaults)[number];

/** One launchable unit of a package, from its manifest. */
export interface LrsUnit {
  readonly publisherId: string;
  readonly masteryScore?: number | undefined;
  readonly moveOn?: string | undefined;
}

/** Body of `POST launch`. */
export interface LrsLaunchOrder {
  readonly standard: 'cmi5' | 'xapi';
  readonly learner: { readonly id: string; readonly name: string };
  /** In order; the first that is not satisfied is launched, or the first of all. */
  readonly units: readonly [LrsUnit, ...LrsUnit[]];
  /** Publisher's id of the unit that the learner has chosen. */
  readonly part?: string | undefined;
  readonly mode?: 'Normal' | 'Browse' | 'Review' | undefined;
  readonly returnURL?: string | undefined;
}

/** Its answer: what goes into the launch address. */
export interface LrsLaunch {
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
  /** Index of the launched unit. */
  readonly unit: number;
  /** cmi5: key of the token's address. xAPI: value of `auth`. */
  readonly key: string;
  /** Whether there was an attempt at the unit before. */
  readonly resumed: boolean;
}

/** One request of the course. */
export interface LrsLogRow {
  /** Time of arrival, milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly resource: string;
  /** Id of the document or statement asked for; `''` for none. */
  readonly name: string;
  readonly body: string;
  readonly status: number;
  /** Reason of a refusal; `''` for none. */
  readonly fault: string;
}

/** Answer of `GET calls?after=<number>&faults=<comma-separated>`. */
export interface LrsLog {
  readonly calls: readonly LrsLogRow[];
  /** What the LRS holds, by name. */
  readonly values: Readonly<Record<string, string>>;
}
