/** A copy of progress in this browser, for when the LMS does not answer or there is none. Never private text. */

import type { Outline } from '../../core/course/outline.ts';
import type { KeyValueStore } from '../../core/learner/tracker.ts';

/** Before a copy of what came after a save: an LMS that now holds nothing was reset, and the copy is void. */
const addition = '+';

/** Names progress among what the browser keeps: each package has its own, and each module that is launched by itself. */
export function backupName({ id, moduleId = '', tracks, services }: Outline): string {
  return [id, moduleId, ...[tracks, services].map((all) => all.map(({ code }) => code).join(''))].join('.');
}

/** Keeps suspend data under one key of this browser; every call is safe where storage is forbidden. */
export class LocalBackup {
  readonly #key: string;
  readonly #keep: KeyValueStore;

  /** @param name by {@link backupName} @param learner pseudonym, so that colleagues on one machine never meet each other's progress */
  constructor(name: string, learner: string, keep: KeyValueStore) {
    this.#keep = keep;
    this.#key = `okt:${name}:${learner}`;
  }

  /** The copy, `''` when there is none, storage is not to be had, or it only added to what the LMS no longer has. @param held whether the LMS holds something */
  read(held: boolean): string {
    try {
      const copy = this.#keep.getItem(this.#key) ?? '';
      if (!copy.startsWith(addition)) return copy;
      return held ? copy.slice(addition.length) : '';
    } catch {
      return '';
    }
  }

  /** Keeps a copy. @param added it came after a save in this sitting @returns whether it was kept */
  write(suspend: string, added: boolean): boolean {
    try {
      this.#keep.setItem(this.#key, (added ? addition : '') + suspend);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes the copy: the LMS has what it held. */
  clear(): void {
    try {
      this.#keep.removeItem(this.#key);
    } catch {
      // Nothing was kept either.
    }
  }
}
