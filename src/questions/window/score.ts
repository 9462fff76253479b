/** Scores placing on the window of tolerance. */
export { pairing as questionType } from '../../core/pairing.ts';
