/** What a trial launch showed, and the findings that follow from it. */
import { familyOf, type CheckedFormat } from './manifest-info.ts';
import type { Findings } from './finding.ts';

/** One trial launch: the page is opened, left without input, and closed. */
export interface TrialResult {
  /** The beginning of the visible text. */
  readonly text: string;
  /** There is visible text, an image or a video. */
  readonly visible: boolean;
  /** Number of calls by name, or of statements by verb. */
  readonly calls: Readonly<Record<string, number>>;
  /** The course called `Initialize` or sent a statement. */
  readonly started: boolean;
  /** The course committed, or stored a state. */
  readonly saved: boolean;
  /** The course called `LMSFinish` or `Terminate`, or sent `terminated`, when it was closed. */
  readonly finished: boolean;
  /** Status before any input, such as `incomplete`; `''` when none was set. */
  readonly status: string;
  /** Longest suspend data that was set, characters. */
  readonly suspend: number;
  /** Calls that the LMS answered with an error, such as `LMSSetValue cmi.x: 201`. */
  readonly rejected: readonly string[];
  readonly consoleErrors: readonly string[];
  /** Other hosts that the course sent requests to; all were blocked. */
  readonly foreign: readonly string[];
  /** Requested paths that are not in the package. */
  readonly missing: readonly string[];
  readonly popups: readonly string[];
}

/** Longest `cmi.suspend_data` an LMS must accept, characters (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.23). */
const suspendLimits = { scorm12: 4096, scorm2004: 64_000 };

/** Adds a finding for each fault that the launch showed. */
export function checkTrial(run: TrialResult, format: CheckedFormat, findings: Findings): void {
  const family = familyOf(format);
  if (!run.visible) findings.add('run-blank');
  for (const message of run.consoleErrors) findings.add('run-console', message);
  for (const host of run.foreign) findings.add('run-third-party', host);
  for (const path of run.missing) findings.add('run-missing-files', path);
  for (const address of run.popups) findings.add('run-popup', address);
  if (family === 'web') return;
  if (!run.started) {
    findings.add('run-not-started');
    return;
  }
  if (/\b(completed|passed|failed)\b/.test(run.status))
    findings.add('run-complete-at-once', '', { status: run.status });
  if (!run.finished && family !== 'xapi') findings.add('run-no-finish');
  if (!run.saved && !run.finished && family.startsWith('scorm')) findings.add('run-no-commit');
  for (const call of run.rejected) findings.add('run-rejected', call);
  const limit = family === 'scorm12' || family === 'scorm2004' ? suspendLimits[family] : Infinity;
  if (run.suspend > limit) findings.add('run-suspend-too-long', '', { count: run.suspend, limit });
}
