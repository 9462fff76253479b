/** The seam between the preview LMS and the standards: one file a run-time starts a package as its standard says. */
import type { AttemptStore } from './attempt-store.ts';

/** The ways in which the preview can play a difficult LMS. */
export const lmsFaults = ['strict', 'commit-fails', 'slow', 'refuses', 'review', 'no-api'] as const;
export type LmsFault = (typeof lmsFaults)[number];

/** Tricks that take effect at once; the others are decided by the launch. */
export const liveLmsFaults: readonly LmsFault[] = ['strict', 'commit-fails', 'slow', 'refuses'];

/** The tricks being played; asked at every call, so that they can be switched while the course runs. */
export interface LmsFaults {
  has(trick: LmsFault): boolean;
}

/** One call from the course, whatever the standard names it. */
export interface Call {
  /** When it was made, milliseconds since 1970. */
  readonly at: number;
  /** Name as the course wrote it, such as `LMSSetValue`. */
  readonly name: string;
  readonly given: readonly string[];
  readonly answer: string;
  /** Error code, `0` when all is well. */
  readonly error: string;
  /** A call that asks the LMS to keep what it has got. */
  readonly commit: boolean;
}

/** One part that an LMS launches by itself. */
export interface LaunchablePart {
  readonly id: string;
  readonly title: string;
}

/** What a run-time needs to start. */
export interface RunInput {
  /** Address of the unpacked package, ending in `/`. */
  readonly folder: string;
  readonly learner: { readonly id: string; readonly name: string };
  readonly tricks: LmsFaults;
  readonly attempt: AttemptStore;
  /** Id of the part to launch; the first when left out. */
  readonly part?: string | undefined;
  onCall(call: Call): void;
}

/** A package that is being played. */
export interface RunningAttempt {
  /** Address of the launch page for the frame. */
  readonly address: string;
  /** What a person can choose among, and what runs, in a package of several SCOs or units. */
  readonly parts?: readonly LaunchablePart[];
  readonly part?: string;
  /** The learner had an attempt from before. */
  readonly resumed: boolean;
  /** What the LMS holds at this moment, by element name; empty values are left out. */
  values(): ReadonlyMap<string, string>;
  /** Called when the frame has been unloaded. */
  close(): void;
}

/** Starts one package. */
export type StartAttempt = (input: RunInput) => Promise<RunningAttempt>;
