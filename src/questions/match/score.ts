/** Scores matching: each thing with what belongs to it. */
export { pairing as questionType } from '../../core/scoring/pairing.ts';
