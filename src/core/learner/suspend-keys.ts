/** Short keys that stand for ids in suspend data. A key is made from the id alone, so it survives blocks that move. */
import type { OutlineModule } from '../course/outline.ts';

/** Base-64 digits; every LMS and XML leaves them as they are. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Gives an id its key. */
export type KeyOf = (id: string) => string;

/** Keys of a fixed set of ids, for writing and for reading. */
export interface KeyBook {
  /** Digit that was hashed with each id; written beside the keys. */
  readonly salt: string;
  readonly keyOf: KeyOf;
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A number as `count` base-64 digits, the least significant first. */
export function digits(value: number, count: number): string {
  return Array.from({ length: count }, (_, at) => alphabet[(value >>> (6 * at)) & 63]).join('');
}

/** Three digits of an id's hash: the keys of versions 1 and 2. */
export function hashKey(id: string): string {
  const hash = hashOf(id);
  return digits(hash ^ (hash >>> 18), 3);
}

/** `length` digits (at most five) of an id's hash under a salt. The high bits are mixed into the low ones, which are kept. */
function saltedKey(salt: string, id: string, length: number): string {
  const hash = hashOf(`${salt}${id}`);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return digits((mixed ^ (mixed >>> 12)) >>> 0, length);
}

/**
 * Keys under the first salt that gives each id of a group its own.
 * @param groups sets of ids that are never read in one another's place
 * @param length digits of a key
 * @throws RangeError when a group has more ids than keys of this length can tell apart
 */
export function keyBook(groups: readonly (readonly string[])[], length: number): KeyBook {
  for (const salt of alphabet) {
    const keyOf: KeyOf = (id) => saltedKey(salt, id, length);
    if (groups.every((ids) => new Set(ids.map(keyOf)).size === ids.length)) return { salt, keyOf };
  }
  throw new RangeError(`No salt gives these ids keys of ${length} digits: ${groups.flat().join(', ')}`);
}

/**
 * The ids that keys written under `salt` stand for. A key that two of today's ids share is left out: one of them was
 * added after the key was written, and nothing tells which.
 */
export function idsByKey(ids: readonly string[], salt: string, length: number): ReadonlyMap<string, string> {
  return unambiguous(ids, (id) => saltedKey(salt, id, length));
}

/** Ids by key, without the keys that several share. */
export function unambiguous(ids: readonly string[], keyOf: KeyOf): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const id of ids) {
    const key = keyOf(id);
    if (found.has(key) && found.get(key) !== id) shared.add(key);
    found.set(key, id);
  }
  for (const key of shared) found.delete(key);
  return found;
}

/** A module's own id and its screens': what has been seen or tested, and where the learner is. */
export function placesOf({ id, screens }: Pick<OutlineModule, 'id' | 'screens'>): readonly string[] {
  return [id, ...screens.map((screen) => screen.id)];
}

/** Ids of a module's questions. */
export function questionsOf({ screens }: Pick<OutlineModule, 'screens'>): readonly string[] {
  return screens.flatMap((screen) => screen.questions.map((question) => question.id));
}
