/** Keeps progress in this browser, for a course without an LMS. */
import type { Outline } from '../../core/course/outline.ts';
import type { Problem } from '../../core/learner/problem.ts';
import type { KeyValueStore, Launch, Report, Tracker } from '../../core/learner/tracker.ts';

/**
 * Storage key of a package's progress. A package of one track, such as a follow-up, has a key of its own, since its
 * progress and the whole course's cannot hold each other. The key of several tracks stays when a track is added.
 */
export function storageKeyOf({ id, tracks }: Pick<Outline, 'id' | 'tracks'>): string {
  return `okt:web:${id}${tracks.length === 1 ? `.${tracks[0]!.id}` : ''}`;
}

/** Keeps suspend data in this browser. Where storage is forbidden, each call returns a problem. */
export class WebTracker implements Tracker {
  readonly #key: string;
  readonly #store: KeyValueStore;
  #closed = false;

  /** @param key by {@link storageKeyOf} */
  constructor(key: string, store: KeyValueStore) {
    this.#key = key;
    this.#store = store;
  }

  async open(): Promise<Launch> {
    const launch = { mode: 'normal', learner: '', keeper: 'browser' } as const;
    try {
      return { ...launch, suspend: this.#store.getItem(this.#key) ?? '' };
    } catch (error) {
      return { ...launch, suspend: '', problem: { code: 'not-kept', detail: String(error) } };
    }
  }

  async save(report: Report): Promise<Problem | undefined> {
    return this.#closed ? undefined : this.#write(report);
  }

  close(report: Report): boolean {
    const stored = !this.#closed && this.#write(report) === undefined;
    this.#closed = true;
    return stored;
  }

  #write({ suspend }: Report): Problem | undefined {
    try {
      this.#store.setItem(this.#key, suspend);
      return undefined;
    } catch (error) {
      return { code: 'not-kept', detail: String(error) };
    }
  }
}
