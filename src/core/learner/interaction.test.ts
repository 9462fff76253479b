/** Tests the notation of responses and patterns for all interaction types (SCORM 2004 RTE 4.2.9.1, xAPI 1.0.3 Data 4.1.1.4.1). */
import { expect, it } from 'vitest';
import { correctPattern, joinTokens } from './interaction.ts';
import { interactionTypes, type InteractionType } from './tracker.ts';

const cases: Readonly<
  Record<InteractionType, readonly [tokens: readonly string[], response: string, pattern: string]>
> = {
  'true-false': [['true'], 'true', 'true'],
  choice: [['a', 'c'], 'a[,]c', 'a[,]c'],
  'fill-in': [['rolig stemme'], 'rolig stemme', 'rolig stemme'],
  'long-fill-in': [['Jeg så at hun sto alene.'], 'Jeg så at hun sto alene.', 'Jeg så at hun sto alene.'],
  matching: [['a.1', 'b.0'], 'a[.]1[,]b[.]0', 'a[.]1[,]b[.]0'],
  performance: [['inn.ut', 'tre'], 'inn[.]ut[,][.]tre', 'inn[.]ut[,][.]tre'],
  sequencing: [['b', 'a'], 'b[,]a', 'b[,]a'],
  likert: [['3'], '3', '3'],
  numeric: [['2.5'], '2.5', '2.5[:]2.5'],
  other: [['fritt'], 'fritt', 'fritt'],
};

it.each(interactionTypes)('%s', (type) => {
  const [tokens, response, pattern] = cases[type];
  expect(joinTokens(type, tokens)).toBe(response);
  expect(correctPattern(type, tokens)).toBe(pattern);
});
