/** One sitting of one learner: holds progress, keeps it safe, and tells the page when something changed. */
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
import { glimpse, moment, SaveSchedule } from './save-schedule.ts';
import { Tabs } from './tabs.ts';
import { durableStorage } from '../ui/key-value-store.ts';

/** Waiting time before each new try to save, milliseconds; the last one is used from then on. */
const retryAfter = [3_000, 10_000, 30_000, 60_000];

/** What the page is told, besides progress. */
export type Notice = Problem['code'] | 'saved' | 'review' | 'browse' | 'tab';
/** Notices of a save that failed; the next one that is taken ends them. */
export const troubles: readonly (Notice | undefined)[] = ['lms-refused', 'lms-silent', 'offline'];

/** Progress with its keeper. Fires `change` whenever progress or notice is new. */
export class Session extends EventTarget {
  readonly outline: Outline;
  readonly types: QuestionTypes;
  readonly #tracker: Tracker;
  readonly #keep: KeyValueStore;
  readonly #started = Date.now();
  #progress: Progress;
  #standing?: CourseStatus;
  #launch?: Launch;
  #rhythm?: SaveSchedule;
  #mirror?: LocalBackup;
  #tabs?: Tabs;
  #notice?: Notice;
  /** The problem that the learner has been told of, so that a notice once put away stays away. */
  #told?: Problem['code'] | undefined;
  #dirty = false;
  #saving = false;
  #pressing = false;
  #passive = false;
  /** This sitting has been saved: the LMS knows that the learner has begun. */
  #begun = false;
  #closed = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(outline: Outline, types: QuestionTypes, tracker: Tracker, kept = durableStorage) {
    super();
    this.#keep = kept;
    this.outline = outline;
    this.types = types;
    this.#tracker = tracker;
    this.#progress = emptyProgress(outline.tracks[0]?.id ?? '', outline.services[0]?.id ?? '', outline.register);
  }

  get progress(): Progress {
    return this.#progress;
  }

  get status(): CourseStatus {
    return (this.#standing ??= courseStatusOf(this.outline, this.types, this.#progress));
  }

  /** A pseudonym that keeps colleagues on one machine apart; `''` when unknown. */
  get learner(): string {
    return this.#launch?.learner ?? '';
  }

  /** What the learner should know now; nothing when all is well. */
  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** What the workplace is told. */
  get told(): Reporting | 'nobody' {
    const keeper = this.#launch?.keeper;
    return keeper === 'browser' || keeper === 'nowhere' ? 'nobody' : this.outline.reporting;
  }

  /** True once there is progress from an earlier session. */
  get resumed(): boolean {
    return this.#progress.location !== '' || this.#progress.seen.size > 0;
  }

  /** Opens the tracker and takes up earlier progress. */
  async open(): Promise<void> {
    const launch = (this.#launch = await this.#tracker.open());
    const apart = launch.keeper === 'nowhere';
    if (launch.mode === 'normal' && (apart || launch.learner !== ''))
      this.#mirror = new LocalBackup(backupName(this.outline), apart ? '' : launch.learner, this.#keep);
    this.#rhythm = new SaveSchedule(this.outline, launch, this.#mirror !== undefined && this.#keep.durable === true);
    const kept = decodeSuspend(this.outline, this.types, launch.suspend);
    this.#progress = kept.progress;
    const copy = this.#mirror?.read(launch.suspend !== '') ?? '';
    if (copy !== '') {
      const local = decodeSuspend(this.outline, this.types, copy).progress;
      const later = reduce(local, { type: 'merged', other: kept.progress }) === local;
      // The place is the copy's, unless the LMS has something from another machine that the copy never had.
      this.#progress = later ? local : reduce(kept.progress, { type: 'merged', other: local });
      this.#dirty = !apart;
    }
    if (this.#progress.service === '' && this.outline.services.length === 1)
      this.dispatch({ type: 'chose', service: this.outline.services[0]!.id });
    if (launch.problem) this.#tell(launch.problem);
    else if (kept.damaged) this.#notice = 'progress-unreadable';
    else if (launch.mode !== 'normal') this.#notice = launch.mode;
    this.#watch(launch);
    if (this.#dirty) void this.save();
    this.#changed();
  }

  /** Moves progress by an event and keeps it. */
  dispatch(event: ProgressEvent): void {
    const next = reduce(this.#progress, event);
    if (next === this.#progress) return;
    if (this.#pressing) void this.save(); // never more than one answer is unsaved
    const { completed, passed } = this.status;
    this.#progress = next;
    this.#standing = undefined;
    this.#dirty = true;
    if (event.type === 'moved' && this.#notice === 'saved') this.#notice = undefined; // good news is read once
    this.#changed();
    if (!this.#rhythm || this.#passive) return;
    const weighty = !this.#begun || this.status.completed !== completed || this.status.passed !== passed;
    const wait = this.#rhythm.after(event, weighty, next);
    if (wait === 0) return void this.save();
    if (wait <= moment) return this.#saveIn(wait);
    this.#copy(); // meanwhile this browser has it
    if (this.#timer === undefined) this.#saveIn(wait);
  }

  /** Keeps a copy in this browser of what the LMS has not got. @returns whether it was kept */
  #copy(): boolean {
    const added = this.#begun && this.#tries === 0 && this.#launch?.keeper !== 'nowhere';
    return this.#mirror?.write(encodeSuspend(this.outline, this.#progress), added) ?? false;
  }

  #saveIn(milliseconds: number): void {
    this.#copy();
    this.#pressing = milliseconds === glimpse;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), milliseconds);
  }

  /** Answers a question; the score of this try comes back, whichever try counts. */
  answer(question: string, response: string): number {
    const score = scoreOf(this.outline, this.types, question, response);
    this.dispatch({ type: 'answered', question, response, score, at: Date.now() });
    return score;
  }

  /** Saves now what is not saved; tries again by itself as long as the keeper does not take it. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pressing = false;
    if (!this.#dirty || this.#passive || this.#closed || !this.#launch) return;
    const kept = this.#copy();
    if (this.#saving) return;
    [this.#saving, this.#dirty] = [true, false];
    this.#rhythm?.saved();
    const problem = await (this.#launch.keeper !== 'nowhere'
      ? this.#tracker.save(this.#report())
      : kept
        ? undefined
        : { code: 'not-kept' as const });
    this.#saving = false;
    if (this.#passive || this.#closed) return;
    if (problem) return this.#holdBack(problem);
    this.#settle();
    if (this.#dirty) await this.save();
  }

  /** Ends the sitting, once; called on `pagehide`. */
  close(): void {
    if (this.#closed || !this.#launch) return;
    clearTimeout(this.#timer);
    this.#tabs?.close();
    if (!this.#passive) {
      if (this.#dirty || this.#saving) this.#copy();
      if (this.#tracker.close(this.#report())) this.#mirror?.clear();
    }
    this.#closed = true;
  }

  /** Goes on in this tab after another one had taken over. */
  takeBack(): void {
    this.#passive = false;
    this.#notice = this.#told = undefined;
    this.#dirty = true;
    this.#tabs?.announce();
    void this.save();
    this.#changed();
  }

  /** Puts the notice away. */
  dismiss(): void {
    this.#notice = undefined;
    this.#changed();
  }

  #report(): Report {
    return reportOf(this.outline, this.types, this.#progress, (Date.now() - this.#started) / 1000);
  }

  #settle(): void {
    this.#tries = 0;
    this.#told = undefined;
    this.#begun = true;
    if (this.#launch?.keeper !== 'nowhere') this.#mirror?.clear();
    if (!troubles.includes(this.#notice)) return;
    this.#notice = 'saved';
    this.#changed();
  }

  #holdBack(problem: Problem): void {
    const wait = retryAfter[Math.min(this.#tries++, retryAfter.length - 1)]!;
    this.#dirty = true;
    this.#tell(problem);
    this.#saveIn(wait);
  }

  #tell({ code, detail }: Problem): void {
    if (code === this.#told) return;
    if (detail) console.warn(`okt: ${code}: ${detail}`);
    this.#notice = this.#told = code;
    this.#changed();
  }

  #watch({ mode, learner }: Launch): void {
    if (mode === 'normal')
      this.#tabs = new Tabs(`okt:${backupName(this.outline)}:${learner}`, {
        stepBack: () => {
          this.#passive = true;
          this.#notice = 'tab';
          this.#changed();
          return encodeSuspend(this.outline, this.#progress);
        },
        takeOver: (suspend) =>
          this.dispatch({ type: 'merged', other: decodeSuspend(this.outline, this.types, suspend).progress }),
      });
    addEventListener('online', () => void this.save());
    addEventListener('pagehide', () => this.close());
    addEventListener('pageshow', (event) => event.persisted && location.reload());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void this.save());
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
