/** Tests the heading of `callout`: what it is, said once. */
import { expect, it } from 'vitest';
import { compileExample, t } from '../../../tests/fixtures/example.ts';
import { blockType } from './schema.ts';

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
