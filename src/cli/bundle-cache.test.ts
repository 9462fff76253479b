/** Tests that a bundle is made once, and again when its entry is another. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { remembered } from './bundle-cache.ts';

it('makes a bundle once for each entry', async () => {
  let made = 0;
  const make = async (): Promise<{ path: string; content: string }[]> => [{ path: 'player.js', content: `${(made += 1)}` }];
  const [one, other] = [randomUUID(), randomUUID()];
  expect(await remembered(one, make)).toEqual([{ path: 'player.js', content: '1' }]);
  expect(await remembered(one, make)).toEqual([{ path: 'player.js', content: '1' }]);
  expect(await remembered(other, make)).toEqual([{ path: 'player.js', content: '2' }]);
});

it('hands on the fault of a bundle that cannot be made, and does not remember it', async () => {
  const entry = randomUUID();
  await expect(remembered(entry, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await remembered(entry, async () => [])).toEqual([]);
});
