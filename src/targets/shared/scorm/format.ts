/** Writes numbers, times and ids as every version of SCORM takes them. */
import { round2 } from '../../../core/scoring/question-type.ts';

/** A number with at most two decimals: several LMSs refuse more. */
export function hundredths(value: number): string {
  return String(round2(value));
}

/** A number as an LMS gives it back, also with a decimal comma; NaN when it is none. */
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

/** A stable pseudonym of a learner's id, so that the id itself is never kept in a shared browser; `''` stays `''`. */
export function pseudonym(learner: string): string {
  if (learner === '') return '';
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (const character of learner) {
    const code = character.codePointAt(0)!;
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  return [low ^ (high >>> 15), high ^ (low >>> 13)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
