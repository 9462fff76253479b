/** Tests `rest`: the course's own words, and none of the writer's. */
import { expect, it } from 'vitest';
import nb from '../../../locales/nb.json';
import { compileExample } from '../../../tests/fixtures/example.ts';
import type { BlockType } from '../../authoring/block-type.ts';
import { blockType } from './schema.ts';

const compiled = (text: string): ReturnType<typeof compileExample> =>
  compileExample('rest', blockType as BlockType, text);

it('says that the place is kept', () => {
  const { block, faults } = compiled(':::rest{#h}\n:::\n');
  expect(faults).toEqual([]);
  expect(block!.html).toContain(nb.content.rest);
});

it('tells that it takes no words', () => {
  expect(compiled(':::rest{#h}\nTa en pause.\n:::\n').faults.join()).toMatch(
    /nb:1 rest har ord.* → Skriv bare :::rest/,
  );
});
