/** Tests that a value is kept by what it was made from, and by nothing less. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Store } from './store.ts';

it('gives back what was made from the same texts and code', () => {
  const text = randomUUID();
  new Store<string[]>(['src/core']).write([text, 'b'], ['made']);
  expect(new Store<string[]>(['src/core']).read([text, 'b'])).toEqual(['made']);
});

it('knows nothing made from other texts, from texts cut elsewhere, or by other code', () => {
  const text = randomUUID();
  new Store<string[]>(['src/core']).write([text, 'b'], ['made']);
  expect(new Store<string[]>(['src/core']).read([text, 'c'])).toBeUndefined();
  expect(new Store<string[]>(['src/core']).read([`${text}b`])).toBeUndefined();
  expect(new Store<string[]>(['src/theme']).read([text, 'b'])).toBeUndefined();
});
