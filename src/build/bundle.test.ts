/** Tests the entry of a learner's bundle: what is used and nothing else, whatever a type's folder is called. */
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import type { FoundType } from '../compiler/block-types.ts';
import { bundleEntry } from './bundle.ts';

const found = (name: string, parts: Partial<FoundType>): FoundType => ({
  name,
  folder: `questions/${name}`,
  type: { interactive: false } as FoundType['type'],
  ...parts,
});

it('is a script that imports each type once, also one whose folder has a hyphen or the name of a word of the language', () => {
  const entry = bundleEntry('web', [
    found('with', { question: {} as never }),
    found('dra-og-slipp', { question: {} as never, type: { interactive: true } as FoundType['type'] }),
    found('text', {}),
  ]);
  expect(() => parseAst(entry)).not.toThrow();
  expect(entry.match(/dra-og-slipp\/(element|score)\.ts/g)).toEqual([
    'dra-og-slipp/element.ts',
    'dra-og-slipp/score.ts',
  ]);
  expect(entry).toContain('targets/web/entry.ts');
  expect(entry).toMatch(/types: \{ "dra-og-slipp": \w+, "with": \w+ \}/);
  expect(entry).not.toContain('text');
});
