/** The contract of every type's `schema.ts`: the example compiles completely, and mistakes are reported. */
import { expect, it } from 'vitest';
import type { BlockType } from '../../src/authoring/block-type.ts';
import { compileExample, plainMark } from '../fixtures/example.ts';

/** A type and its example. */
export interface SchemaCase {
  /** Name of the type's folder. */
  readonly name: string;
  readonly type: BlockType;
  readonly example: string;
  /** Answer key of the example. */
  readonly key: unknown;
}

/** Runs the contract for a type. */
export function keepsSchemaContract({ name, type, example, key }: SchemaCase): void {
  it('compiles the example without faults', () => {
    const { block, faults } = compileExample(name, type, example);
    expect(faults).toEqual([]);
    expect(block?.question?.key).toEqual(key);
  });
  it('renders every word of both registers', () => {
    const { html } = compileExample(name, type, example).block!;
    const page = html.replace(/<[^>]+>/g, ' ');
    const words = example.replace(/`[^`]*`|:::.*|---/g, ' ').match(/[\p{L}\p{N}]+/gu)!;
    expect(words.length).toBeGreaterThan(8);
    for (const word of words) expect(page).toContain(word);
    expect(html).toContain('data-register="standard"');
    expect(html).toMatch(new RegExp(`data-register="klart">(<p>)?${plainMark}`));
  });
  it('renders unique ids, and references to existing ids only', () => {
    const { html } = compileExample(name, type, example).block!;
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9_-]+$/);
    for (const [, referred] of html.matchAll(/ aria-(?:labelledby|describedby)="([^"]*)"/g))
      for (const id of referred!.split(' ')) expect(ids).toContain(id);
  });
  it('reports an unknown field', () => {
    const { faults } = compileExample(name, type, example.replace('}', ' fasit="a"}'));
    expect(faults.join()).toMatch(/^nb:1 .*ukjent felt «fasit».* → .*feltene .*tracks/);
  });
}

/**
 * Tests that a mistake in the example is reported with line, cause and remedy.
 * @param piece text that `instead` replaces
 */
export function tellsFault(
  { name, type, example }: SchemaCase,
  what: string,
  piece: string | RegExp,
  instead: string,
  fault: RegExp,
): void {
  it(`reports ${what}`, () => {
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
