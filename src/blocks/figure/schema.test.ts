/** Tests what a writer may write for `figure`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'figure', type: blockType, example, key: undefined };

describe('figure', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'a missing file', ' src="toleransevinduet"', '', /^nb:1 figure «vinduet»: src: mangler/);
  tellsFault(given, 'a file name with its ending', 'vinduet" alt', 'vinduet.svg" alt', /^nb:1 .*filnavnet uten \.svg/);
  tellsFault(
    given,
    'a missing text alternative',
    ' alt="Et vindu med tre felt."',
    '',
    /^nb:1 figure «vinduet»: alt: mangler/,
  );
  tellsFault(given, 'an empty text alternative', 'Et vindu med tre felt.', '', /^nb:1 figure «vinduet»: alt: er tom/);
  it('tells an empty text alternative in klarspråk in its own file', () => {
    const plain = example.replace(' src="toleransevinduet"', '').replace('Et vindu med tre felt.', '');
    expect(compileExample('figure', blockType, example, plain).faults).toEqual([
      expect.stringMatching(/^klart:1 figure «vinduet»: alt: er tom/),
    ]);
  });
  it('says what it shows in words of both registers, under its title', () => {
    const plain = example.replace(' src="toleransevinduet"', '').replace('med tre felt', 'i tre deler');
    const { html } = compileExample('figure', blockType, example, plain).block!;
    expect(html).toContain('<span data-register="standard">Et vindu med tre felt.</span>');
    expect(html).toContain('<span data-register="klart">Et vindu i tre deler.</span>');
    expect(html).toContain('<figcaption><strong>Toleransevinduet</strong>');
  });
});
