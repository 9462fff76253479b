/** Tests what a writer may write for `reflection`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'reflection', type: blockType, example, key: undefined };
const page = (text = example): string => compileExample('reflection', given.type, text).block!.html;

describe('reflection', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'an empty block', /\nEr det.*\n/, '\n', /^nb:1 Blokka er tom/);
  it('has one box, and one under each point of a list', () => {
    expect(page().match(/<textarea/g)).toHaveLength(1);
    expect(
      page(':::reflection{#to}\nTo ting.\n\n- Ser jeg barnet?\n- Ser barnet meg?\n:::\n').match(/<textarea/g),
    ).toHaveLength(2);
  });
  it('says that no child is named and where the words stay', () => {
    expect(page()).toContain('Ikke skriv navn på barn.');
    expect(page()).toContain('blir i denne nettleseren');
  });
  it('tells a prompt that klarspråk lacks', () => {
    const list = ':::reflection{#to}\nTo ting.\n\n- Ser jeg barnet?\n- Ser barnet meg?\n:::\n';
    expect(
      compileExample('reflection', given.type, list, list.replace('- Ser barnet meg?\n', '')).faults.join(),
    ).toMatch(/^klart:1 .*mangler 2 i klarspråk/);
  });
});
