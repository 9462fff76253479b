/** Formats numbers, times and ids for every version of SCORM. */
import { round2 } from '../../../core/scoring/question-type.ts';

/** A number with at most two decimals: several LMSs refuse more. */
export function hundredths(value: number): string {
  return String(round2(value));
}

/** Reads an LMS's number, also with a decimal comma; NaN when it is not a number. */
export function decimal(text: string): number {
  return Number.parseFloat(text.replace(',', '.'));
}

/** An id of at most 255 characters without spaces, which Moodle refuses. */
export function identifier(text: string): string {
  return text.replace(/[^A-Za-z0-9_.-]/g, '-').slice(0, 255);
}

/** A number of two digits. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A stable pseudonym of a learner's id, so that the id is never stored in a shared browser; `''` for `''`. */
export function pseudonym(learner: string): string {
  if (learner === '') return '';
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (const character of learner) {
    const code = character.codePointAt(0)!;
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  return [low ^ (high >>> 15), high ^ (low >>> 13)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
