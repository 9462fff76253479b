/** Tests what a writer may write for `recall`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'recall', type: blockType, example, key: null };

describe('recall', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'a missing model answer', /---[^]*:::/, ':::', /^nb:1 Det mangler et mulig svar. → Skriv ---/);
  tellsFault(given, 'a missing question', /\nNevn.*\n/, '\n', /^nb:1 Spørsmålet mangler spørsmålstekst/);
  tellsFault(
    given,
    'an answer key, since nothing is scored',
    '{#husk-selv',
    '{#husk-selv answer="a"',
    /^nb:1 recall «husk-selv».*answer/,
  );
});
