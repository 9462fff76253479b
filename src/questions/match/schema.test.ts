/** Tests what a writer may write for `match`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = {
  name: 'match',
  type: blockType,
  example,
  key: { answer: 'aabbcc', places: 'abc' },
};

describe('match', () => {
  keepsSchemaContract(given);
  tellsFault(
    given,
    'a missing explanation',
    '\n\n  Barnet merker at det betyr noe.',
    '',
    /^nb:9 Svaret «b» har ingen forklaring/,
  );
  tellsFault(given, 'a letter used twice', '- `b`', '- `a`', /^nb:1 Bokstaven «a» er brukt to ganger/);
  tellsFault(
    given,
    'a missing half',
    '\n\n  Relasjon\n\n  Barnet merker at det betyr noe.',
    '',
    /^nb:9 «b» mangler det som hører til/,
  );
  tellsFault(
    given,
    'two that belong to the same',
    '  Relasjon',
    '  Trygghet',
    /^nb:9 To svar hører til det samme: «Trygghet»/,
  );
  tellsFault(
    given,
    'an answer in the head, where the pairs already stand',
    '{#soyler',
    '{#soyler answer="a"',
    /^nb:1 match «soyler».*answer/,
  );
});
