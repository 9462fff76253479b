/** Tests the entry of a learner's bundle: what is used and nothing else, whatever a type's folder is called. */
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { findTypes, type FoundType } from '../compiler/block-types.ts';
import { bundleEntry } from './bundle.ts';

const types = await findTypes();
/** A type of this project as if its folder had another name. */
const renamed = (type: string, name: string): FoundType => ({ ...types.get(type)!, name, path: `/types/${name}` });

it('is a script that imports each type once, also one whose folder has a hyphen or the name of a word of the language', () => {
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
