/** Keeps statements that are not yet delivered in this browser; where storage is forbidden, in memory only. */
import type { KeyValueStore } from '../../../core/learner/tracker.ts';
import type { StatementDraft } from './statement-draft.ts';

/** A place for drafts under one key. */
export class OutboxStorage {
  readonly #key: string;
  readonly #keep: KeyValueStore | undefined;

  /** @param key names the learner's attempt without saying who @param keep left out where nothing may be left behind */
  constructor(key: string, keep: KeyValueStore | undefined) {
    this.#key = key;
    this.#keep = keep;
  }

  /** What an earlier session could not deliver, oldest first. */
  load(): StatementDraft[] {
    try {
      const kept = JSON.parse(this.#keep?.getItem(this.#key) ?? '[]') as unknown;
      return Array.isArray(kept) ? kept.filter(isDraft) : [];
    } catch {
      return [];
    }
  }

  /** Puts these in the place of what lay there. */
  keep(drafts: readonly StatementDraft[]): void {
    try {
      if (drafts.length === 0) this.#keep?.removeItem(this.#key);
      else this.#keep?.setItem(this.#key, JSON.stringify(drafts));
    } catch {
      // They still stand in memory, and progress itself is in the State document.
    }
  }
}

function isDraft(value: unknown): value is StatementDraft {
  const { id, verb, timestamp } = (value ?? {}) as Partial<StatementDraft>;
  return typeof id === 'string' && typeof verb === 'string' && typeof timestamp === 'string';
}
