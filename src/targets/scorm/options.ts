/** The switches by which a SCORM tracker meets the habits of an LMS. */

/** Set by an LMS profile when a package is built. */
export interface ScormOptions {
  /** What the LMS is told at the end: `passed` when the mastery is reached, or only `completed` when all is done. */
  readonly statuses: 'passed' | 'completed';
  /** When `exit` says "suspend": while the course is unfinished, or always. */
  readonly suspend: 'unfinished' | 'always';
  /** How long turned pages wait for an answer to share a commit with, seconds. An answer or a result never waits. */
  readonly commitSeconds: number;
}

/** What holds without a profile. */
export const defaultOptions: ScormOptions = { statuses: 'passed', suspend: 'unfinished', commitSeconds: 300 };

/**
 * The switches that the compiler put into the page's data; what is missing or malformed falls back to the default.
 * A module that is launched by itself always suspends: an LMS would begin a new attempt, and undo the result, of an
 * activity that has ended and is chosen again (SCORM 2004 SN 4.2.1).
 */
export function readOptions(page: Document): ScormOptions {
  try {
    const { tracking, outline } = JSON.parse(page.getElementById('okt-data')?.textContent ?? '') as { readonly tracking?: Partial<ScormOptions>; readonly outline?: { readonly part?: string } };
    return { ...defaultOptions, ...tracking, ...(outline?.part !== undefined && { suspend: 'always' }) };
  } catch {
    return defaultOptions;
  }
}
