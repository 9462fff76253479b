/** Tests what a writer may write for `log`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'log', type: blockType, example, key: undefined };
const page = (text = example): string => compileExample('log', given.type, text).block!.html;

describe('log', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'a missing list', /- [^]*:::/, ':::', /^nb:1 Blokka har ingen liste.*Hvordan har vakta vært/);
  it('has a box for each question, read-only until its element has opened it', () => {
    expect(page().match(/<textarea[^>]* readonly>/g)).toHaveLength(4);
  });
});
