/** Scores sorting into categories. */
export { pairing as questionType } from '../../core/scoring/pairing.ts';
