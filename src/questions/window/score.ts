/** Scores placing on the window of tolerance. */
export { pairing as questionType } from '../../core/scoring/pairing.ts';
