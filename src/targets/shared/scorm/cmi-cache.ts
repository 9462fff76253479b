/** Keeps account of what the LMS holds, so that only what is new is written and only news are committed. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { LmsConnection } from './lms-connection.ts';

/** An element of the data model and its value. */
export type CmiEntry = readonly [element: string, value: string];

/** `must`: progress depends on it. `may`: an LMS without the element loses nothing that a learner needs. */
export type WriteNeed = 'must' | 'may';

/** The tracker's own copy of the LMS's values. */
export class CmiCache {
  readonly #lms: LmsConnection;
  readonly #held = new Map<string, string>();
  /** What the LMS has said that it holds: read from it, or committed. */
  readonly #acknowledged = new Map<string, string>();
  readonly #declined = new Map<string, string>();
  readonly #unsettled = new Set<string>();
  readonly #stale = new Set<string>();
  /** The last commit was refused. */
  #refused = false;
  /** Since the last commit a `must` was refused: the LMS may be refusing everything, for a while. */
  #refusing = false;
  /** Since the last commit a `must` was taken: the LMS is there, also where it throws at something else. */
  #taking = false;

  constructor(lms: LmsConnection) {
    this.#lms = lms;
  }

  /** Something was written that is not yet committed. */
  get dirty(): boolean {
    return this.#unsettled.size > 0;
  }

  /** Reads an element from the LMS and remembers it. */
  read(element: string): string {
    const value = this.#lms.get(element);
    this.#held.set(element, value);
    this.#acknowledged.set(element, value);
    return value;
  }

  /** What the LMS was last known to hold; never asked again, since some LMSs blank it. */
  held = (element: string): string => this.#held.get(element) ?? '';

  /** Writes a value that differs from what the LMS holds. A refused `may` is left alone and is no problem, unless a `must` is refused too. */
  write(element: string, value: string, need: WriteNeed): Problem | undefined {
    if (this.#held.get(element) === value && !this.#stale.has(element)) return undefined;
    if (this.#declined.get(element) === value) return undefined;
    const problem = this.#lms.set(element, value);
    if (!problem) {
      this.#held.set(element, value);
      this.#stale.delete(element);
      this.#unsettled.add(element);
      this.#taking ||= need === 'must';
      return undefined;
    }
    this.#refusing ||= need === 'must';
    if (this.#refusing || (problem.code !== 'lms-refused' && !this.#taking)) return problem;
    this.#declined.set(element, value);
    return undefined;
  }

  /**
   * After a refused commit, hands back what the LMS last acknowledged, so that what follows is news to it: Moodle (1.2)
   * sends what differs from what it last tried to send, also where that failed, and would never send the same again.
   */
  restoreAcknowledged(): void {
    const news = this.#refused
      ? [...this.#stale].filter(
          (element) => this.#acknowledged.has(element) && this.#acknowledged.get(element) !== this.held(element),
        )
      : [];
    for (const element of news) this.#lms.set(element, this.#acknowledged.get(element)!);
    if (news.length > 0) this.#lms.commit();
  }

  /** Commits what was written. When that fails, the same values are written again with the next save. */
  commit(): Problem | undefined {
    this.#refusing = this.#taking = false;
    if (!this.dirty) return undefined;
    const problem = this.#lms.commit();
    this.#refused = problem?.code === 'lms-refused';
    for (const element of this.#unsettled) {
      if (problem) this.#stale.add(element);
      else this.#acknowledged.set(element, this.held(element));
    }
    this.#unsettled.clear();
    return problem;
  }

  /** Marks an element to be written again when the LMS has blanked it (Chamilo does so at a commit). */
  markBlanked(element: string): void {
    if (this.held(element) !== '' && this.#lms.get(element) === '') this.#stale.add(element);
  }
}
