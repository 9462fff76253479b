/** Figures of the pilot's final evaluation: questionnaire items, index means and item means by building block. */
import type { BuildingBlock } from './course.ts';

/** Ids of the 23 items, in the questionnaire's order (evaluation, lines 5706–5919). */
export const items: Readonly<Record<BuildingBlock, readonly string[]>> = {
  kunnskap: ['K1', 'K2', 'K3', 'K4', 'K5'],
  refleksivitet: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'],
  arbeidskultur: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'],
  handlingskompetanse: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
};

/**
 * Mean of the index, 1–5, and number of respondents (figures 4-2 and 4-4, lines 1300–1347 and 1450–1499). The
 * evaluation gives the other two only as pictures.
 */
export const totals: Readonly<Partial<Record<BuildingBlock, { readonly mean: number; readonly n: number }>>> = {
  kunnskap: { mean: 3.7, n: 191 },
  refleksivitet: { mean: 3.6, n: 187 },
};

/** Means of single items, 1–5 (figure 4-9, lines 1740–1779), published without the number of respondents. */
export const itemMeans: Readonly<Record<string, number>> = { H1: 3.5, H2: 3.1, H3: 3.1, H4: 3, H5: 3, H6: 3.5 };
