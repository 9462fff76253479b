/** Tests what a writer may write for `check`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'check', type: blockType, example, key: undefined };
const page = (text = example): string => compileExample('check', given.type, text).block!.html;

describe('check', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'a missing list', /- [^]*:::/, ':::', /^nb:1 Kollegasjekken har ingen liste/);
  it('explains the pun, and has nothing to write in', () => {
    expect(page()).toContain('Det handler ikke om drikken');
    expect(page()).not.toMatch(/<(textarea|input)/);
  });
});
