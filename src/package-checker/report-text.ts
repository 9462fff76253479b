/** Puts a report into plain words, the same for the terminal and for the page. */
import { hasFault, type CheckReport } from './check-package.ts';
import { familyOf } from './manifest-info.ts';
import { codes, printable, unreadable, type Code, type Finding, type Verdict } from './finding.ts';
import type { LmsId, LmsVerdict } from './lms-verdicts.ts';

/** Words of the `check` part of a locale; `key` is relative to it. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** One finding in words. */
export interface ToldFinding {
  readonly code: Code;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly places: readonly string[];
  /** «og 5 til», or `''`. */
  readonly more: string;
}

/** One LMS in words. */
export interface ToldLms {
  readonly lms: LmsId;
  readonly name: string;
  readonly verdict: Verdict;
  readonly word: string;
  readonly reasons: readonly string[];
}

/** A report in words, in the order it is read. */
export interface ToldReport {
  readonly fault: boolean;
  readonly headline: string;
  readonly facts: readonly string[];
  /** What counts in every LMS. */
  readonly common: readonly string[];
  readonly lms: readonly ToldLms[];
  readonly faults: readonly ToldFinding[];
  readonly remarks: readonly ToldFinding[];
  readonly good: readonly string[];
  readonly run: readonly string[];
}

/** Says a report. */
export function reportText(report: CheckReport, say: Say): ToldReport {
  const told = report.findings.map((finding) => tell(finding, say));
  const level = (wanted: 'fault' | 'remark'): ToldFinding[] => told.filter(({ code }) => codes[code].level === wanted);
  const faults = level('fault');
  const remarks = level('remark');
  const common = report.findings
    .map(({ code }) => code)
    .filter((code) => report.lms.every(({ others }) => others.includes(code)));
  const outcome = hasFault(report)
    ? 'faults'
    : report.described?.format === 'web'
      ? 'web'
      : remarks.length > 0
        ? 'remarks'
        : 'fine';
  return {
    fault: hasFault(report),
    headline: say(`headline.${outcome}`),
    facts: factsOf(report, say),
    common: common.map((code) => say(`findings.${code}.what`, valuesOf(report, code))),
    lms: report.lms.map((each) => tellLms(each, report, common, say)),
    faults,
    remarks,
    good: goodOf(report).map((key) => say(`good.${key}`)),
    run: runOf(report, say),
  };
}

function tell({ code, places, count, values }: Finding, say: Say): ToldFinding {
  const word = (part: string): string => say(`findings.${code}.${part}`, values);
  return {
    code,
    what: word('what'),
    why: word('why'),
    mend: word('mend'),
    places,
    more: count > places.length ? say('more', { count: count - places.length }) : '',
  };
}

function valuesOf({ findings }: CheckReport, code: Code): Finding['values'] {
  return findings.find((each) => each.code === code)?.values ?? {};
}

/** What an LMS makes of it; what is common to all is told once, elsewhere. */
function tellLms(
  { lms, verdict, format, own, others }: LmsVerdict,
  report: CheckReport,
  common: readonly Code[],
  say: Say,
): ToldLms {
  const family = report.described && familyOf(report.described.format);
  const reasons = [
    ...(format && family ? [say(family === 'web' ? 'findings.web-only.what' : `lms.${lms}.format.${family}`)] : []),
    ...own.map((code) => say(`lms.${lms}.because.${code}`, valuesOf(report, code))),
    ...others
      .filter((code) => !common.includes(code))
      .map((code) => say(`findings.${code}.what`, valuesOf(report, code))),
  ];
  return { lms, name: say(`lms.${lms}.name`), verdict, word: say(`verdict.${verdict}`), reasons };
}

function factsOf({ file, bytes, files, unpacked, described }: CheckReport, say: Say): string[] {
  const size = { file, files, size: weight(bytes), unpacked: weight(unpacked) };
  return [
    say(files === 1 ? 'facts.single' : files > 0 ? 'facts.file' : 'facts.closed', size),
    ...(described ? [say('facts.format', { format: say(`format.${described.format}`) })] : []),
    ...(described?.title ? [say('facts.title', { title: printable(described.title) })] : []),
    ...(described && described.launches.length > 1
      ? [say('facts.launches', { count: described.launches.length })]
      : []),
  ];
}

function weight(bytes: number): string {
  return bytes >= 10_000_000
    ? `${Math.round(bytes / 1_000_000)} MB`
    : bytes >= 1000
      ? `${Math.round(bytes / 1000)} kB`
      : `${bytes} byte`;
}

/** What is in order, as keys of `check.good`. */
function goodOf({ files, described, findings, run }: CheckReport): string[] {
  const free = (...wanted: readonly Code[]): boolean => !findings.some(({ code }) => wanted.includes(code));
  const checks: readonly (readonly [key: string, holds: boolean])[] = [
    ['whole', files > 0 && free(...unreadable)],
    ['safe', files > 0 && free('path-outside', 'path-absolute', 'symlink', 'overlapping', 'bomb')],
    ['manifest', described !== undefined && described.format !== 'web'],
    [
      'launch',
      (described?.launches.length ?? 0) > 0 &&
        free(
          ...unreadable,
          'launch-missing',
          'launch-external',
          'no-launch',
          'dangling-reference',
          'href-case',
          'href-backslash',
        ),
    ],
    [
      'files',
      described !== undefined &&
        described.format.startsWith('scorm') &&
        free(...unreadable, 'listed-missing', 'href-case', 'href-outside'),
    ],
    [
      'alone',
      described !== undefined &&
        free(
          'third-party',
          'insecure-address',
          'run-third-party',
          'resource-external',
          'launch-external',
          'launch-elsewhere',
        ),
    ],
    ['starts', run !== undefined && run.visible && (run.started || described?.format === 'web')],
    ['ends', run?.finished === true],
    ['open', run !== undefined && run.started && free('run-complete-at-once')],
  ];
  return checks.filter(([, holds]) => holds).map(([key]) => key);
}

/** What the trial launch showed. */
function runOf({ run, described }: CheckReport, say: Say): string[] {
  if (!run) return [];
  const calls = Object.entries(run.calls)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  return [
    run.text ? say('run.text', { text: run.text }) : say(run.visible ? 'run.picture' : 'run.blank'),
    ...(described?.format === 'web' ? [] : [calls ? say('run.calls', { calls }) : say('run.noCalls')]),
    ...(run.status ? [say('run.status', { status: run.status })] : []),
    ...(run.suspend > 0 ? [say('run.suspend', { count: run.suspend })] : []),
  ];
}
