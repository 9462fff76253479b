/** Tests that a zip's bytes depend on its files alone. */
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zip } from './zip.ts';

const files = [
  { path: 'index.html', content: '<p>Økt</p>' },
  { path: 'a/b.bin', content: new Uint8Array([0, 255, 10]) },
];

it('carries text as UTF-8, and bytes as they are', () => {
  const inside = unzipSync(zip(files, zipSync));
  expect(new TextDecoder().decode(inside['index.html'])).toBe('<p>Økt</p>');
  expect([...inside['a/b.bin']!]).toEqual([0, 255, 10]);
});

it('gives the same bytes whatever the order, the clock and the form of a text', async () => {
  const first = zip(files, zipSync);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const asBytes = files.map(({ path, content }) => ({
    path,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  expect(zip(asBytes.reverse(), zipSync)).toEqual(first);
  expect(zip([...files, { path: 'c', content: '' }], zipSync)).not.toEqual(first);
});
