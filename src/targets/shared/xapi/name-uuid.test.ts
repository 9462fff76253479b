/** Holds the UUIDs to RFC 9562. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { nameUuid, randomUuid } from './name-uuid.ts';

it('makes the version 5 UUID that others make of the same name', () => {
  // RFC 9562's namespace for URLs, as other implementations give it.
  expect(nameUuid('https://www.example.com/')).toBe(judge('https://www.example.com/'));
});

it.each([0, 1, 35, 36, 43, 44, 47, 48, 99, 5000])('is right for a name of %d characters', (length) => {
  const name = 'æ1'.repeat(length).slice(0, length);
  expect(nameUuid(name)).toBe(judge(name));
});

it('tells parts apart', () => {
  expect(nameUuid('a', 'b')).not.toBe(nameUuid('ab'));
});

it('makes random ones of version 4', () => {
  const one = randomUuid();
  const two = randomUuid();
  expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(two).not.toBe(one);
});

/** The same by Node's own SHA-1. */
function judge(name: string): string {
  const hash = createHash('sha1').update(Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')).update(name).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
