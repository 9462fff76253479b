/** Tests that avoided words are reported except where they are allowed. */
import { expect, it } from 'vitest';
import { collectFaults, moduleText } from '../../tests/fixtures/module-text.ts';
import { checkAvoidedWords, type AvoidedWords } from './avoided-words.ts';

const ord = [{ ord: 'traumebarn*|vanskelige barn', skriv: '«barn»', hvorfor: 'Barnet er mer.' }];
const text = moduleText(
  '## S {#s}\n\nDe vanskelige\nbarna? Nei. Vi sier ikke traumebarna.\n\n:::case[A]{#a}\nEt traumebarn.\n:::\n',
);
const placesWith = (tillatt: AvoidedWords['tillatt']): string[] =>
  collectFaults((faults) => checkAvoidedWords([text], { ord, tillatt }, 'ord.yaml', faults)).map(
    ({ file, line }) => `${file}:${line}`,
  );

it('reports every form with its line', () => {
  expect(placesWith([])).toEqual(['m/nb.md:8', 'm/nb.md:11']);
});

it('allows a word in one place, and reports an allowance that is not used', () => {
  expect(placesWith([{ sted: 'm/a', ord: 'traumebarn*', fordi: 'Casen handler om ordet.' }])).toEqual(['m/nb.md:8']);
  expect(placesWith([{ sted: 'm/b', ord: 'traumebarn*', fordi: 'Ingen grunn.' }])).toEqual([
    'm/nb.md:8',
    'm/nb.md:11',
    'ord.yaml:1',
  ]);
});
