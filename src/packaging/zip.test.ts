/** Tests that a zip is reproducible. */
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zip } from './zip.ts';

const files = [
  { path: 'index.html', content: '<p>Økt</p>' },
  { path: 'a/b.bin', content: new Uint8Array([0, 255, 10]) },
];

it('stores text as UTF-8, and bytes unchanged', () => {
  const unzipped = unzipSync(zip(files, zipSync));
  expect(new TextDecoder().decode(unzipped['index.html'])).toBe('<p>Økt</p>');
  expect([...unzipped['a/b.bin']!]).toEqual([0, 255, 10]);
});

it('gives the same bytes whatever the order of files, the time and the type of the content', async () => {
  const first = zip(files, zipSync);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const asBytes = files.map(({ path, content }) => ({
    path,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  expect(zip(asBytes.reverse(), zipSync)).toEqual(first);
  expect(zip([...files, { path: 'c', content: '' }], zipSync)).not.toEqual(first);
});
