/** The port between the player and the keeper of the learner's progress: an LMS, an LRS or this browser. */
import type { BuildingBlock } from '../course/course.ts';
import type { Problem } from './problem.ts';

/** What a launch may be used for: nothing is stored in `review` and `browse`. */
export type LaunchMode = 'normal' | 'review' | 'browse';

/** Text that a browser stores by name. Every call may throw, as browsers do in sandboxed frames. */
export interface KeyValueStore extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  /** True where a stored text survives a killed browser. */
  readonly durable?: boolean;
}

/** Result of opening a tracker. */
export interface Launch {
  readonly mode: LaunchMode;
  /** Suspend data of the last session, `''` on the first. */
  readonly suspend: string;
  /** Stable pseudonym of the learner, for names in this browser's storage only; `''` when unknown. */
  readonly learner: string;
  /** Where progress is stored. */
  readonly keeper: 'lms' | 'lrs' | 'browser' | 'nowhere';
  /** Longest delay before a navigation-only change, or a few answers of many, are committed, seconds. 0 or absent: commit at once. */
  readonly maxCommitDelay?: number;
  readonly problem?: Problem;
  /** Settles when what the tracker sends by itself at the start has been delivered, or has failed; a save sends it again. */
  readonly opening?: Promise<Problem | undefined>;
}

/** Result in one building block. */
export interface ObjectiveReport {
  readonly id: BuildingBlock;
  /** Score in per cent, 0–100, integer. */
  readonly raw: number;
  readonly completed: boolean;
  readonly passed: boolean;
}

/** One answered question, neutral to the standard. */
export interface InteractionReport {
  /** `[a-z0-9_-]`, at most 255 characters. */
  readonly id: string;
  readonly type: InteractionType;
  /** Tokens in the form of {@link InteractionType}. */
  readonly response: readonly string[];
  /** What is right, in the same form; empty when nothing is right or wrong. */
  readonly correct: readonly string[];
  /** Score 0–1 with at most two decimals. */
  readonly score: number;
  readonly objectives: readonly BuildingBlock[];
  /** Time of the answer, milliseconds since 1970. */
  readonly at: number;
}

/** Interaction types of SCORM 2004 (RTE 4.2.9) and xAPI (1.0.3, Data 4.1.1.4.1), each with the form of its tokens. */
export const interactionTypes = [
  /** One token, `true` or `false`. */
  'true-false',
  /** Option ids. */
  'choice',
  /** One text for each blank. */
  'fill-in',
  /** One text. */
  'long-fill-in',
  /** `source.target` pairs. */
  'matching',
  /** Steps: `name.answer`, or an answer alone. */
  'performance',
  /** Ids in order. */
  'sequencing',
  /** One option id. */
  'likert',
  /** A decimal number. What is right is one number, or the least and the greatest, `''` for no bound. */
  'numeric',
  /** One text of any meaning. */
  'other',
] as const;
export type InteractionType = (typeof interactionTypes)[number];

/** Everything that may leave the page now, limited to the course's reporting level. */
export interface Report {
  /** Suspend data, at most 4,096 characters. */
  readonly suspend: string;
  /** Screen id. */
  readonly location: string;
  readonly completed: boolean;
  readonly passed: boolean;
  /** Share of the selected track that is done, 0–1, two decimals. */
  readonly progress: number;
  /** Per cent 0–100, integer; absent at level `completion` and before the first answer. */
  readonly raw?: number;
  readonly objectives: readonly ObjectiveReport[];
  readonly interactions: readonly InteractionReport[];
  /** Time of this session so far, seconds. */
  readonly seconds: number;
}

/** Stores progress. No method throws; a failure is returned as a {@link Problem}. It does not retry: the player calls `save` again. */
export interface Tracker {
  /** Called once, before anything is saved. */
  open(): Promise<Launch>;
  /** Stores and commits a report, with all that earlier saves failed to store. Resolves to nothing when the keeper has it. After the close it does nothing. */
  save(report: Report): Promise<Problem | undefined>;
  /** Stores in this browser what a later save must send of a report, and sends nothing. Absent where a save sends the newest state alone. */
  enqueue?(report: Report): void;
  /** Ends the session on `pagehide`; synchronous where the standard is. A second call does nothing. @returns whether the keeper is known to have the report */
  close(report: Report): boolean;
}
