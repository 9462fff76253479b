/** Tests `text`: what stands between the directives of a screen. */
import { expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { blockType } from './schema.ts';

it('is its paragraphs, in both registers', () => {
  const { block, faults } = compileExample('text', blockType, 'Et barn venter.\n', 'Barnet venter.\n');
  expect(faults).toEqual([]);
  expect(block!.html).toBe(
    '<div data-register="standard"><p>Et barn venter.</p></div><div data-register="klart"><p>Barnet venter.</p></div>',
  );
});
