/** Tests that terms without a mark at their first use are found. */
import { expect, it } from 'vitest';
import { moduleText } from '../../tests/fixtures/module-text.ts';
import { unexplainedTerms } from './first-use.ts';

const glossary = [{ id: 'vindu', word: 'toleransevindu' }];
const paths = [
  { track: 'full', service: 'skole' },
  { track: 'enkel', service: 'skole' },
];
const unexplainedLines = (body: string): number[] =>
  unexplainedTerms([moduleText(body)], glossary, paths).map(({ line }) => line);

it('requires a mark at or before the first use, in any form', () => {
  expect(unexplainedLines('## S {#s}\n\nToleransevinduet er et bilde.\n')).toEqual([7]);
  expect(unexplainedLines('## S {#s}\n\nSe :term[vinduet]{#vindu}. Toleransevinduet er et bilde.\n')).toEqual([]);
});

it('ignores a mark that is not on every reader’s path', () => {
  const later = '\n\n## T {#t}\n\nEt toleransevindu.\n';
  expect(unexplainedLines(`## S {#s tracks="full"}\n\n:term[Toleransevindu]{#vindu}.${later}`)).toEqual([11]);
  expect(unexplainedLines(`## S {#s}\n\n:term[Toleransevindu]{#vindu}.${later}`)).toEqual([]);
});

it('does not find a term within a longer word', () => {
  expect(unexplainedLines('## S {#s}\n\nToleransevindusposten er stengt.\n')).toEqual([]);
});
