/** What each LMS makes of a package: the standards it takes, and the findings it is more or less touched by than others. */
import type { StandardFamily } from '../packaging/format-info.ts';
import { codes, verdicts, type Code, type Finding, type Verdict } from './finding.ts';

/** The LMSs that are told of, in the order municipalities meet them. */
export const lmsIds = ['moodle', 'successfactors', 'cornerstone', 'scormcloud', 'generic'] as const;
export type LmsId = (typeof lmsIds)[number];

interface Habits {
  readonly families: Readonly<Record<StandardFamily, Verdict>>;
  /** Codes whose effect is this LMS's own; each has its words under `check.lms.<id>.because`. */
  readonly own: Readonly<Partial<Record<Code, Verdict>>>;
  /** Those of them that have no effect here under a standard. */
  readonly without?: Readonly<Partial<Record<StandardFamily, readonly Code[]>>>;
}

const dependsOnProduct = { scorm12: 'works', scorm2004: 'works', cmi5: 'ask', xapi: 'ask', web: 'no' } as const;

const habits: Readonly<Record<LmsId, Habits>> = {
  moodle: {
    families: { scorm12: 'works', scorm2004: 'partly', cmi5: 'no', xapi: 'no', web: 'no' },
    own: {
      'href-case': 'no',
      'mastery-score': 'partly',
      'unload-only': 'partly',
      'no-commit': 'partly',
      sequencing: 'partly',
    },
    // Its script for SCORM 2004 asks for the mastery by a name that nothing has.
    without: { scorm2004: ['mastery-score'] },
  },
  successfactors: { families: dependsOnProduct, own: { 'set-by-content': 'partly', 'no-exit-suspend': 'partly' } },
  cornerstone: { families: dependsOnProduct, own: { 'mastery-score': 'partly', popup: 'partly' } },
  scormcloud: { families: { scorm12: 'works', scorm2004: 'works', cmi5: 'works', xapi: 'works', web: 'no' }, own: {} },
  generic: {
    families: { scorm12: 'works', scorm2004: 'ask', cmi5: 'ask', xapi: 'ask', web: 'no' },
    own: {
      zip64: 'partly',
      'no-exit-suspend': 'partly',
      'suspend-limit': 'partly',
      prerequisites: 'partly',
      sequencing: 'partly',
      'several-scos': 'ask',
    },
  },
};

/** How the package fares in one LMS. */
export interface LmsVerdict {
  readonly lms: LmsId;
  readonly verdict: Verdict;
  /** The standard itself is a reason. */
  readonly format: boolean;
  /** Findings with words of this LMS's own. */
  readonly own: readonly Code[];
  /** Other findings that count. */
  readonly others: readonly Code[];
}

/** The verdict of every LMS. */
export function judgeLms(family: StandardFamily | undefined, findings: readonly Finding[]): LmsVerdict[] {
  return lmsIds.map((lms) => {
    const { families, own: all, without } = habits[lms];
    const spared = (family && without?.[family]) ?? [];
    const own = Object.fromEntries(
      Object.entries(all).filter(([code]) => !spared.includes(code as Code)),
    ) as Habits['own'];
    const byFormat: Verdict = family ? families[family] : 'no';
    const touched = findings
      .map(({ code }) => ({ code, verdict: own[code] ?? codes[code].effect, own: own[code] !== undefined }))
      .filter(({ verdict }) => verdict !== 'works');
    const worst = Math.max(
      ...[byFormat, ...touched.map(({ verdict }) => verdict)].map((verdict) => verdicts.indexOf(verdict)),
    );
    return {
      lms,
      verdict: verdicts[worst]!,
      format: family !== undefined && byFormat !== 'works',
      own: touched.filter((each) => each.own).map(({ code }) => code),
      others: touched.filter((each) => !each.own).map(({ code }) => code),
    };
  });
}

/** The words this file asks for, so that a test can hold the locales to it. */
export function lmsReasons(): string[] {
  return lmsIds.flatMap((lms) => [
    ...Object.entries(habits[lms].families).flatMap(([family, verdict]) =>
      verdict === 'works' || family === 'web' ? [] : [`${lms}.format.${family}`],
    ),
    ...Object.keys(habits[lms].own).map((code) => `${lms}.because.${code}`),
  ]);
}
