/**
 * Decides when progress is saved: one save at a time, and the only owner of retries.
 *
 *   idle ──change──▶ scheduled ──due──▶ saving ──stored──▶ idle
 *                        ▲                ├──stored, with a change meanwhile──▶ saving
 *                        │                └──failed──▶ waiting ──retry──▶ saving
 *                        └──change, keeper reachable──────┘
 *
 *   scheduled, waiting ──flush──▶ saving
 *   any but closed     ──pause──▶ passive ──resume──▶ saving
 *   any                ──close──▶ closed
 */
import type { Problem } from '../../core/learner/problem.ts';
import { afterPaintMs, debounceMs } from './save-schedule.ts';

export type SaveState = 'idle' | 'scheduled' | 'saving' | 'waiting' | 'passive' | 'closed';

/** Delays before the first retries, milliseconds. */
const retryDelays = [3_000, 10_000, 30_000, 60_000];
/** Delay before each later retry, milliseconds. Where the keeper is unreachable, an hour offline costs fewer than 20 tries. */
const laterDelay = 60_000;
const laterDelayUnreachable = 300_000;

/** The result of a save; undefined when progress was stored. */
type SaveResult = Problem | undefined;

/** The queue of one session. Only the newest progress is saved, so that its length is at most one. */
export class SaveQueue {
  readonly #save: () => Promise<SaveResult>;
  readonly #onResult: (result: SaveResult) => void;
  #state: SaveState = 'idle';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A save is under way; its result counts only while the state is `saving`. */
  #inFlight = false;
  /** There is a change that the save under way does not have. */
  #changed = false;
  /** The scheduled save is of an answer. */
  #answer = false;
  /** Failures since the last stored save. */
  #failures = 0;
  #unreachable = false;

  /** @param save stores the newest progress, and never rejects @param onResult called after each save that was not overtaken by a pause or the close */
  constructor(save: () => Promise<SaveResult>, onResult: (result: SaveResult) => void) {
    this.#save = save;
    this.#onResult = onResult;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Whether the last save failed. */
  get failing(): boolean {
    return this.#failures > 0;
  }

  /**
   * Progress has changed.
   * @param delay milliseconds until it is saved. A later change restarts the delay, up to {@link debounceMs}; a longer
   *   delay does not postpone a save that is scheduled already. 0: at once
   */
  change(delay: number): void {
    if (this.#state === 'saving') this.#changed = true;
    if (this.#state === 'saving' || this.#state === 'passive' || this.#state === 'closed') return;
    if (this.#state === 'waiting' && this.#unreachable) return;
    if (delay === 0) return this.#run();
    if (delay > debounceMs && this.#state !== 'idle') return;
    this.#answer = delay === afterPaintMs;
    this.#start('scheduled', delay);
  }

  /** Saves an answer that is scheduled: to be called before the next change, so that at most one answer is unsaved. */
  flushAnswer(): void {
    if (this.#answer) this.flush();
  }

  /** Saves now what is scheduled or waits for a retry. */
  flush(): void {
    if (this.#state === 'scheduled' || this.#state === 'waiting') this.#run();
  }

  /** Saves nothing more until {@link resume}. */
  pause(): void {
    if (this.#state !== 'closed') this.#stop('passive');
  }

  /** Saves again, first of all the newest progress. */
  resume(): void {
    if (this.#state === 'passive') this.#run();
  }

  /** Saves nothing more. */
  close(): void {
    this.#stop('closed');
  }

  #start(state: 'scheduled' | 'waiting', delay: number): void {
    this.#stop(state);
    this.#timer = setTimeout(() => this.#run(), delay);
  }

  #stop(state: SaveState): void {
    clearTimeout(this.#timer);
    this.#state = state;
  }

  #run(): void {
    this.#stop('saving');
    this.#answer = false;
    this.#changed = this.#inFlight;
    if (this.#inFlight) return;
    this.#inFlight = true;
    void this.#save().then((result) => this.#settle(result));
  }

  #settle(problem: SaveResult): void {
    this.#inFlight = false;
    if (this.#state !== 'saving') return;
    this.#unreachable = problem?.unreachable === true;
    if (problem) {
      const later = this.#unreachable ? laterDelayUnreachable : laterDelay;
      this.#start('waiting', retryDelays[this.#failures] ?? later);
      this.#failures += 1;
    } else {
      this.#state = 'idle';
      this.#failures = 0;
    }
    this.#onResult(problem);
    if (!problem && this.#changed) this.#run();
  }
}
