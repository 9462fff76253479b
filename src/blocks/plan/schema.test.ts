/** Tests what a writer may write for `plan`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'plan', type: blockType, example, key: undefined };
const page = (text = example): string => compileExample('plan', given.type, text).block!.html;

describe('plan', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'an empty block', /\nHvis[^]*:::/, '\n:::', /^nb:1 Blokka er tom/);
  it('makes a box of each sentence to finish', () => {
    expect(page().match(/<textarea/g)).toHaveLength(2);
    expect(page()).not.toContain('data-field="hvis"');
  });
  it('gives an if and a then under a question', () => {
    const asked = page(':::plan{#p}\nHva gjør du de første tre sekundene?\n:::\n');
    expect(asked.match(/data-field="(hvis|saa)"/g)).toHaveLength(2);
    expect(asked).toContain('de første tre sekundene');
  });
  it('keeps a question that stands before the sentences', () => {
    const asked = page(':::plan{#p}\nTenk på en stund.\n\nHvis den koker, så …\n:::\n');
    expect(asked).toContain('Tenk på en stund.');
    expect(asked.match(/<textarea/g)).toHaveLength(1);
  });
});
