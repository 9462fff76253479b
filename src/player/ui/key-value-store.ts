/**
 * What this browser keeps, also when it is killed. `localStorage` answers at once but reaches the disk up to a minute
 * later (Chromium waits five seconds, and longer the more is written); IndexedDB reaches it now. So both are given all
 * of it, and on a page's start the one that is behind learns from the other.
 */
import type { KeyValueStore } from '../../core/learner/tracker.ts';

const [name, shelf] = ['okt', 'kept'];
/** Under this name each of the two holds when it was last written, milliseconds since 1970, always rising. */
const clock = 'okt:tid';
/** How the page looks is not worth it. */
const ours = /^okt(?!:visning)/;
let disk: IDBDatabase | undefined;

/** Reads and writes at once, and throws where storage is forbidden, as `localStorage` does. */
export const durableStorage: KeyValueStore = {
  get durable() {
    return disk !== undefined;
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
 * Takes up what a killed browser left on the disk; to be called once, before anything is read. Never throws: without
 * IndexedDB there is `localStorage` alone.
 * @param patience how long an IndexedDB that does not answer is waited for, milliseconds; long, for what is not waited for is lost
 */
export async function recoverStorage(patience = 10_000): Promise<void> {
  disk = undefined;
  try {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    const opened = await Promise.race([open(), late]);
    const there = opened && (await Promise.race([read(opened), late]));
    if (!there) return;
    disk = opened;
    const here = new Map(Object.entries(localStorage).filter(([key]) => ours.test(key)));
    const ahead = timeOf(here) - timeOf(there);
    if (ahead < 0) {
      for (const key of here.keys()) if (!there.has(key)) localStorage.removeItem(key);
      for (const [key, text] of there) localStorage.setItem(key, text);
    } else if (ahead > 0 || there.size === 0) write([...here]);
  } catch {
    // `localStorage` alone, or nothing at all.
  }
}

function timeOf(items: ReadonlyMap<string, string>): number {
  return Number(items.get(clock) ?? 0);
}

function write(items: readonly (readonly [key: string, text: string | undefined])[]): void {
  try {
    const time = String(Math.max(Date.now(), Number(localStorage.getItem(clock) ?? 0) + 1));
    localStorage.setItem(clock, time);
    const writing = disk?.transaction(shelf, 'readwrite', { durability: 'strict' });
    for (const [key, text] of [...items, [clock, time] as const]) {
      if (text === undefined) writing?.objectStore(shelf).delete(key);
      else writing?.objectStore(shelf).put(text, key);
    }
    writing?.commit();
  } catch {
    // `localStorage` has it.
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(shelf));
  return resultOf(opening);
}

async function read(database: IDBDatabase): Promise<Map<string, string>> {
  const lying = database.transaction(shelf).objectStore(shelf);
  const [keys, texts] = await Promise.all([resultOf(lying.getAllKeys()), resultOf(lying.getAll())]);
  return new Map(keys.map((key, at) => [String(key), String(texts[at])]));
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
