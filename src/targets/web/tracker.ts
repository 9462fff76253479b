/** Keeps progress in this browser, for a course that no LMS has launched. */
import type { Outline } from '../../core/course/outline.ts';
import type { Problem } from '../../core/learner/problem.ts';
import type { KeyValueStore, Launch, Report, Tracker } from '../../core/learner/tracker.ts';

/**
 * The name that a package's progress is kept under. A package of one track, such as a follow-up, is apart from the
 * whole course, since neither can hold what the other carries. That of many tracks keeps its name when one more comes.
 */
export function storageKeyOf({ id, tracks }: Pick<Outline, 'id' | 'tracks'>): string {
  return `okt:web:${id}${tracks.length === 1 ? `.${tracks[0]!.id}` : ''}`;
}

/** Keeps suspend data in this browser; where storage is forbidden it says so once and the course goes on. */
export class WebTracker implements Tracker {
  readonly #key: string;
  readonly #keep: KeyValueStore;
  #closed = false;

  /** @param key by {@link storageKeyOf} */
  constructor(key: string, keep: KeyValueStore) {
    this.#key = key;
    this.#keep = keep;
  }

  async open(): Promise<Launch> {
    const launch = { mode: 'normal', learner: '', keeper: 'browser' } as const;
    try {
      return { ...launch, suspend: this.#keep.getItem(this.#key) ?? '' };
    } catch (error) {
      return { ...launch, suspend: '', problem: { code: 'not-kept', detail: String(error) } };
    }
  }

  async save(report: Report): Promise<Problem | undefined> {
    return this.#closed ? undefined : this.#write(report);
  }

  close(report: Report): boolean {
    const kept = !this.#closed && this.#write(report) === undefined;
    this.#closed = true;
    return kept;
  }

  #write({ suspend }: Report): Problem | undefined {
    try {
      this.#keep.setItem(this.#key, suspend);
      return undefined;
    } catch (error) {
      return { code: 'not-kept', detail: String(error) };
    }
  }
}
