/** Tests `rest`: the course's own words, and none of the writer's. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileExample, t } from '../../../tests/fixtures/example.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const compiled = (text: string): ReturnType<typeof compileExample> => compileExample('rest', blockType, text);

it('says that the place is kept', () => {
  const { block, faults } = compiled(example);
  expect(faults).toEqual([]);
  expect(block!.html).toContain(t('content.rest.text'));
});

it('tells that it takes no words', () => {
  expect(compiled(':::rest{#h}\nTa en pause.\n:::\n').faults.join()).toMatch(
    /nb:1 rest har ord.* → Skriv bare :::rest/,
  );
});
