/** Tests what a writer may write for `categorise`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = {
  name: 'categorise',
  type: blockType,
  example,
  key: { answer: 'a0b1c0', places: '01' },
};

describe('categorise', () => {
  keepsSchemaContract(given);
  tellsFault(
    given,
    'a missing explanation',
    /\n\n {2}(Det kan|Kroppen|Hun kan|Dette er|Barnet går|Da gir)[^\n]*/,
    '',
    /^nb:\d+ Svaret «[ab]» har ingen forklaring/,
  );
  tellsFault(given, 'a letter used twice', '- `b`', '- `a`', /^nb:\d+ Bokstaven «a» er brukt to ganger/);
  tellsFault(given, 'an answer without a letter', '- `a` ', '- ', /^nb:\d+ Svaret .* har ingen bokstav/);
  tellsFault(
    given,
    'a missing answer',
    / answer="[^"]*"/,
    '',
    /^nb:1 categorise «ser-eller-gjetter»: answer: mangler fasit/,
  );
  tellsFault(given, 'an unknown letter', 'c=ser', 'c=ser d=ser', /^nb:1 Fasiten peker på svaret «d»/);
  tellsFault(
    given,
    'an unknown category',
    'c=ser',
    'c=tror',
    /^nb:1 Fasiten legger «c» i «tror», som ikke finnes. → Bruk en av disse: ser, gjetter/,
  );
  tellsFault(
    given,
    'a thing that has no place',
    ' c=ser',
    '',
    /^nb:1 Fasiten sier ikke hvor c hører til. → Skriv for eksempel c=ser/,
  );
  tellsFault(given, 'a thing placed twice', 'c=ser', 'a=gjetter c=ser', /^nb:1 Fasiten nevner «a» to ganger/);
  tellsFault(given, 'missing categories', '---', '', /^nb:1 Det mangler kategorier/);
  tellsFault(
    given,
    'a category twice, of which the last would never be right',
    '- `gjetter`',
    '- `ser`',
    /^nb:4 Kategorien «ser» står to ganger/,
  );
  tellsFault(given, 'a category without an id', '- `ser` ', '- ', /^nb:4 Kategorien «Det ser jeg» har ingen id/);
});
