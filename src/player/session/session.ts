/** One learner's session: holds progress, saves it through the tracker and {@link SaveQueue}, and announces changes. */
import type { Reporting } from '../../core/course/course.ts';
import { decodeSuspend, encodeSuspend } from '../../core/learner/suspend.ts';
import { scoreOf, type Outline } from '../../core/course/outline.ts';
import type { Problem } from '../../core/learner/problem.ts';
import { emptyProgress, reduce, type Progress, type ProgressEvent } from '../../core/learner/progress.ts';
import type { QuestionTypes } from '../../core/scoring/question-type.ts';
import { reportOf } from '../../core/learner/report.ts';
import { courseStatusOf, type CourseStatus } from '../../core/learner/course-status.ts';
import type { KeyValueStore, Launch, Report, Tracker } from '../../core/learner/tracker.ts';
import { LocalBackup, backupName } from './local-backup.ts';
import { SaveQueue } from './save-queue.ts';
import { debounceMs, SaveSchedule } from './save-schedule.ts';
import { Tabs } from './tabs.ts';
import { durableStorage } from '../ui/key-value-store.ts';

/** What the page shows the learner about saving, besides progress. */
export type Notice = Problem['code'] | 'saved' | 'review' | 'browse' | 'tab';
/** Notices of a failed save; they end with the next save that is stored. */
export const troubles: readonly (Notice | undefined)[] = ['lms-refused', 'lms-silent', 'offline'];

