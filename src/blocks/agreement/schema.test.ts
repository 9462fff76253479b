/** Tests what a writer may write for `agreement`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'agreement', type: blockType, example, key: undefined };
const page = (text = example): string => compileExample('agreement', given.type, text).block!.html;

describe('agreement', () => {
  keepsSchemaContract(given);
  tellsFault(
    given,
    'a missing list',
    /- \*\*[^]*:::/,
    ':::',
    /^nb:1 Blokka har ingen liste.*Hvordan ser vi at det virker/,
  );
  it('has a box for each point, and says who sees it', () => {
    expect(page().match(/<textarea/g)).toHaveLength(4);
    expect(page()).toContain('privat til du selv viser den');
  });
});
