/** Tests the generated entry module of a bundle. */
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

it('imports each used type once, also one named with a hyphen or a reserved word', () => {
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
