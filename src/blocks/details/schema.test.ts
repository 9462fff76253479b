/** Tests what a writer may write for `details`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'details', type: blockType, example, key: undefined };

describe('details', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'a missing title', '[Vil du vite mer?]', '', /^nb:1 details mangler tittel.*→ .*hakeparentes/);
  tellsFault(given, 'an empty block', /Vinduet.*\n/, '', /^nb:1 Blokka er tom/);
  it('is closed until the learner opens it, and its title is what is pressed', () => {
    const { html } = compileExample('details', blockType, example).block!;
    expect(html).toMatch(/^<details class="more"><summary>Vil du vite mer\?<\/summary>/);
  });
});
