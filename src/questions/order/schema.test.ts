/** Tests what a writer may write for `order`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = {
  name: 'order',
  type: blockType,
  example,
  key: { answer: 'bca', options: 'abc' },
};

describe('order', () => {
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
  tellsFault(given, 'a missing answer', ' answer="b c a"', '', /^nb:1 order «ro-forst»: answer: mangler fasit/);
  tellsFault(given, 'an unknown letter', 'answer="b c a"', 'answer="b c d"', /^nb:1 Fasiten peker på svaret «d»/);
  tellsFault(given, 'a step left out', 'answer="b c a"', 'answer="b c"', /^nb:1 Fasiten har ikke alle stegene én gang/);
});
