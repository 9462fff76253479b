/** What was seen when a package was launched, and what to think of it. */
import { familyOf, type CheckedFormat } from './manifest-info.ts';
import type { Findings } from './finding.ts';

/** One trial launch: the page opened, left alone for a while, and closed. */
export interface TrialResult {
  /** The beginning of what a learner reads. */
  readonly text: string;
  /** Something is to be seen: text, a picture, a film. */
  readonly visible: boolean;
  /** How often each call was made, or each verb sent. */
  readonly calls: Readonly<Record<string, number>>;
  /** The course said hello: `Initialize`, or a first statement. */
  readonly started: boolean;
  /** It asked the LMS to keep something, or stored a state. */
  readonly saved: boolean;
  /** It said goodbye when it was closed: `Finish`, `Terminate` or `terminated`. */
  readonly finished: boolean;
  /** Status before anybody had done anything, such as `incomplete`; `''` when none was set. */
  readonly status: string;
  /** Longest suspend data that was set, characters. */
  readonly suspend: number;
  /** Calls that the LMS answered with an error: `LMSSetValue cmi.x: 201`. */
  readonly rejected: readonly string[];
  readonly consoleErrors: readonly string[];
  /** Hosts it asked for something; nothing was let through. */
  readonly foreign: readonly string[];
  /** Paths it asked for that the package does not have. */
  readonly missing: readonly string[];
  readonly popups: readonly string[];
}

/** SCORM 1.2 RTE 3.4.4 and SCORM 2004 RTE 4.2.22. */
const suspendLimits = { scorm12: 4096, scorm2004: 64_000 };

/** Notes what was wrong with a launch. */
export function judgeTrial(run: TrialResult, format: CheckedFormat, findings: Findings): void {
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
