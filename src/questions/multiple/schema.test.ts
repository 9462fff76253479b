/** Tests what a writer may write for `multiple`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = {
  name: 'multiple',
  type: blockType,
  example,
  key: { answer: 'ac', options: 'abc' },
};

describe('multiple', () => {
  keepsSchemaContract(given);
  tellsFault(
    given,
    'a missing explanation',
    /\n\n {2}(Det kan|Kroppen|Hun kan|Dette er|Barnet går|Da gir)[^\n]*/,
    '',
    /^nb:\d+ Svaret «[ab]» har ingen forklaring/,
  );
  tellsFault(given, 'a letter used twice', '- `b`', '- `a`', /^nb:\d+ Bokstaven «a» er brukt to ganger/);
  tellsFault(given, 'an answer without a letter', '- `a` ', '- ', /^nb:4 Svaret .* har ingen bokstav/);
  tellsFault(given, 'a missing answer', ' answer="a c"', '', /^nb:1 multiple «god-start»: answer: mangler fasit/);
  tellsFault(given, 'an unknown letter', 'answer="a c"', 'answer="a d"', /^nb:1 Fasiten peker på svaret «d»/);
  tellsFault(
    given,
    'a letter twice, which no learner can answer',
    'answer="a c"',
    'answer="a a"',
    /^nb:1 Fasiten nevner «a» to ganger/,
  );
});
