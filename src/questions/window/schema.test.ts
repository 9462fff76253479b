/** Tests what a writer may write for `window`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = {
  name: 'window',
  type: blockType,
  example,
  key: { answer: 'aobuci', places: 'oiu' },
};

describe('window', () => {
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
  tellsFault(given, 'a missing answer', / answer="[^"]*"/, '', /^nb:1 window «hvor-er-de»: answer: mangler fasit/);
  tellsFault(given, 'a zone that is not there', 'a=over', 'a=utenfor', /^nb:1 .*over, i eller under/);
  tellsFault(given, 'somebody who has no zone', ' b=under', '', /^nb:1 Fasiten sier ikke hvor b hører til/);
});
