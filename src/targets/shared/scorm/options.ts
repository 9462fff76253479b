/** The switches by which a SCORM tracker meets the habits of an LMS. */

/** Set by an LMS profile when a package is built. */
export interface ScormOptions {
  /** What the LMS is told at the end: `passed` when the mastery is reached, or only `completed` when all is done. */
  readonly statuses: 'passed' | 'completed';
  /** How long turned pages, and few answers of many, wait for one to share a commit with, seconds. A result never waits. */
  readonly commitSeconds: number;
}

/** What holds without a profile. */
export const defaultOptions: ScormOptions = { statuses: 'passed', commitSeconds: 300 };

/** The switches that the compiler put into the page's data; what is missing or malformed falls back to the default. */
export function readScormOptions(page: Document): ScormOptions {
  try {
    const { tracking } = JSON.parse(page.getElementById('okt-data')?.textContent ?? '') as {
      readonly tracking?: Partial<ScormOptions>;
    };
    return { ...defaultOptions, ...tracking };
  } catch {
    return defaultOptions;
  }
}
