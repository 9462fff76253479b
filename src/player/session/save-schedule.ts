/** How soon progress is saved. What is not committed to an LMS dies with a killed browser, and some LMSs freeze under chatter. */
import { walk, type Outline } from '../../core/course/outline.ts';
import type { Progress, ProgressEvent } from '../../core/learner/progress.ts';
import type { Launch } from '../../core/learner/tracker.ts';

/** What a press of a button leads to is saved together, an answer when it is painted, since some LMSs hold the browser up for seconds; milliseconds. */
export const [moment, glimpse] = [800, 50];
/** Commits that the answers of a whole course may cost. */
const maxAnswerCommits = 56;

/** Says when, and remembers which answers wait. */
export class SaveSchedule {
  readonly #outline: Outline;
  readonly #launch: Launch;
  readonly #lasting: boolean;
  readonly #waiting = new Set<string>();
  #last = '';

  /** @param lasting this browser has what waits, also when it is killed */
  constructor(outline: Outline, launch: Launch, lasting: boolean) {
    this.#outline = outline;
    this.#launch = launch;
    this.#lasting = lasting;
  }

  /**
   * An answer is saved when it is painted. But where this browser has it for certain, a new try of the same question
   * waits for the next one, as turned pages do; and so do one or two answers of a course with so many questions that
   * it would be chatter.
   * @param weighty the sitting begins with it, or completes or passes the course
   * @param progress after it
   * @returns milliseconds; more than a {@link moment} puts off nothing that waits already
   */
  after(event: ProgressEvent, weighty: boolean, progress: Progress): number {
    if (this.#launch.keeper === 'browser') return 0;
    const calm = weighty ? 0 : 1_000 * (this.#launch.maxCommitDelay ?? 0);
    if (event.type === 'moved') return Math.max(moment, calm);
    if (event.type === 'chose') return moment;
    if (!('question' in event)) return glimpse;
    const again = event.question === this.#last;
    this.#last = event.question;
    if (!again) this.#waiting.add(event.question);
    const questions = walk(this.#outline, progress).flatMap(({ screens }) =>
      screens.flatMap((screen) => screen.questions),
    );
    const mayWait = this.#lasting && (again || this.#waiting.size <= Math.floor(questions.length / maxAnswerCommits));
    return mayWait ? Math.max(glimpse, calm) : glimpse;
  }

  /** Everything is on its way. */
  saved(): void {
    this.#waiting.clear();
  }
}
