/** The parts of an xAPI statement that this course uses (xAPI 1.0.3, Data 2.4). */

/** The learner, as the launch identifies them. */
export interface Agent {
  readonly objectType: 'Agent';
  readonly name?: string;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
}

/** An object of statements. */
export interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition?: Readonly<Record<string, unknown>>;
}

export interface Score {
  /** 0–1 */
  readonly scaled: number;
  readonly raw?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface Result {
  readonly score?: Score;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601 */
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Context {
  readonly registration?: string;
  readonly contextActivities?: Readonly<
    Partial<Record<'parent' | 'grouping' | 'category' | 'other', readonly Activity[]>>
  >;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly language?: string;
}

export interface Statement {
  readonly id: string;
  readonly actor: Agent;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: Activity;
  readonly result?: Result;
  readonly context?: Context;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
}
