/** The interface between the preview LMS and its run-times, one for each standard. */
import type { LmsFault } from '../../lms-simulator/wire-types.ts';
import type { AttemptStore } from './attempt-store.ts';

/** Faults that take effect at once; the others are decided by the launch. */
export const liveLmsFaults: readonly LmsFault[] = ['strict', 'commit-fails', 'slow', 'refuses'];

/** The injected faults; asked at every call, so that they can be switched while the course runs. */
export interface LmsFaults {
  has(fault: LmsFault): boolean;
}

/** One call of the course, in any standard. */
export interface Call {
  /** Time of the call, milliseconds since 1970. */
  readonly at: number;
  /** Name as the course wrote it, such as `LMSSetValue`. */
  readonly name: string;
  readonly given: readonly string[];
  readonly answer: string;
  /** Error code, `0` when all is well. */
  readonly error: string;
  /** Whether the call asks the LMS to store. */
  readonly commit: boolean;
}

/** One part of a package that an LMS launches by itself: a SCO or a unit. */
export interface LaunchablePart {
  readonly id: string;
  readonly title: string;
}

/** What a run-time needs to start. */
export interface RunInput {
  /** Address of the unpacked package, ending in `/`. */
  readonly folder: string;
  readonly learner: { readonly id: string; readonly name: string };
  readonly faults: LmsFaults;
  readonly attempt: AttemptStore;
  /** Id of the part to launch; the first when left out. */
  readonly part?: string | undefined;
  onCall(call: Call): void;
}

/** A running package. */
export interface RunningAttempt {
  /** Address of the launch page for the frame. */
  readonly address: string;
  /** The parts to choose among, and the one that runs, in a package of several SCOs or units. */
  readonly parts?: readonly LaunchablePart[];
  readonly part?: string;
  /** Whether the learner has an earlier attempt. */
  readonly resumed: boolean;
  /** What the LMS holds now, by element name; empty values are left out. */
  values(): ReadonlyMap<string, string>;
  /** Called when the frame has been unloaded. */
  close(): void;
}

/** Starts one package. */
export type StartAttempt = (input: RunInput) => Promise<RunningAttempt>;
