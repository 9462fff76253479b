/**
 * Statements that the LRS does not have yet: stored in this browser first, sent in order, sent again with the same id.
 * It has no timer: the player's save queue decides when a failed delivery is tried again.
 */
import type { Problem } from '../../../core/learner/problem.ts';
import type { StatementDraft } from './statement-draft.ts';
import { LrsError, maxKeepaliveBytes, problemOf } from './lrs-client.ts';
import type { OutboxStorage } from './outbox-storage.ts';
import type { Statement } from './statement.ts';

/** Most statements in one request. */
const batchSize = 50;

/** What an outbox works with. */
export interface OutboxOptions {
  /** Stores statements, all or none. @throws LrsError */
  send(statements: readonly Statement[]): Promise<void>;
  /** Whether the LRS has the statement, or another with the same meaning. @throws LrsError */
  has(draft: StatementDraft): Promise<boolean>;
  /** Adds actor and context to a draft. */
  toStatement(draft: StatementDraft): Statement;
  /** Called when the LRS has the statement. */
  delivered(draft: StatementDraft): void;
  readonly storage: OutboxStorage;
}

/** One learner's outbox. */
export class Outbox {
  readonly #options: OutboxOptions;
  #queue: readonly StatementDraft[];
  /** Refused in this flush: the others pass them, and the next flush sends them again. */
  #setAside: readonly StatementDraft[] = [];
  /** Drafts that the LRS has refused one by one. At the close they stay behind, since an LRS stores all of a request or nothing. */
  readonly #refused = new Set<StatementDraft>();
  #sending: readonly StatementDraft[] = [];
  #flushing: Promise<Problem | undefined> | undefined;
  #ended = false;

  /** @param first the statement that opens the session, unless the LRS has it; it is sent before what an earlier session left */
  constructor(first: StatementDraft | undefined, options: OutboxOptions) {
    this.#options = options;
    this.#queue = [...(first ? [first] : []), ...options.storage.load()];
  }

  /** Drafts that the LRS does not have yet, also of an earlier session. */
  get pending(): readonly StatementDraft[] {
    return [...this.#setAside, ...this.#queue];
  }

  /** Stores drafts that are not pending already, in order; nothing is sent. */
  add(drafts: readonly StatementDraft[]): void {
    const known = new Set(this.pending.map(({ id }) => id));
    const added = drafts.filter(({ id }) => !known.has(id));
    if (added.length === 0) return;
    this.#queue = [...this.#queue, ...added];
    this.#store();
  }

  /** Sends all that is pending. Resolves to nothing when the LRS has everything. Joins a flush that is under way. */
  flush(): Promise<Problem | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    this.#flushing ??= this.#deliver().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  /** Sends the rest and the statement that ends the session while the page closes. What does not arrive is still stored. */
  end(last: StatementDraft): void {
    if (this.#ended) return;
    this.#ended = true;
    const rest = this.pending.filter((draft) => !this.#sending.includes(draft) && !this.#refused.has(draft));
    for (const batch of this.#batches([...rest, last]))
      this.#send(batch).then(
        () => this.#remove(batch),
        () => undefined,
      );
  }

  async #deliver(): Promise<Problem | undefined> {
    this.#queue = this.pending;
    this.#setAside = [];
    let refused: Problem | undefined;
    /** How many of the queue's first are sent one by one, because the LRS refused them together. */
    let single = 0;
    while (this.#queue.length > 0 && !this.#ended) {
      const batch = single > 0 ? this.#queue.slice(0, 1) : this.#batches(this.#queue)[0]!;
      this.#sending = batch;
      try {
        await this.#send(batch);
        this.#remove(batch);
        single = Math.max(0, single - 1);
      } catch (error) {
        if (!(error instanceof LrsError) || !error.refusal) return problemOf(error);
        if (batch.length > 1) single = batch.length;
        else {
          single = Math.max(0, single - 1);
          refused = (await this.#resolveRefusal(batch[0]!, error)) ?? refused;
        }
      } finally {
        this.#sending = [];
      }
    }
    return refused;
  }

  #send(batch: readonly StatementDraft[]): Promise<void> {
    return this.#options.send(batch.map((draft) => this.#options.toStatement(draft)));
  }

  /** A refused statement that the LRS has already is delivered: an earlier answer was lost. Another one is set aside. */
  async #resolveRefusal(draft: StatementDraft, { status, problem }: LrsError): Promise<Problem | undefined> {
    if (status === 409 || (await this.#options.has(draft).catch(() => false))) {
      this.#remove([draft]);
      return undefined;
    }
    this.#queue = this.#queue.filter((each) => each !== draft);
    this.#setAside = [...this.#setAside, draft];
    this.#refused.add(draft);
    return problem;
  }

  /** Removes what the LRS has. */
  #remove(drafts: readonly StatementDraft[]): void {
    this.#queue = this.#queue.filter((draft) => !drafts.includes(draft));
    this.#setAside = this.#setAside.filter((draft) => !drafts.includes(draft));
    this.#store();
    for (const draft of drafts) this.#options.delivered(draft);
  }

  #store(): void {
    this.#options.storage.replace(this.pending.filter(({ session }) => !session));
  }

  /** Cuts a queue into requests that a closing page may send. */
  #batches(queue: readonly StatementDraft[]): StatementDraft[][] {
    const batches: StatementDraft[][] = [];
    let bytes = Infinity;
    for (const draft of queue) {
      const own = new TextEncoder().encode(JSON.stringify(this.#options.toStatement(draft))).length + 1;
      if (bytes + own > maxKeepaliveBytes || batches.at(-1)!.length >= batchSize) {
        batches.push([]);
        bytes = 2;
      }
      batches.at(-1)!.push(draft);
      bytes += own;
    }
    return batches;
  }
}
