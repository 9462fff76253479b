/** Keeps progress in this browser, for a course that no LMS has launched. */
import type { Outline } from '../../core/outline.ts';
import type { Problem } from '../../core/problem.ts';
import type { Launch, Report, Tracker } from '../../core/tracker.ts';

/** What is kept, beside suspend data. */
interface Kept {
  readonly suspend: string;
  readonly finished: boolean;
}

/**
 * The name that a package's progress is kept under. A package of one track, such as a follow-up, is apart from the
 * whole course, since neither can hold what the other carries. That of many tracks keeps its name when one more comes.
 */
export function keyOf({ id, tracks }: Pick<Outline, 'id' | 'tracks'>): string {
  return `okt:web:${id}${tracks.length === 1 ? `.${tracks[0]!.id}` : ''}`;
}

/** A tracker on `localStorage`; where storage is forbidden it says so once and the course goes on. */
export class WebTracker implements Tracker {
  readonly #key: string;
  readonly #storage: () => Storage;
  #kept: Kept = { suspend: '', finished: false };
  #closed = false;

  /** @param key by {@link keyOf} @param storage may throw, as browsers do in sandboxed frames */
  constructor(key: string, storage: () => Storage = () => localStorage) {
    this.#key = key;
    this.#storage = storage;
  }

  async open(): Promise<Launch> {
    const launch = { mode: 'normal', learner: '', keeper: 'browser' } as const;
    try {
      const text = this.#storage().getItem(this.#key);
      if (text) this.#kept = readKept(JSON.parse(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) return { ...launch, suspend: '', finished: false, problem: { code: 'not-kept', detail: String(error) } };
    }
    return { ...launch, suspend: this.#kept.suspend, finished: this.#kept.finished };
  }

  async save(report: Report): Promise<Problem | undefined> {
    return this.#closed ? undefined : this.#write(report);
  }

  close(report: Report): boolean {
    const kept = !this.#closed && this.#write(report) === undefined;
    this.#closed = true;
    return kept;
  }

  #write({ suspend, completed, passed }: Report): Problem | undefined {
    this.#kept = { suspend, finished: this.#kept.finished || (completed && passed) };
    try {
      this.#storage().setItem(this.#key, JSON.stringify(this.#kept));
      return undefined;
    } catch (error) {
      return { code: 'not-kept', detail: String(error) };
    }
  }
}

/** What is kept, whatever stands there. */
function readKept(value: unknown): Kept {
  const { suspend, finished } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return { suspend: typeof suspend === 'string' ? suspend : '', finished: finished === true };
}
