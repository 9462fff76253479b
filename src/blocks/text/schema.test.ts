/** Tests the text between blocks: it is set as it is written, in both registers. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileExample, plainMark } from '../../../tests/fixtures/example.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');

it('sets paragraphs and lists in both registers, and nothing around them', () => {
  const { block, faults } = compileExample('text', blockType, example);
  expect(faults).toEqual([]);
  const registers = /^<div data-register="standard">([^]*)<\/div><div data-register="klart">([^]*)<\/div>$/;
  const [, standard, klart] = registers.exec(block!.html)!;
  expect(standard).toContain('<p>Barnet kjenner roen din før det hører ordene dine.</p>');
  expect(standard).toContain('<li>Vent litt.</li>');
  expect(klart).toContain(`<p>${plainMark} Barnet kjenner`);
});

it('stands once when both registers say the same', () => {
  expect(compileExample('text', blockType, 'Vent litt.', 'Vent litt.').block!.html).toBe('<p>Vent litt.</p>');
});
