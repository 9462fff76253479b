/** Statements on their way: stored first, sent in order, sent again until the LRS has them, and never as new ones. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { StatementDraft } from './statement-draft.ts';
import { lastWords, LrsError, problemOf } from './lrs-client.ts';
import type { OutboxStorage } from './outbox-storage.ts';
import type { Statement } from './statement.ts';

/** Waiting time before each new try, milliseconds; the last one is used from then on. */
export const retryAfter = [2_000, 5_000, 15_000, 60_000, 300_000];

/** Most statements in one request. */
const batchSize = 50;

/** What an outbox works with. */
export interface OutboxOptions {
  /** Stores statements, all or none. @throws LrsError */
  send(statements: readonly Statement[]): Promise<void>;
  /** The LRS has what the draft says. @throws LrsError */
  has(draft: StatementDraft): Promise<boolean>;
  seal(draft: StatementDraft): Statement;
  delivered(draft: StatementDraft): void;
  readonly shelf: OutboxStorage;
}

/** One learner's outbox. */
export class Outbox {
  readonly #options: OutboxOptions;
  #waiting: readonly StatementDraft[];
  /** Refused this time; the others pass, and these are tried again at the next flush. */
  #aside: readonly StatementDraft[] = [];
  /** Ids of what the LRS has refused by itself: at the close they may not take the others with them. */
  readonly #refused = new Set<string>();
  #underway: ReadonlySet<string> = new Set();
  #flushing: Promise<Problem | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #ended = false;

  /** @param first the statement that opens the session, unless the LRS has it; it goes before what an earlier session left over */
  constructor(first: StatementDraft | undefined, options: OutboxOptions) {
    this.#options = options;
    this.#waiting = [...(first ? [first] : []), ...options.shelf.load()];
  }

  /** Drafts that the LRS does not have yet, also from an earlier session. */
  get pending(): readonly StatementDraft[] {
    return [...this.#aside, ...this.#waiting];
  }

  /** Stores drafts, in order, before anything is sent. */
  add(drafts: readonly StatementDraft[]): void {
    const known = new Set(this.pending.map(({ id }) => id));
    const news = drafts.filter(({ id }) => !known.has(id));
    if (news.length === 0) return;
    this.#waiting = [...this.#waiting, ...news];
    this.#store();
  }

  /** Sends all that waits. Resolves to nothing when the LRS has everything; else it tries again by itself. */
  flush(): Promise<Problem | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    return (this.#flushing ??= this.#deliver().finally(() => (this.#flushing = undefined)));
  }

  /**
   * Hands over the rest and the statement that ends the session, while the page closes; what gets lost is still stored.
   * What was refused before waits for the next session, since an LRS stores all of a request or nothing.
   */
  end(last: StatementDraft): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    const rest = this.pending.filter(({ id }) => !this.#underway.has(id) && !this.#refused.has(id));
    for (const batch of this.#batches([...rest, last]))
      this.#send(batch).then(
        () => this.#settle(batch),
        () => undefined,
      );
  }

  async #deliver(): Promise<Problem | undefined> {
    clearTimeout(this.#timer);
    [this.#waiting, this.#aside] = [this.pending, []];
    let refused: Problem | undefined;
    /** How many of the queue's first go one by one, because the LRS refused them together. */
    let alone = 0;
    while (this.#waiting.length > 0 && !this.#ended) {
      const batch = alone > 0 ? this.#waiting.slice(0, 1) : this.#batches(this.#waiting)[0]!;
      this.#underway = new Set(batch.map(({ id }) => id));
      try {
        await this.#send(batch);
        this.#settle(batch);
        alone = Math.max(0, alone - 1);
      } catch (error) {
        if (!(error instanceof LrsError) || !error.refusal) return this.#again(problemOf(error));
        if (batch.length > 1) alone = batch.length;
        else {
          alone = Math.max(0, alone - 1);
          refused = (await this.#judge(batch[0]!, error)) ?? refused;
        }
      } finally {
        this.#underway = new Set();
      }
    }
    this.#tries = 0;
    return refused;
  }

  #send(batch: readonly StatementDraft[]): Promise<void> {
    return this.#options.send(batch.map((draft) => this.#options.seal(draft)));
  }

  /** A refused statement that the LRS has already is delivered: an answer was lost on the way. Another is set aside. */
  async #judge(draft: StatementDraft, { status, problem }: LrsError): Promise<Problem | undefined> {
    if (status === 409 || (await this.#options.has(draft).catch(() => false))) {
      this.#settle([draft]);
      return undefined;
    }
    this.#waiting = this.#waiting.filter((each) => each !== draft);
    this.#aside = [...this.#aside, draft];
    this.#refused.add(draft.id);
    return problem;
  }

  #settle(drafts: readonly StatementDraft[]): void {
    const done = new Set(drafts.map(({ id }) => id));
    this.#waiting = this.#waiting.filter(({ id }) => !done.has(id));
    this.#aside = this.#aside.filter(({ id }) => !done.has(id));
    this.#store();
    for (const draft of drafts) this.#options.delivered(draft);
  }

  #store(): void {
    this.#options.shelf.keep(this.pending.filter(({ session }) => !session));
  }

  #again(problem: Problem): Problem {
    if (this.#ended) return problem;
    const wait = retryAfter[Math.min(this.#tries, retryAfter.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(() => void this.flush(), wait);
    return problem;
  }

  /** Cuts a queue so that each request fits what a closing page may send. */
  #batches(queue: readonly StatementDraft[]): StatementDraft[][] {
    const batches: StatementDraft[][] = [];
    let weight = Infinity;
    for (const draft of queue) {
      const own = new TextEncoder().encode(JSON.stringify(this.#options.seal(draft))).length + 1;
      if (weight + own > lastWords || batches.at(-1)!.length >= batchSize) {
        batches.push([]);
        weight = 2;
      }
      batches.at(-1)!.push(draft);
      weight += own;
    }
    return batches;
  }
}
