/** Tests what decides a learner's order, with and without a learner known to the LMS. */
import { expect, it } from 'vitest';
import { MemoryStorage } from '../../../tests/doubles/lrs-bench.ts';
import { displaySeed } from './display-seed.ts';

const denied = {
  getItem: (): string => {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem: (): void => {
    throw new DOMException('denied', 'SecurityError');
  },
  removeItem: (): void => undefined,
};

it('is the learner, so that it is the same on another device, and nothing is stored', () => {
  const storage = new MemoryStorage();
  expect([displaySeed('k2x9', storage), displaySeed('k2x9', denied)]).toEqual(['k2x9', 'k2x9']);
  expect(storage.length).toBe(0);
});

it('stays in a browser where the learner is not known, and differs between browsers', () => {
  const storage = new MemoryStorage();
  const seed = displaySeed('', storage);
  expect(seed.length).toBeGreaterThan(5);
  expect(displaySeed('', storage)).toBe(seed);
  expect(displaySeed('', new MemoryStorage())).not.toBe(seed);
});

it('holds for the page where nothing can be stored', () => {
  expect(displaySeed('', denied).length).toBeGreaterThan(5);
});
