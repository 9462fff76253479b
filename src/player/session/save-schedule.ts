/** Decides how long a change may wait before it is saved: uncommitted answers die with a killed browser, and many commits make some LMSs hang. */
import { walk, type Outline } from '../../core/course/outline.ts';
import type { Progress, ProgressEvent } from '../../core/learner/progress.ts';
import type { Launch } from '../../core/learner/tracker.ts';

/** Delay that joins the changes of one press of a button into one save, milliseconds. */
export const debounceMs = 800;
/** Delay that lets the page paint an answer's verdict before it is saved, milliseconds: some LMSs block the page for seconds. */
export const afterPaintMs = 50;
/** Most commits for the answers of a whole course. */
const maxAnswerCommits = 56;

/** The delays of one session. */
export class SaveSchedule {
  readonly #outline: Outline;
  readonly #launch: Launch;
  readonly #durable: boolean;
  /** Ids of the questions answered since the last save. */
  readonly #unsaved = new Set<string>();
  #lastQuestion = '';

  /** @param durable this browser has a copy that survives a kill */
  constructor(outline: Outline, launch: Launch, durable: boolean) {
    this.#outline = outline;
    this.#launch = launch;
    this.#durable = durable;
  }

  /**
   * Delay of an event, milliseconds: {@link afterPaintMs} for an answer, {@link debounceMs} for a choice, and up to the
   * launch's `maxCommitDelay` for navigation. With a durable copy in this browser that delay also holds for a new try
   * of the same question, and for the first answers of a course with more questions than {@link maxAnswerCommits}.
   * @param important the first event of the session, or one that completes or passes the course
   * @param progress after the event
   */
  delayOf(event: ProgressEvent, important: boolean, progress: Progress): number {
    if (this.#launch.keeper === 'browser') return 0;
    const longest = important ? 0 : 1_000 * (this.#launch.maxCommitDelay ?? 0);
    if (event.type === 'moved') return Math.max(debounceMs, longest);
    if (event.type === 'chose') return debounceMs;
    if (!('question' in event)) return afterPaintMs;
    const again = event.question === this.#lastQuestion;
    this.#lastQuestion = event.question;
    if (!again) this.#unsaved.add(event.question);
    const questions = walk(this.#outline, progress).flatMap(({ screens }) =>
      screens.flatMap((screen) => screen.questions),
    );
    const fewUnsaved = this.#unsaved.size <= Math.floor(questions.length / maxAnswerCommits);
    return this.#durable && (again || fewUnsaved) ? Math.max(afterPaintMs, longest) : afterPaintMs;
  }

  /** A save with everything has begun. */
  saving(): void {
    this.#unsaved.clear();
  }
}
