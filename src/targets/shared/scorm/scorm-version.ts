/** What differs between the versions of SCORM, seen from the tracker that they share. */
import type { InteractionReport, ObjectiveReport, Report } from '../../../core/learner/tracker.ts';
import { decimal } from './format.ts';
import type { CmiEntry } from './cmi-cache.ts';
import type { MethodNames } from './lms-connection.ts';
import type { ScormOptions } from './options.ts';

/** Looks up what the LMS is known to hold. */
export type Held = (element: string) => string;

/** One version of the SCORM run-time. */
export interface ScormVersion {
  /** Name of the API object. */
  readonly api: string;
  readonly methods: MethodNames;
  /** Most characters of suspend data. */
  readonly suspendLimit: number;
  /** Most characters of a location. */
  readonly locationLimit: number;
  readonly elements: {
    readonly mode: string;
    readonly credit: string;
    readonly learner: string;
    readonly suspend: string;
    readonly location: string;
    readonly sessionTime: string;
    readonly exit: string;
    /** The result: read at the start, written by need, watched after each commit. What is written beside it, such as the score's bounds, not every LMS has. */
    readonly results: readonly [status: string, ...others: string[]];
  };
  /** Status of a course that somebody only looked at, where silence would be taken for "completed". */
  readonly browsed?: string;
  /** Every word that the first result element may hold. */
  readonly statusWords: readonly string[];
  /** Parts of one objective read at the start, after `cmi.objectives.n.`. */
  readonly objectiveParts: readonly string[];
  /** Status and score, never below what is held. */
  results(report: Report, held: Held, options: ScormOptions): readonly CmiEntry[];
  /** One objective, `held` and the entries without `cmi.objectives.n.`; the id comes first. */
  objective(report: ObjectiveReport, held: Held, options: ScormOptions): readonly CmiEntry[];
  /** One interaction without `cmi.interactions.n.`; the id comes first. */
  interaction(report: InteractionReport): readonly CmiEntry[];
  sessionTime(seconds: number): string;
}

/** The higher of two steps; a step that the ladder does not know is the lowest. */
export function promote(ladder: readonly string[], held: string, wanted: string): string {
  return ladder.indexOf(held) >= ladder.indexOf(wanted) ? held : wanted;
}

/** The score elements below a prefix. Once a result stands, the score may rise but never sink. */
export function scoreEntries(prefix: string, raw: number, held: Held, stands: boolean): readonly CmiEntry[] {
  const before = held(`${prefix}raw`);
  if (stands && decimal(before) > raw) return [];
  return [
    [`${prefix}min`, '0'],
    [`${prefix}max`, '100'],
    [`${prefix}raw`, String(Math.round(raw))],
  ];
}
