/** Tests that a value is kept by what it was made from, and by nothing less. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BuildCache } from './build-cache.ts';

it('gives back what was made from the same texts and code', () => {
  const text = randomUUID();
  new BuildCache<string[]>(['src/core']).write([text, 'b'], ['made']);
  expect(new BuildCache<string[]>(['src/core']).read([text, 'b'])).toEqual(['made']);
});

it('knows nothing made from other texts, from texts cut elsewhere, or by other code', () => {
  const text = randomUUID();
  new BuildCache<string[]>(['src/core']).write([text, 'b'], ['made']);
  expect(new BuildCache<string[]>(['src/core']).read([text, 'c'])).toBeUndefined();
  expect(new BuildCache<string[]>(['src/core']).read([`${text}b`])).toBeUndefined();
  expect(new BuildCache<string[]>(['src/theme']).read([text, 'b'])).toBeUndefined();
});

it('keeps what it is given under the code that was there when it was opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const sources = [relative(fileURLToPath(new URL('../..', import.meta.url)), folder)];
  writeFileSync(join(folder, 'a.ts'), 'old');
  const open = new BuildCache<string>(sources);
  writeFileSync(join(folder, 'a.ts'), 'new');
  open.write([folder], 'made by the old code');
  expect(new BuildCache<string>(sources).read([folder])).toBeUndefined();
  expect(open.read([folder])).toBe('made by the old code');
  rmSync(folder, { recursive: true });
});
