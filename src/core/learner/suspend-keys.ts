/** Short keys for ids in suspend data. A key is a hash of the id, so it is independent of the id's position. */
import type { OutlineModule } from '../course/outline.ts';

/** Base-64 digits that no LMS or XML serialiser changes. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Returns the key of an id. */
export type KeyOf = (id: string) => string;

/** A different key for each id of a set. */
export interface KeyTable {
  /** Length of a key, one digit, and the salt that is hashed with each id; stored with the keys. */
  readonly scheme: string;
  readonly keyOf: KeyOf;
}

/** Characters of a {@link KeyTable.scheme}. */
export const schemeLength = 2;
/** Longest key, digits of base 64: 30 bits of a hash. */
const longestKey = 5;

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
 * Finds the shortest keys, and the first salt, with which no two ids of a group have the same key.
 * @param groups ids of different kinds; a key may be the same in two groups
 * @param shortest least number of digits of a key
 * @throws RangeError when keys of five digits cannot distinguish the ids: millions of them
 */
export function keyTable(groups: readonly (readonly string[])[], shortest: number): KeyTable {
  for (let length = shortest; length <= longestKey; length += 1)
    for (const salt of alphabet) {
      const keyOf: KeyOf = (id) => saltedKey(salt, id, length);
      if (groups.every((ids) => areDistinct(ids, keyOf))) return { scheme: `${length}${salt}`, keyOf };
    }
  throw new RangeError(`Keys of ${longestKey} digits cannot distinguish ${groups.flat().length} ids.`);
}

function areDistinct(ids: readonly string[], keyOf: KeyOf): boolean {
  const keys = new Set<string>();
  for (const id of ids) {
    const key = keyOf(id);
    if (keys.has(key)) return false;
    keys.add(key);
  }
  return true;
}

/** Keys as they were written under a stored scheme. */
export interface StoredKeys {
  /** Digits of a key; 0 for a scheme that is damaged. */
  readonly keyLength: number;
  /**
   * Ids by key. A key that two ids have is omitted: one of the ids was added after the key was written, and it is
   * unknown which.
   */
  readonly ids: ReadonlyMap<string, string>;
}

/** The current ids by the keys of a stored scheme. */
export function storedKeys(ids: readonly string[], scheme: string): StoredKeys {
  const keyLength = Number(scheme[0]);
  const salt = scheme[1];
  if (!(keyLength >= 1 && keyLength <= longestKey) || salt === undefined) return { keyLength: 0, ids: new Map() };
  return { keyLength, ids: uniqueKeys(ids, (id) => saltedKey(salt, id, keyLength)) };
}

/** The ids of keys that are written one after another; unknown keys are skipped. */
export function idsIn(text: string, { keyLength, ids }: StoredKeys): string[] {
  if (keyLength === 0) return [];
  const count = Math.floor(text.length / keyLength);
  return Array.from({ length: count }, (_, at) => text.slice(at * keyLength, (at + 1) * keyLength)).flatMap(
    (key) => ids.get(key) ?? [],
  );
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
