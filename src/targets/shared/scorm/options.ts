/** Options of the SCORM trackers that fit them to an LMS. */

/** Set by an LMS profile when a package is built. */
export interface ScormOptions {
  /** Result that is written to the LMS: `passed` at the mastery score, or only `completed` when all is done. */
  readonly statuses: 'passed' | 'completed';
  /** Longest delay before navigation, and a few answers of many, are committed, seconds. A result is never delayed. */
  readonly commitSeconds: number;
}

/** The options without a profile. */
export const defaultOptions: ScormOptions = { statuses: 'passed', commitSeconds: 300 };

/** The options in a page's `tracking` data; the default for what is missing or is not an option's value. */
export function scormOptionsOf({ statuses, commitSeconds }: Readonly<Record<string, unknown>>): ScormOptions {
  return {
    statuses: statuses === 'completed' ? statuses : defaultOptions.statuses,
    commitSeconds: typeof commitSeconds === 'number' ? commitSeconds : defaultOptions.commitSeconds,
  };
}
