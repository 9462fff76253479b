/** Tests what a writer may write for `case`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample, t } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'case', type: blockType, example, key: undefined };
const page = (text: string, plain?: string): string => compileExample('case', blockType, text, plain).block!.html;

describe('case', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'a missing title', '[Samlingen som sklir ut]', '', /^nb:1 case mangler tittel.*→ .*hakeparentes/);
  tellsFault(given, 'an empty block', /Tolv barn[^]*:::/, ':::', /^nb:1 Blokka er tom/);
  tellsFault(given, 'a group that is not "true"', 'note=', 'group="ja" note=', /^nb:1 case «samling»: group/);
  it('is a section named by its title, before which it says what it is', () => {
    expect(page(example)).toMatch(/<section class="case" aria-labelledby="(m_samling-tittel)"><h3 id="\1">/);
    expect(page(example)).toContain(`<span class="kind">${t('content.case.kind')}</span> Samlingen som sklir ut`);
  });
  it('stands behind its content note, in the words of each register', () => {
    const noted = page(example, example.replace('Her blir et barn holdt utenfor.', 'Et barn får ikke være med.'));
    expect(noted).toContain('<span data-register="standard">Her blir et barn holdt utenfor.</span>');
    expect(noted).toContain('<span data-register="klart">Et barn får ikke være med.</span>');
    expect(noted).toContain('<details class="noted">');
    expect(page(example.replace(/ note="[^"]*"/, ''))).not.toContain('noted');
  });
});
