/** What differs between the versions of SCORM for the tracker that they share. */
import type { InteractionReport, ObjectiveReport, Report } from '../../../core/learner/tracker.ts';
import { decimal } from './format.ts';
import type { CmiEntry } from './cmi-cache.ts';
import type { MethodNames } from './lms-connection.ts';
import type { ScormOptions } from './options.ts';

/** The last known value of an element in the LMS. */
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
    /** Result elements: read at the start, must be written, checked after each commit. Others, such as the score's bounds, an LMS may lack. */
    readonly results: readonly [status: string, ...others: string[]];
  };
  /** Status of a course that was only browsed, in a version where an LMS takes no status for "completed". */
  readonly browsed?: string;
  /** Every value of the first result element. */
  readonly statusWords: readonly string[];
  /** Parts of an objective to read at the start, after `cmi.objectives.n.`. */
  readonly objectiveParts: readonly string[];
  /** Status and score, never lower than what the LMS holds. */
  results(report: Report, held: Held, options: ScormOptions): readonly CmiEntry[];
  /** One objective, `held` and the entries without `cmi.objectives.n.`; the id comes first. */
  objective(report: ObjectiveReport, held: Held, options: ScormOptions): readonly CmiEntry[];
  /** One interaction without `cmi.interactions.n.`; the id comes first. */
  interaction(report: InteractionReport): readonly CmiEntry[];
  sessionTime(seconds: number): string;
}

/** The higher of two statuses; one that the ladder lacks is the lowest. */
export function promote(ladder: readonly string[], held: string, wanted: string): string {
  return ladder.indexOf(held) >= ladder.indexOf(wanted) ? held : wanted;
}

/** The score elements below a prefix. @param final whether the LMS has a final result: then the score may only rise */
export function scoreEntries(prefix: string, raw: number, held: Held, final: boolean): readonly CmiEntry[] {
  const before = held(`${prefix}raw`);
  if (final && decimal(before) > raw) return [];
  return [
    [`${prefix}min`, '0'],
    [`${prefix}max`, '100'],
    [`${prefix}raw`, String(Math.round(raw))],
  ];
}
