/** Scores sorting into categories. */
export { pairing as questionType } from '../../core/pairing.ts';
