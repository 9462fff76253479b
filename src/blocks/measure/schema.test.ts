/** Tests what a writer may write for `measure`, and what is told when it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample, t } from '../../../tests/fixtures/example.ts';
import { keepsSchemaContract, tellsFault, type SchemaCase } from '../../../tests/contract/schema.contract.ts';
import { objectives } from '../../compiler/course-file.ts';
import { blockType } from './schema.ts';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const given: SchemaCase = { name: 'measure', type: blockType, example, key: undefined };
const page = (text = example): string => compileExample('measure', given.type, text).block!.html;

describe('measure', () => {
  keepsSchemaContract(given);
  tellsFault(given, 'a missing moment', ' when="before"', '', /^nb:1 measure «for».*when="before" eller when="after"/);
  tellsFault(given, 'an unknown moment', 'before', 'now', /^nb:1 measure «for».*when="before" eller when="after"/);
  it('asks the 23 items, in both registers', () => {
    const items = [...page().matchAll(/<fieldset data-field="(..)"><legend>(.*?)<\/legend>/g)];
    expect(items.map((item) => item[1])).toEqual([...objectives]);
    for (const [, , legend] of items) expect(legend).toMatch(/data-register="standard">.*data-register="klart">/);
    expect(page().match(/type="radio"[^>]* disabled>/g)).toHaveLength(115);
  });
  it('gives the published figures, and says which are missing', () => {
    expect([...page().matchAll(/<dd>(.*?)<\/dd>/g)].map((cell) => cell[1])).toEqual([
      '3,7 (n = 191)',
      '3,6 (n = 187)',
      ...Array<string>(2).fill(t('content.measure.missing')),
    ]);
    expect([...page().matchAll(/(\d,\d)<\/li>/g)].map((item) => item[1])).toEqual([
      '3,5',
      '3,1',
      '3,1',
      '3,0',
      '3,0',
      '3,5',
    ]);
  });
  it('keeps before and after apart', () => {
    expect(page()).toContain('data-private="measure-before"');
    expect(page(example.replace('before', 'after'))).toContain('data-private="measure-after"');
  });
});
