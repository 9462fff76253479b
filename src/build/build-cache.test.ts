/** Tests that the cache returns a value only for the texts and code it was written for. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BuildCache } from './build-cache.ts';

it('returns the value for the same texts and code', () => {
  const text = randomUUID();
  new BuildCache<string[]>(['src/core']).write([text, 'b'], ['made']);
  expect(new BuildCache<string[]>(['src/core']).read([text, 'b'])).toEqual(['made']);
});

it('returns nothing for other texts, other boundaries between texts, or other code', () => {
  const text = randomUUID();
  new BuildCache<string[]>(['src/core']).write([text, 'b'], ['made']);
  expect(new BuildCache<string[]>(['src/core']).read([text, 'c'])).toBeUndefined();
  expect(new BuildCache<string[]>(['src/core']).read([`${text}b`])).toBeUndefined();
  expect(new BuildCache<string[]>(['src/theme']).read([text, 'b'])).toBeUndefined();
});

it('hashes the code when it is constructed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  const sources = [relative(fileURLToPath(new URL('../..', import.meta.url)), folder)];
  writeFileSync(join(folder, 'a.ts'), 'old');
  const cache = new BuildCache<string>(sources);
  writeFileSync(join(folder, 'a.ts'), 'new');
  cache.write([folder], 'made by the old code');
  expect(new BuildCache<string>(sources).read([folder])).toBeUndefined();
  expect(cache.read([folder])).toBe('made by the old code');
  rmSync(folder, { recursive: true });
});
