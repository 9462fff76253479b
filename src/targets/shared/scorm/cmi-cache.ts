/** Cache of the values that the LMS holds, so that only changed values are written, and only changes are committed. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { LmsConnection } from './lms-connection.ts';

/** An element of the data model and its value. */
export type CmiEntry = readonly [element: string, value: string];

/** `must`: progress or a result, whose refusal is a problem. `may`: an element that an LMS may lack without loss to the learner. */
export type WriteNeed = 'must' | 'may';

/** The tracker's copy of the LMS's values. */
export class CmiCache {
  readonly #lms: LmsConnection;
  readonly #held = new Map<string, string>();
  /** Values that the LMS has acknowledged: read from it, or committed. */
  readonly #acknowledged = new Map<string, string>();
  /** Refused values of `may` elements: not written again. */
  readonly #declined = new Map<string, string>();
  /** Elements that were set and are not committed. */
  readonly #uncommitted = new Set<string>();
  /** Elements to write again although the value is the same. */
  readonly #stale = new Set<string>();
  /** The last commit was refused. */
  #refused = false;
  /** A `must` was refused since the last commit: the LMS may refuse everything for a while. */
  #refusing = false;
  /** A `must` was accepted since the last commit: the LMS works, also where it throws at another element. */
  #accepting = false;

  constructor(lms: LmsConnection) {
    this.#lms = lms;
  }

  /** Whether something was written that is not committed. */
  get dirty(): boolean {
    return this.#uncommitted.size > 0;
  }

  /** Reads an element from the LMS and remembers it. */
  read(element: string): string {
    const value = this.#lms.get(element);
    this.#held.set(element, value);
    this.#acknowledged.set(element, value);
    return value;
  }

  /** The last known value. The LMS is not asked again, since some LMSs blank it. */
  held = (element: string): string => this.#held.get(element) ?? '';

  /** Writes a value that differs from what the LMS holds. A refused `may` is no problem, unless a `must` is refused too. */
  write(element: string, value: string, need: WriteNeed): Problem | undefined {
    if (this.#held.get(element) === value && !this.#stale.has(element)) return undefined;
    if (this.#declined.get(element) === value) return undefined;
    const problem = this.#lms.set(element, value);
    if (!problem) {
      this.#held.set(element, value);
      this.#stale.delete(element);
      this.#uncommitted.add(element);
      this.#accepting ||= need === 'must';
      return undefined;
    }
    this.#refusing ||= need === 'must';
    if (this.#refusing || (problem.code !== 'lms-refused' && !this.#accepting)) return problem;
    this.#declined.set(element, value);
    return undefined;
  }

  /**
   * Sets the acknowledged values again after a refused commit, and commits them. Moodle (1.2) sends only what differs
   * from what it last tried to send, also where that failed: without this it would never send the same values again.
   */
  restoreAcknowledged(): void {
    const differing = this.#refused
      ? [...this.#stale].filter(
          (element) => this.#acknowledged.has(element) && this.#acknowledged.get(element) !== this.held(element),
        )
      : [];
    for (const element of differing) this.#lms.set(element, this.#acknowledged.get(element)!);
    if (differing.length > 0) this.#lms.commit();
  }

  /** Commits what was written. After a failure the same values are written again with the next save. */
  commit(): Problem | undefined {
    this.#refusing = false;
    this.#accepting = false;
    if (!this.dirty) return undefined;
    const problem = this.#lms.commit();
    this.#refused = problem?.code === 'lms-refused';
    for (const element of this.#uncommitted) {
      if (problem) this.#stale.add(element);
      else this.#acknowledged.set(element, this.held(element));
    }
    this.#uncommitted.clear();
    return problem;
  }

  /** Marks an element to be written again when the LMS has blanked it (Chamilo does so at a commit). */
  markBlanked(element: string): void {
    if (this.held(element) !== '' && this.#lms.get(element) === '') this.#stale.add(element);
  }
}
