/** Stores undelivered statements in this browser; where storage is forbidden they are in memory only. */
import type { KeyValueStore } from '../../../core/learner/tracker.ts';
import type { StatementDraft } from './statement-draft.ts';

/** The stored drafts of one attempt. */
export class OutboxStorage {
  readonly #key: string;
  readonly #store: KeyValueStore | undefined;

  /** @param key identifies the learner's attempt without a name @param store absent where nothing may be stored */
  constructor(key: string, store: KeyValueStore | undefined) {
    this.#key = key;
    this.#store = store;
  }

  /** Drafts that an earlier session did not deliver, oldest first. */
  load(): StatementDraft[] {
    try {
      const stored = JSON.parse(this.#store?.getItem(this.#key) ?? '[]') as unknown;
      return Array.isArray(stored) ? stored.filter(isDraft) : [];
    } catch {
      return [];
    }
  }

  /** Replaces the stored drafts. */
  replace(drafts: readonly StatementDraft[]): void {
    try {
      if (drafts.length === 0) this.#store?.removeItem(this.#key);
      else this.#store?.setItem(this.#key, JSON.stringify(drafts));
    } catch {
      // They are still in memory, and progress itself is in the State document.
    }
  }
}

function isDraft(value: unknown): value is StatementDraft {
  const { id, verb, timestamp } = (value ?? {}) as Partial<StatementDraft>;
  return typeof id === 'string' && typeof verb === 'string' && typeof timestamp === 'string';
}
