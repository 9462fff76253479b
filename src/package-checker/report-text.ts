/** Writes a report as texts in one language, for the terminal and for the staff page. */
import type { Translate } from '../core/markup/translate.ts';
import { hasFault, type CheckReport } from './check-package.ts';
import { familyOf } from './manifest-info.ts';
import { codes, printable, unreadableCodes, type Code, type Finding, type Verdict } from './finding.ts';
import type { LmsId, LmsVerdict } from './lms-verdicts.ts';

/** The texts of one finding: what is wrong, why it matters, what to do. */
export interface FindingText {
  readonly code: Code;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly places: readonly string[];
  /** Number of places left out, such as «og 5 til»; `''` when none is. */
  readonly more: string;
}

/** The texts of one LMS. */
export interface LmsText {
  readonly lms: LmsId;
  readonly name: string;
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly reasons: readonly string[];
}

/** The texts of a report, in reading order. */
export interface ReportText {
  /** True when there is a fault. */
  readonly fault: boolean;
  readonly headline: string;
  readonly facts: readonly string[];
  /** Reasons that all LMSs share; not repeated in `lms`. */
  readonly common: readonly string[];
  readonly lms: readonly LmsText[];
  readonly faults: readonly FindingText[];
  readonly remarks: readonly FindingText[];
  readonly good: readonly string[];
  readonly run: readonly string[];
}

/** The texts of `report`. @param t takes keys relative to `check` in a locale file */
export function reportText(report: CheckReport, t: Translate): ReportText {
  const texts = report.findings.map((finding) => findingText(finding, t));
  const withLevel = (level: 'fault' | 'remark'): FindingText[] =>
    texts.filter(({ code }) => codes[code].level === level);
  const common = report.findings
    .map(({ code }) => code)
    .filter((code) => report.lms.every(({ others }) => others.includes(code)));
  return {
    fault: hasFault(report),
    headline: t(`headline.${outcomeOf(report)}`),
    facts: factsOf(report, t),
    common: common.map((code) => t(`findings.${code}.what`, valuesOf(report, code))),
    lms: report.lms.map((each) => lmsText(each, report, common, t)),
    faults: withLevel('fault'),
    remarks: withLevel('remark'),
    good: goodOf(report).map((key) => t(`good.${key}`)),
    run: runTexts(report, t),
  };
}

/** The outcome as a key of `check.headline`. */
function outcomeOf(report: CheckReport): string {
  if (hasFault(report)) return 'faults';
  if (report.manifest?.format === 'web') return 'web';
  return report.findings.length > 0 ? 'remarks' : 'fine';
}

function findingText({ code, places, count, values }: Finding, t: Translate): FindingText {
  const text = (part: string): string => t(`findings.${code}.${part}`, values);
  return {
    code,
    what: text('what'),
    why: text('why'),
    mend: text('mend'),
    places,
    more: count > places.length ? t('more', { count: count - places.length }) : '',
  };
}

function valuesOf({ findings }: CheckReport, code: Code): Finding['values'] {
  return findings.find((each) => each.code === code)?.values ?? {};
}

/** The texts of one LMS. @param common codes left out of the reasons */
function lmsText(
  { lms, verdict, format, own, others }: LmsVerdict,
  report: CheckReport,
  common: readonly Code[],
  t: Translate,
): LmsText {
  const family = report.manifest && familyOf(report.manifest.format);
  const reasons = [
    ...(format && family ? [t(family === 'web' ? 'findings.web-only.what' : `lms.${lms}.format.${family}`)] : []),
    ...own.map((code) => t(`lms.${lms}.because.${code}`, valuesOf(report, code))),
    ...others
      .filter((code) => !common.includes(code))
      .map((code) => t(`findings.${code}.what`, valuesOf(report, code))),
  ];
  return { lms, name: t(`lms.${lms}.name`), verdict, verdictText: t(`verdict.${verdict}`), reasons };
}

function factsOf({ file, bytes, files, unpacked, manifest }: CheckReport, t: Translate): string[] {
  const values = { file, files, size: sizeText(bytes), unpacked: sizeText(unpacked) };
  return [
    t(fileCountKey(files), values),
    ...(manifest ? [t('facts.format', { format: t(`format.${manifest.format}`) })] : []),
    ...(manifest?.title ? [t('facts.title', { title: printable(manifest.title) })] : []),
    ...(manifest && manifest.launches.length > 1 ? [t('facts.launches', { count: manifest.launches.length })] : []),
  ];
}

/** The key of the sentence on the file, by the number of files in it. */
function fileCountKey(files: number): string {
  if (files === 1) return 'facts.single';
  return files > 0 ? 'facts.file' : 'facts.closed';
}

/** A size with its unit. */
function sizeText(bytes: number): string {
  if (bytes >= 10_000_000) return `${Math.round(bytes / 1_000_000)} MB`;
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} byte`;
}

/** What is in order, as keys of `check.good`. */
function goodOf({ files, manifest, findings, run }: CheckReport): string[] {
  const hasNone = (...searched: readonly Code[]): boolean => !findings.some(({ code }) => searched.includes(code));
  const checks: readonly (readonly [key: string, holds: boolean])[] = [
    ['whole', files > 0 && hasNone(...unreadableCodes)],
    ['safe', files > 0 && hasNone('path-outside', 'path-absolute', 'symlink', 'overlapping', 'bomb')],
    ['manifest', manifest !== undefined && manifest.format !== 'web'],
    [
      'launch',
      (manifest?.launches.length ?? 0) > 0 &&
        hasNone(
          ...unreadableCodes,
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
      manifest !== undefined &&
        manifest.format.startsWith('scorm') &&
        hasNone(...unreadableCodes, 'listed-missing', 'href-case', 'href-outside'),
    ],
    [
      'alone',
      manifest !== undefined &&
        hasNone(
          'third-party',
          'insecure-address',
          'run-third-party',
          'resource-external',
          'launch-external',
          'launch-elsewhere',
        ),
    ],
    ['starts', run !== undefined && run.visible && (run.started || manifest?.format === 'web')],
    ['ends', run?.finished === true],
    ['open', run !== undefined && run.started && hasNone('run-complete-at-once')],
  ];
  return checks.filter(([, holds]) => holds).map(([key]) => key);
}

/** What the trial launch showed; empty when there was none. */
function runTexts({ run, manifest }: CheckReport, t: Translate): string[] {
  if (!run) return [];
  const calls = Object.entries(run.calls)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  return [
    run.text ? t('run.text', { text: run.text }) : t(run.visible ? 'run.picture' : 'run.blank'),
    ...(manifest?.format === 'web' ? [] : [calls ? t('run.calls', { calls }) : t('run.noCalls')]),
    ...(run.status ? [t('run.status', { status: run.status })] : []),
    ...(run.suspend > 0 ? [t('run.suspend', { count: run.suspend })] : []),
  ];
}
