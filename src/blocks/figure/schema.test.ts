/** Tests `figure`: its text alternative, its caption, and the faults a writer is told of. */
import { expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { blockType } from './schema.ts';

const compiled = (text: string): ReturnType<typeof compileExample> => compileExample('figure', blockType, text);

it('has a text alternative, a title and a caption', () => {
  const { block, faults } = compiled(
    ':::figure[Vinduet]{#f src="vindu" alt="Tre soner over hverandre."}\nMidt i er vinduet.\n:::\n',
  );
  expect(faults).toEqual([]);
  expect(block!.html).toContain('Tre soner over hverandre.');
  expect(block!.html).toMatch(/<figcaption><strong>.*Vinduet.*<\/strong>.*Midt i er vinduet\./s);
});

it.each([
  [':::figure[Vinduet]{#f src="vindu"}\nTekst.\n:::\n', /alt: mangler: si hva figuren viser/],
  [':::figure[Vinduet]{#f alt="Soner."}\nTekst.\n:::\n', /src: mangler: skriv navnet på en fil/],
  [':::figure[Vinduet]{#f src="vindu.svg" alt="Soner."}\nTekst.\n:::\n', /src: skriv filnavnet uten \.svg/],
])('reports %j', (text, fault) => {
  expect(compiled(text).faults.join()).toMatch(fault);
});
