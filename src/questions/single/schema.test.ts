/** Tests what a writer may write for `single`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = {
  name: 'single',
  type: blockType,
  example,
  key: { answer: 'b', options: 'ab' },
};

describe('single', () => {
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
  tellsFault(
    given,
    'a missing answer',
    ' answer="b"',
    '',
    /^nb:1 single «stille-gutt»: answer: mangler fasit: skriv answer="a"/,
  );
  tellsFault(
    given,
    'an unknown letter',
    'answer="b"',
    'answer="d"',
    /^nb:1 Fasiten peker på svaret «d».* → Svarene er a, b/,
  );
  tellsFault(given, 'two answers', 'answer="b"', 'answer="a b"', /^nb:1 .*fasit er én bokstav/);
  tellsFault(given, 'a question that is not asked', /\nJonas.*\n/, '\n', /^nb:1 Spørsmålet mangler spørsmålstekst/);
});
