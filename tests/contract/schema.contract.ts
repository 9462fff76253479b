/** What every question type promises a writer: the example compiles, all its words stand in the page, faults are told. */
import { expect, it } from 'vitest';
import type { BlockType } from '../../src/authoring/block-type.ts';
import { compileExample, plainMark } from '../fixtures/example.ts';

/** A type with its example. */
export interface SchemaCase {
  /** The type's folder. */
  readonly name: string;
  readonly type: BlockType;
  readonly example: string;
  /** The key that the example has. */
  readonly key: unknown;
}

/** Tests a type with its example. */
export function keepsSchemaContract({ name, type, example, key }: SchemaCase): void {
  it('compiles the example without a fault', () => {
    const { block, faults } = compileExample(name, type, example);
    expect(faults).toEqual([]);
    expect(block?.question?.key).toEqual(key);
  });
  it('sets every word of both registers in the page', () => {
    const { html } = compileExample(name, type, example).block!;
    const page = html.replace(/<[^>]+>/g, ' ');
    const words = example.replace(/`[^`]*`|:::.*|---/g, ' ').match(/[\p{L}\p{N}]+/gu)!;
    expect(words.length).toBeGreaterThan(8);
    for (const word of words) expect(page).toContain(word);
    expect(html).toContain('data-register="standard"');
    expect(html).toMatch(new RegExp(`data-register="klart">(<p>)?${plainMark}`));
  });
  it('gives the page ids and names that are used once, and no UI string that is missing', () => {
    const { html } = compileExample(name, type, example).block!;
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9_-]+$/);
    for (const [, referred] of html.matchAll(/ aria-(?:labelledby|describedby)="([^"]*)"/g))
      for (const id of referred!.split(' ')) expect(ids).toContain(id);
  });
  it('tells which field it does not know', () => {
    const { faults } = compileExample(name, type, example.replace('}', ' fasit="a"}'));
    expect(faults.join()).toMatch(/^nb:1 .*ukjent felt «fasit».* → .*feltene .*tracks/);
  });
}

/** Tests that a mistake, made by replacing a piece of the example, is told with line, cause and remedy. */
export function tellsFault(
  { name, type, example }: SchemaCase,
  what: string,
  piece: string | RegExp,
  instead: string,
  fault: RegExp,
): void {
  it(`tells ${what}`, () => {
    const changed = example.replace(piece, instead);
    expect(changed).not.toBe(example);
    const { faults } = compileExample(name, type, changed);
    expect(
      faults.filter((line) => fault.test(line)),
      faults.join('\n'),
    ).toHaveLength(1);
    for (const line of faults) expect(line).toMatch(/^(nb|klart):\d+ .{8,} → .{8,}$/);
  });
}
