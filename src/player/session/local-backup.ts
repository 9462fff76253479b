/** A copy of progress in this browser, for when the LMS does not answer or there is none. Never private text. */

import type { Outline } from '../../core/course/outline.ts';
import type { KeyValueStore } from '../../core/learner/tracker.ts';

/** Prefix of a copy made after a save of the same session: it is void when the LMS holds nothing, since the LMS was reset. */
const afterSavePrefix = '+';

/** Name of a package's progress in this browser: each package has its own, and each module that is launched by itself. */
export function backupName({ id, moduleId = '', tracks, services }: Outline): string {
  return [id, moduleId, ...[tracks, services].map((all) => all.map(({ code }) => code).join(''))].join('.');
}

/** Suspend data under one key of this browser's storage. No call throws where storage is forbidden. */
export class LocalBackup {
  readonly #key: string;
  readonly #store: KeyValueStore;

  /** @param name by {@link backupName} @param learner pseudonym, which separates learners on one machine */
  constructor(name: string, learner: string, store: KeyValueStore) {
    this.#store = store;
    this.#key = `okt:${name}:${learner}`;
  }

  /** The copy; `''` when there is none, it is void, or storage is forbidden. @param held whether the LMS holds progress */
  read(held: boolean): string {
    try {
      const copy = this.#store.getItem(this.#key) ?? '';
      if (!copy.startsWith(afterSavePrefix)) return copy;
      return held ? copy.slice(afterSavePrefix.length) : '';
    } catch {
      return '';
    }
  }

  /** Stores a copy. @param afterSave the LMS has stored an earlier save of this session @returns whether it was stored */
  write(suspend: string, afterSave: boolean): boolean {
    try {
      this.#store.setItem(this.#key, (afterSave ? afterSavePrefix : '') + suspend);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes the copy. */
  clear(): void {
    try {
      this.#store.removeItem(this.#key);
    } catch {
      // Where storage is forbidden nothing was stored.
    }
  }
}
