/** Tests `case`: its title, its content note, and the faults a writer is told of. */
import { expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { blockType } from './schema.ts';

const compiled = (text: string): ReturnType<typeof compileExample> => compileExample('case', blockType, text);

it('is a section named by its title', () => {
  const { block, faults } = compiled(':::case[Garderoben]{#c}\nEt barn venter.\n:::\n');
  expect(faults).toEqual([]);
  expect(block!.html).toMatch(/<section class="case" aria-labelledby="(m_c-tittel)"><h3 id="\1">.*Garderoben/s);
  expect(block!.html).toContain('Et barn venter.');
});

it('stands behind its note, with a choice', () => {
  const { block } = compiled(':::case[Garderoben]{#c note="Om vold hjemme."}\nEt barn venter.\n:::\n');
  expect(block!.html.indexOf('Om vold hjemme.')).toBeLessThan(block!.html.indexOf('Et barn venter.'));
});

it('reports a missing title', () => {
  expect(compiled(':::case{#c}\nEt barn venter.\n:::\n').faults.join()).toMatch(/nb:1 case mangler tittel/);
});
