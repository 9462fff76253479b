/** Tests that avoided words are told with what to write, and that a place can be allowed to name one. */
import { expect, it } from 'vitest';
import { faultsOf, moduleText } from '../../tests/fixtures/module-text.ts';
import { checkAvoidedWords, type AvoidedWords } from './avoided-words.ts';

const ord = [{ ord: 'traumebarn*|vanskelige barn', skriv: '«barn»', hvorfor: 'Barnet er mer.' }];
const text = moduleText(
  '## S {#s}\n\nDe vanskelige\nbarna? Nei. Vi sier ikke traumebarna.\n\n:::case[A]{#a}\nEt traumebarn.\n:::\n',
);
const of = (tillatt: AvoidedWords['tillatt']): string[] =>
  faultsOf((faults) => checkAvoidedWords([text], { ord, tillatt }, 'ord.yaml', faults)).map(
    ({ file, line }) => `${file}:${line}`,
  );

it('finds every form, on its line', () => {
  expect(of([])).toEqual(['m/nb.md:8', 'm/nb.md:11']);
});

it('lets an entry allow one place, and tells an entry that allows nothing', () => {
  expect(of([{ sted: 'm/a', ord: 'traumebarn*', fordi: 'Casen handler om ordet.' }])).toEqual(['m/nb.md:8']);
  expect(of([{ sted: 'm/b', ord: 'traumebarn*', fordi: 'Ingen grunn.' }])).toEqual([
    'm/nb.md:8',
    'm/nb.md:11',
    'ord.yaml:1',
  ]);
});
