/**
 * Storage that survives a killed browser. `localStorage` is synchronous but is written to disk up to a minute later
 * (in Chromium after five seconds or more, depending on the amount of data). IndexedDB with strict durability is
 * written at once. So every value is written to both, and when a page starts, the older of the two is updated from the
 * newer.
 */
import type { KeyValueStore } from '../../core/learner/tracker.ts';

const databaseName = 'okt';
const storeName = 'kept';
/** Key of the last write's time in both storages, milliseconds since 1970, strictly increasing. */
const timeKey = 'okt:tid';
/** Keys that are stored durably; display settings are not. */
const durableKeys = /^okt(?!:visning)/;
let database: IDBDatabase | undefined;

/** Synchronous durable storage. Throws when storage is forbidden, as `localStorage` does. */
export const durableStorage: KeyValueStore = {
  get durable() {
    return database !== undefined;
  },
  getItem: (key) => localStorage.getItem(key),
  setItem(key, text) {
    localStorage.setItem(key, text);
    write([[key, text]]);
  },
  removeItem(key) {
    localStorage.removeItem(key);
    write([[key, undefined]]);
  },
};

/**
 * Opens IndexedDB and updates the older storage from the newer. Must be called once before values are read. Never
 * throws: without IndexedDB only `localStorage` is used.
 * @param timeoutMs how long to wait for IndexedDB, milliseconds. Values only in IndexedDB are lost when it is exceeded.
 */
export async function recoverStorage(timeoutMs = 10_000): Promise<void> {
  database = undefined;
  try {
    const timeout = new Promise<undefined>((resolve) => setTimeout(resolve, timeoutMs));
    const opened = await Promise.race([open(), timeout]);
    const inDatabase = opened && (await Promise.race([read(opened), timeout]));
    if (!inDatabase) return;
    database = opened;
    const local = new Map(Object.entries(localStorage).filter(([key]) => durableKeys.test(key)));
    const ahead = timeOf(local) - timeOf(inDatabase);
    if (ahead < 0) {
      for (const key of local.keys()) if (!inDatabase.has(key)) localStorage.removeItem(key);
      for (const [key, text] of inDatabase) localStorage.setItem(key, text);
    } else if (ahead > 0 || inDatabase.size === 0) write([...local]);
  } catch {
    // Only `localStorage`, or no storage at all.
  }
}

function timeOf(items: ReadonlyMap<string, string>): number {
  return Number(items.get(timeKey) ?? 0);
}

function write(items: readonly (readonly [key: string, text: string | undefined])[]): void {
  try {
    const time = String(Math.max(Date.now(), Number(localStorage.getItem(timeKey) ?? 0) + 1));
    localStorage.setItem(timeKey, time);
    const transaction = database?.transaction(storeName, 'readwrite', { durability: 'strict' });
    for (const [key, text] of [...items, [timeKey, time] as const]) {
      if (text === undefined) transaction?.objectStore(storeName).delete(key);
      else transaction?.objectStore(storeName).put(text, key);
    }
    transaction?.commit();
  } catch {
    // The values are in `localStorage`.
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
  return resultOf(request);
}

async function read(from: IDBDatabase): Promise<Map<string, string>> {
  const store = from.transaction(storeName).objectStore(storeName);
  const [keys, texts] = await Promise.all([resultOf(store.getAllKeys()), resultOf(store.getAll())]);
  return new Map(keys.map((key, at) => [String(key), String(texts[at])]));
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
