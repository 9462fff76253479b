/** The port between the player and whatever keeps the learner's progress: an LMS, an LRS or this browser. */
import type { BuildingBlock } from '../course/course.ts';
import type { Problem } from './problem.ts';

/** How a launch may be used: `review` and `browse` read only. */
export type LaunchMode = 'normal' | 'review' | 'browse';

/** Text that a browser keeps under names. Every call may throw, as browsers do in sandboxed frames. */
export interface KeyValueStore extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  /** What is set outlives a killed browser. */
  readonly durable?: boolean;
}

/** What a tracker knows when the course opens. */
export interface Launch {
  readonly mode: LaunchMode;
  /** Suspend data of the last session, `''` on the first. */
  readonly suspend: string;
  /** A stable pseudonym for the learner, for keys in this browser only; `''` when unknown. */
  readonly learner: string;
  /** Where progress is kept: told to the learner. */
  readonly keeper: 'lms' | 'lrs' | 'browser' | 'nowhere';
  /** How long turned pages, and few answers of many, may wait for company before they are saved, seconds; 0 when left out. */
  readonly maxCommitDelay?: number;
  readonly problem?: Problem;
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
  /** Response tokens: option ids, ordered ids, or `source.target` pairs. */
  readonly response: readonly string[];
  readonly correct: readonly string[];
  /** Score 0–1 with at most two decimals. */
  readonly score: number;
  readonly objectives: readonly BuildingBlock[];
  /** When it was answered, milliseconds since 1970. */
  readonly at: number;
}

/** Interaction types that all standards share (SCORM 1.2 RTE 3.4.7; SCORM 2004 RTE 4.2.9). */
export type InteractionType = 'choice' | 'sequencing' | 'matching' | 'likert' | 'performance';

/** Everything that may leave the page at one moment, already cut to the reporting level. */
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

/** Keeps progress. No method throws; a failure comes back as a {@link Problem}. */
export interface Tracker {
  /** Called once, before anything is saved. */
  open(): Promise<Launch>;
  /** Stores and commits a report. Resolves to nothing when the keeper has taken it. */
  save(report: Report): Promise<Problem | undefined>;
  /** Ends the session on `pagehide`; synchronous where the standard is. A second call does nothing. @returns whether the keeper is known to have taken it */
  close(report: Report): boolean;
}
