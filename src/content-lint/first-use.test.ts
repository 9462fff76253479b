/** Tests that a term is explained where each reader first meets it. */
import { expect, it } from 'vitest';
import { moduleText } from '../../tests/fixtures/module-text.ts';
import { unexplainedTerms } from './first-use.ts';

const glossary = [{ id: 'vindu', word: 'toleransevindu' }];
const paths = [
  { track: 'full', service: 'skole' },
  { track: 'enkel', service: 'skole' },
];
const of = (body: string): number[] => unexplainedTerms([moduleText(body)], glossary, paths).map(({ line }) => line);

it('asks for a mark at or before the first use, in any form', () => {
  expect(of('## S {#s}\n\nToleransevinduet er et bilde.\n')).toEqual([7]);
  expect(of('## S {#s}\n\nSe :term[vinduet]{#vindu}. Toleransevinduet er et bilde.\n')).toEqual([]);
});

it('does not take a mark that some readers never meet', () => {
  const later = '\n\n## T {#t}\n\nEt toleransevindu.\n';
  expect(of(`## S {#s tracks="full"}\n\n:term[Toleransevindu]{#vindu}.${later}`)).toEqual([11]);
  expect(of(`## S {#s}\n\n:term[Toleransevindu]{#vindu}.${later}`)).toEqual([]);
});

it('knows a word from a longer one', () => {
  expect(of('## S {#s}\n\nToleransevindusposten er stengt.\n')).toEqual([]);
});
