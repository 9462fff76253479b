/** Tests what a writer may write for `callout`, and its heading: what it is, said once. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample, t } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'callout', type: blockType, example, key: undefined };

describe('callout', () => {
  keepsSchemaContract(given);
  tellsFault(
    given,
    'an unknown kind',
    'kind="tool"',
    'kind="hint"',
    /^nb:1 callout «tell»: kind: skriv en av disse: tool, doubt/,
  );
  tellsFault(given, 'an empty block', /Tell stille[^]*:::/, ':::', /^nb:1 Blokka er tom/);
  it('is a note when no kind is given', () => {
    const { html } = compileExample('callout', blockType, example.replace(' kind="tool"', '')).block!;
    expect(html).toContain('class="callout note"');
  });
});

/** The words of the heading of a tool with this title. */
function heading(title: string): string {
  const { block } = compileExample('callout', blockType, `:::callout[${title}]{#c kind="tool"}\nTell til ti.\n:::\n`);
  return /<h3[^>]*>(.*?)<\/h3>/s.exec(block!.html)![1]!;
}

const tool = t('content.callout.tool');

it('says what it is before the title', () =>
  expect(heading('Tell til ti')).toContain(`<span class="kind">${tool}</span>`));
it('does not say it again in a title that says so itself', () => {
  const said = heading(`${tool}: tell til ti`);
  expect(said).toContain(`<span class="kind">${tool}</span>`);
  expect(said).toContain('Tell til ti');
  expect(said).not.toContain(`${tool}:`);
});
it('says it once where the title is just that', () => {
  const said = heading(tool);
  expect(said.split(tool)).toHaveLength(2);
  expect(said).not.toContain('class="kind"');
});
