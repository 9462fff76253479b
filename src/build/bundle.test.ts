/** Tests the generated entry module of a bundle. */
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { findTypes, type FoundType } from '../compiler/block-types.ts';
import { bundleEntry } from './bundle.ts';

const types = await findTypes();
/** A type of this project as if its folder had another name. */
const renamed = (type: string, name: string): FoundType => ({ ...types.get(type)!, name, path: `/types/${name}` });

it('imports each used type once, also one named with a hyphen or a reserved word', () => {
  const entry = bundleEntry('web', [
    renamed('single', 'with'),
    renamed('single', 'dra-og-slipp'),
    renamed('text', 'plain'),
  ]);
  expect(() => parseAst(entry)).not.toThrow();
  expect(entry.match(/dra-og-slipp\/(element|score)\.ts/g)).toEqual([
    'dra-og-slipp/element.ts',
    'dra-og-slipp/score.ts',
  ]);
  expect(entry).toContain('targets/web/entry.ts');
  expect(entry).toMatch(/types: \{ "dra-og-slipp": \w+, "with": \w+ \}/);
  expect(entry).not.toContain('plain');
});