/** Progress and its keeper. Fires `change` when progress or notice has changed. */
export class Session extends EventTarget {
  readonly outline: Outline;
  readonly types: QuestionTypes;
  readonly #tracker: Tracker;
  readonly #store: KeyValueStore;
  readonly #started = Date.now();
  readonly #queue = new SaveQueue(
    () => this.#save(),
    (problem) => this.#saved(problem),
  );
  #progress: Progress;
  /** Computed when asked for; undefined after a change. */
  #status: CourseStatus | undefined;
  #launch?: Launch;
  #schedule?: SaveSchedule;
  #backup?: LocalBackup;
  #tabs?: Tabs;
  #notice: Notice | undefined;
  /** The problem last shown: a notice that the learner has closed does not come back with each retry. */
  #shownProblem: Problem['code'] | undefined;
  /** A save of this session is stored: the LMS knows that the learner has begun. */
  #begun = false;

  constructor(outline: Outline, types: QuestionTypes, tracker: Tracker, store = durableStorage) {
    super();
    this.outline = outline;
    this.types = types;
    this.#tracker = tracker;
    this.#store = store;
    this.#progress = emptyProgress(outline.tracks[0]?.id ?? '', outline.services[0]?.id ?? '', outline.register);
  }

  get progress(): Progress {
    return this.#progress;
  }

  get status(): CourseStatus {
    this.#status ??= courseStatusOf(this.outline, this.types, this.#progress);
    return this.#status;
  }

  /** A pseudonym that separates learners on one machine; `''` when unknown. */
  get learner(): string {
    return this.#launch?.learner ?? '';
  }

  /** What the learner should know now; undefined when all is well. */
  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** What the workplace receives. */
  get reporting(): Reporting | 'nobody' {
    const keeper = this.#launch?.keeper;
    return keeper === 'browser' || keeper === 'nowhere' ? 'nobody' : this.outline.reporting;
  }

  /** Whether there is progress from an earlier session. */
  get resumed(): boolean {
    return this.#progress.location !== '' || this.#progress.seen.size > 0;
  }

  /** Opens the tracker and restores earlier progress. */
  async open(): Promise<void> {
    const launch = await this.#tracker.open();
    this.#launch = launch;
    const hasKeeper = launch.keeper !== 'nowhere';
    if (launch.mode === 'normal' && (!hasKeeper || launch.learner !== ''))
      this.#backup = new LocalBackup(backupName(this.outline), hasKeeper ? launch.learner : '', this.#store);
    const durable = this.#backup !== undefined && this.#store.durable === true;
    this.#schedule = new SaveSchedule(this.outline, launch, durable);
    const held = decodeSuspend(this.outline, this.types, launch.suspend);
    const unsaved = this.#restore(held.progress, this.#backup?.read(launch.suspend !== '') ?? '');
    if (this.#progress.service === '' && this.outline.services.length === 1)
      this.dispatch({ type: 'chose', service: this.outline.services[0]!.id });
    if (launch.problem) this.#show(launch.problem);
    else if (held.damaged) this.#notice = 'progress-unreadable';
    else if (launch.mode !== 'normal') this.#notice = launch.mode;
    this.#listen(launch);
    if (unsaved && hasKeeper) this.#queue.change(0);
    else this.#queue.flush();
    void launch.opening?.then((problem) => problem && this.#queue.change(debounceMs));
    this.#changed();
  }

  /** Applies an event to progress and saves it in time. */
  dispatch(event: ProgressEvent): void {
    const next = reduce(this.#progress, event);
    if (next === this.#progress) return;
    this.#queue.flushAnswer();
    const { completed, passed } = this.status;
    this.#progress = next;
    this.#status = undefined;
    // "saved again" is shown until the next navigation
    if (event.type === 'moved' && this.#notice === 'saved') this.#notice = undefined;
    this.#changed();
    if (!this.#schedule || this.#queue.state === 'passive') return;
    const important = !this.#begun || this.status.completed !== completed || this.status.passed !== passed;
    this.#backUp();
    this.#queue.change(this.#schedule.delayOf(event, important, next));
  }

  /** Answers a question. @returns the score of this try, also when an earlier try counts */
  answer(question: string, response: string): number {
    const score = scoreOf(this.outline, this.types, question, response);
    this.dispatch({ type: 'answered', question, response, score, at: Date.now() });
    return score;
  }

  /** Saves now what is not saved. */
  save(): void {
    this.#queue.flush();
  }

  /** Ends the session, once; called on `pagehide`. */
  close(): void {
    const { state } = this.#queue;
    if (state === 'closed' || !this.#launch) return;
    this.#queue.close();
    this.#tabs?.close();
    if (state === 'passive') return;
    if (state !== 'idle') this.#backUp();
    if (this.#tracker.close(this.#report())) this.#backup?.clear();
  }

  /** Goes on in this tab after another one had taken over. */
  takeBack(): void {
    this.#notice = undefined;
    this.#shownProblem = undefined;
    this.#tabs?.announce();
    this.#queue.resume();
    this.#changed();
  }

  /** Closes the notice. */
  dismiss(): void {
    this.#notice = undefined;
    this.#changed();
  }

  /** Restores the LMS's progress and this browser's copy. @returns whether there was a copy, which the LMS may lack */
  #restore(held: Progress, copy: string): boolean {
    this.#status = undefined;
    this.#progress = held;
    if (copy === '') return false;
    const local = decodeSuspend(this.outline, this.types, copy).progress;
    // The location is the copy's, unless the LMS has progress from another machine that the copy lacks.
    const hasAll = reduce(local, { type: 'merged', other: held }) === local;
    this.#progress = hasAll ? local : reduce(held, { type: 'merged', other: local });
    return true;
  }

  /** Stores a copy of progress in this browser, and what the keeper must have later. @returns whether the copy was stored */
  #backUp(): boolean {
    this.#tracker.enqueue?.(this.#report());
    const afterSave = this.#begun && !this.#queue.failing && this.#launch?.keeper !== 'nowhere';
    return this.#backup?.write(encodeSuspend(this.outline, this.#progress), afterSave) ?? false;
  }

  async #save(): Promise<Problem | undefined> {
    const backedUp = this.#backUp();
    this.#schedule?.saving();
    if (this.#launch?.keeper === 'nowhere') return backedUp ? undefined : { code: 'not-kept' };
    return this.#tracker.save(this.#report());
  }

  #saved(problem: Problem | undefined): void {
    if (problem) {
      this.#show(problem);
      this.#backUp();
      return;
    }
    this.#shownProblem = undefined;
    this.#begun = true;
    if (this.#launch?.keeper !== 'nowhere') this.#backup?.clear();
    if (!troubles.includes(this.#notice)) return;
    this.#notice = 'saved';
    this.#changed();
  }

  #report(): Report {
    return reportOf(this.outline, this.types, this.#progress, (Date.now() - this.#started) / 1000);
  }

  #show({ code, detail }: Problem): void {
    if (code === this.#shownProblem) return;
    if (detail) console.warn(`okt: ${code}: ${detail}`);
    this.#shownProblem = code;
    this.#notice = code;
    this.#changed();
  }

  #listen({ mode, learner }: Launch): void {
    if (mode === 'normal')
      this.#tabs = new Tabs(`okt:${backupName(this.outline)}:${learner}`, {
        stepBack: () => {
          this.#queue.pause();
          this.#notice = 'tab';
          this.#changed();
          return encodeSuspend(this.outline, this.#progress);
        },
        takeOver: (suspend) =>
          this.dispatch({ type: 'merged', other: decodeSuspend(this.outline, this.types, suspend).progress }),
      });
    addEventListener('online', () => this.save());
    addEventListener('pagehide', () => this.close());
    addEventListener('pageshow', (event) => event.persisted && location.reload());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.save());
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
