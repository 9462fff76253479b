/**
 * How a package works in each LMS: the standards an LMS supports, and the findings that have a different effect there.
 */
import type { StandardFamily } from '../packaging/format-info.ts';
import { codes, verdicts, type Code, type Finding, type Verdict } from './finding.ts';

/** The LMSs of the report, in order of display. */
export const lmsIds = ['moodle', 'successfactors', 'cornerstone', 'scormcloud', 'generic'] as const;
export type LmsId = (typeof lmsIds)[number];

interface LmsSupport {
  readonly families: Readonly<Record<StandardFamily, Verdict>>;
  /** Codes with another effect in this LMS; each has a text under `check.lms.<id>.because`. */
  readonly effects: Readonly<Partial<Record<Code, Verdict>>>;
  /** Codes of `effects` that do not count under a standard. */
  readonly exempt?: Readonly<Partial<Record<StandardFamily, readonly Code[]>>>;
}

const dependsOnProduct = { scorm12: 'works', scorm2004: 'works', cmi5: 'ask', xapi: 'ask', web: 'no' } as const;

const support: Readonly<Record<LmsId, LmsSupport>> = {
  moodle: {
    families: { scorm12: 'works', scorm2004: 'partly', cmi5: 'no', xapi: 'no', web: 'no' },
    effects: {
      'href-case': 'no',
      'mastery-score': 'partly',
      'unload-only': 'partly',
      'no-commit': 'partly',
      sequencing: 'partly',
    },
    // Moodle's script for SCORM 2004 reads the mastery score from a field that is never set.
    exempt: { scorm2004: ['mastery-score'] },
  },
  successfactors: { families: dependsOnProduct, effects: { 'set-by-content': 'partly', 'no-exit-suspend': 'partly' } },
  cornerstone: { families: dependsOnProduct, effects: { 'mastery-score': 'partly', popup: 'partly' } },
  scormcloud: {
    families: { scorm12: 'works', scorm2004: 'works', cmi5: 'works', xapi: 'works', web: 'no' },
    effects: {},
  },
  generic: {
    families: { scorm12: 'works', scorm2004: 'ask', cmi5: 'ask', xapi: 'ask', web: 'no' },
    effects: {
      zip64: 'partly',
      'no-exit-suspend': 'partly',
      'suspend-limit': 'partly',
      prerequisites: 'partly',
      sequencing: 'partly',
      'several-scos': 'ask',
    },
  },
};

/** How the package works in one LMS. */
export interface LmsVerdict {
  readonly lms: LmsId;
  readonly verdict: Verdict;
  /** The standard itself is a reason for the verdict. */
  readonly format: boolean;
  /** Findings with an effect and a text for this LMS. */
  readonly own: readonly Code[];
  /** Other findings that worsen the verdict. */
  readonly others: readonly Code[];
}

/** The verdict of every LMS. */
export function lmsVerdicts(family: StandardFamily | undefined, findings: readonly Finding[]): LmsVerdict[] {
  return lmsIds.map((lms) => {
    const { families, effects, exempt } = support[lms];
    const ignored = (family && exempt?.[family]) ?? [];
    const ownEffects = Object.fromEntries(
      Object.entries(effects).filter(([code]) => !ignored.includes(code as Code)),
    ) as LmsSupport['effects'];
    const byFormat: Verdict = family ? families[family] : 'no';
    const harmful = findings
      .map(({ code }) => ({
        code,
        verdict: ownEffects[code] ?? codes[code].effect,
        own: ownEffects[code] !== undefined,
      }))
      .filter(({ verdict }) => verdict !== 'works');
    const worst = Math.max(
      ...[byFormat, ...harmful.map(({ verdict }) => verdict)].map((verdict) => verdicts.indexOf(verdict)),
    );
    return {
      lms,
      verdict: verdicts[worst]!,
      format: family !== undefined && byFormat !== 'works',
      own: harmful.filter(({ own }) => own).map(({ code }) => code),
      others: harmful.filter(({ own }) => !own).map(({ code }) => code),
    };
  });
}

/** Keys under `check.lms` of every reason that can be given. */
export function lmsReasons(): string[] {
  return lmsIds.flatMap((lms) => [
    ...Object.entries(support[lms].families).flatMap(([family, verdict]) =>
      verdict === 'works' || family === 'web' ? [] : [`${lms}.format.${family}`],
    ),
    ...Object.keys(support[lms].effects).map((code) => `${lms}.because.${code}`),
  ]);
}
