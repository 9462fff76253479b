/** Tests `details`: closed at first, named by its title. */
import { expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { blockType } from './schema.ts';

const compiled = (text: string): ReturnType<typeof compileExample> => compileExample('details', blockType, text);

it('is closed at first, under its title', () => {
  const { block, faults } = compiled(':::details[Vil du vite mer?]{#d}\nEn studie fra 2019.\n:::\n');
  expect(faults).toEqual([]);
  expect(block!.html).toMatch(
    /^<details class="more"><summary>.*Vil du vite mer\?.*<\/summary>.*En studie fra 2019\./s,
  );
});

it('reports a missing title', () => {
  expect(compiled(':::details{#d}\nMer.\n:::\n').faults.join()).toMatch(/nb:1 details mangler tittel/);
});
