/** A copy of progress in this browser, for when the LMS does not answer or there is none. Never private text. */

/** Keeps suspend data under one key of this browser; every call is safe where storage is forbidden. */
export class Mirror {
  readonly #key: string;

  /** @param name the package's, or the module's where it is launched by itself @param learner pseudonym, so that colleagues on one machine never meet each other's progress */
  constructor(name: string, learner: string) {
    this.#key = `okt:${name}:${learner}`;
  }

  /** The copy, `''` when there is none or storage is not to be had. */
  read(): string {
    try {
      return localStorage.getItem(this.#key) ?? '';
    } catch {
      return '';
    }
  }

  /** Keeps a copy. @returns whether it was kept */
  write(suspend: string): boolean {
    try {
      localStorage.setItem(this.#key, suspend);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes the copy: the LMS has what it held. */
  clear(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept either.
    }
  }
}
