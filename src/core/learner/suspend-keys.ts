/** Short keys for ids in suspend data. A key is a hash of the id, so it is independent of the id's position. */
import type { OutlineModule } from '../course/outline.ts';

/** Base-64 digits that no LMS or XML serialiser changes. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Returns the key of an id. */
export type KeyOf = (id: string) => string;

/** A different key for each id of a set. */
export interface KeyTable {
  /** Digit that is hashed with each id; stored with the keys. */
  readonly salt: string;
  readonly keyOf: KeyOf;
}

/** FNV-1a hash, 32 bits unsigned. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The `6 × count` low bits of a number as base-64 digits, least significant first. */
export function digits(value: number, count: number): string {
  return Array.from({ length: count }, (_, at) => alphabet[(value >>> (6 * at)) & 63]).join('');
}

/** Key of an id in versions 1 and 2: three digits. */
export function hashKey(id: string): string {
  const hash = hashOf(id);
  return digits(hash ^ (hash >>> 18), 3);
}

/** Key of an id in version 3: `length` digits, at most five, of a hash whose high bits are mixed into the low ones. */
function saltedKey(salt: string, id: string, length: number): string {
  const hash = hashOf(`${salt}${id}`);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return digits((mixed ^ (mixed >>> 12)) >>> 0, length);
}

/**
 * Finds the first salt under which no two ids of a group have the same key.
 * @param groups ids of different kinds; a key may be the same in two groups
 * @param length digits of a key
 * @throws RangeError when there is no such salt
 */
export function keyTable(groups: readonly (readonly string[])[], length: number): KeyTable {
  for (const salt of alphabet) {
    const keyOf: KeyOf = (id) => saltedKey(salt, id, length);
    if (groups.every((ids) => new Set(ids.map(keyOf)).size === ids.length)) return { salt, keyOf };
  }
  throw new RangeError(`No salt gives these ids keys of ${length} digits: ${groups.flat().join(', ')}`);
}

/**
 * Ids by key under a stored salt. A key that two ids have is omitted: one of the ids was added after the key was
 * written, and it is unknown which.
 */
export function idsByKey(ids: readonly string[], salt: string, length: number): ReadonlyMap<string, string> {
  return uniqueKeys(ids, (id) => saltedKey(salt, id, length));
}

/** Ids by key, without the keys that several ids have. */
export function uniqueKeys(ids: readonly string[], keyOf: KeyOf): ReadonlyMap<string, string> {
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

/** Ids that progress can list as seen or tested, or have as its location: a module's own and those of its screens. */
export function placesOf({ id, screens }: Pick<OutlineModule, 'id' | 'screens'>): readonly string[] {
  return [id, ...screens.map((screen) => screen.id)];
}

/** Ids of a module's questions. */
export function questionsOf({ screens }: Pick<OutlineModule, 'screens'>): readonly string[] {
  return screens.flatMap((screen) => screen.questions.map((question) => question.id));
}
