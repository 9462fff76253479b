/** The tracker of the SCORM family: opens the session, writes what is new, commits it, ends once. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { Launch, LaunchMode, Report, Tracker } from '../../../core/learner/tracker.ts';
import type { ScormVersion } from './scorm-version.ts';
import { findApi, isCutOff, isLaunched } from './find-api.ts';
import { pseudonym } from './format.ts';
import { CmiCache } from './cmi-cache.ts';
import { LmsConnection } from './lms-connection.ts';
import type { ScormOptions } from './options.ts';
import { readEndedSession, keepEndedSession } from './reload.ts';
import { InteractionWriter, ObjectiveWriter } from './writers.ts';

/** Times a relay between two origins is asked again before its silence counts as an empty record. */
const patience = 5;
/** Times the API is looked for again in a page that somebody launched: a frameset's frames load in any order. */
const searches = 10;

/** A session that the LMS has opened. */
interface Sitting {
  readonly lms: LmsConnection;
  readonly ledger: CmiCache;
  readonly mode: LaunchMode;
  readonly learner: string;
  /** The LMS counts results of this launch. */
  readonly credit: boolean;
  readonly objectives: ObjectiveWriter;
  readonly interactions: InteractionWriter;
}

/** Keeps progress in a SCORM LMS. */
export class ScormTracker implements Tracker {
  readonly #dialect: ScormVersion;
  readonly #window: object;
  readonly #options: ScormOptions;
  readonly #wait: () => Promise<void>;
  #sitting?: Sitting;
  #closed = false;
  /** The sitting was over before this page was loaded again. */
  #over?: Launch;

  /** @param wait pause before an LMS that answered nothing is asked again */
  constructor(
    dialect: ScormVersion,
    window: object,
    options: ScormOptions,
    wait = () => new Promise<void>((done) => setTimeout(done, 200)),
  ) {
    this.#dialect = dialect;
    this.#window = window;
    this.#options = options;
    this.#wait = wait;
  }

  async open(): Promise<Launch> {
    const { api: name, methods, elements } = this.#dialect;
    let api = findApi(this.#window, name, methods.set);
    for (let round = 0; round < searches && !api && isLaunched(this.#window); round += 1) {
      await this.#wait();
      api = findApi(this.#window, name, methods.set);
    }
    if (!api) return nowhere({ code: 'no-lms' });
    const lms = new LmsConnection(api, methods);
    const problem = lms.initialize();
    if (problem && !this.#dialect.statusWords.includes(lms.get(elements.results[0]))) {
      const past = readEndedSession(this.#window);
      return past
        ? (this.#over = { ...past, keeper: 'browser', problem: { code: 'session-ended' } })
        : nowhere(problem);
    }
    const relayed = await this.#listen(lms);
    const ledger = new CmiCache(lms);
    const objectives = (): ObjectiveWriter => new ObjectiveWriter(ledger, this.#dialect, this.#options);
    if (relayed && objectives()) await this.#wait(); // now that their number is known, each row is asked for
    for (const element of elements.results) ledger.read(element);
    const mode = modeOf(lms.get(elements.mode));
    const suspend = ledger.read(elements.suspend);
    const learner = pseudonym(lms.get(elements.learner));
    ledger.read(elements.location);
    this.#sitting = {
      lms,
      ledger,
      mode,
      learner,
      credit: lms.get(elements.credit) !== 'no-credit',
      objectives: objectives(),
      interactions: new InteractionWriter(ledger, this.#dialect),
    };
    return {
      mode,
      suspend,
      learner,
      keeper: 'lms',
      maxCommitDelay: mode === 'normal' ? this.#options.commitSeconds : 0,
    };
  }

  async save(report: Report): Promise<Problem | undefined> {
    if (!this.#sitting)
      return !this.#over ? { code: 'no-lms' } : this.#over.mode === 'normal' ? this.#over.problem : undefined;
    if (this.#closed) return { code: 'lms-silent', detail: 'the session has ended' };
    if (isCutOff(this.#window)) return { code: 'offline' };
    return this.#store(this.#sitting, report, false);
  }

  close(report: Report): boolean {
    if (this.#closed || !this.#sitting) return false;
    this.#closed = true;
    const problem = this.#store(this.#sitting, report, true);
    const { lms, mode, learner } = this.#sitting;
    lms.finish();
    keepEndedSession(this.#window, { mode, suspend: report.suspend, learner });
    return problem === undefined && !isCutOff(this.#window);
  }

  /** Writes, commits, and looks whether the result still stands; the first problem is the answer. */
  #store(
    { ledger, mode, credit, objectives, interactions }: Sitting,
    report: Report,
    last: boolean,
  ): Problem | undefined {
    const { elements, suspendLimit, locationLimit, browsed } = this.#dialect;
    const [status] = elements.results;
    if (mode !== 'normal')
      return last && mode === 'browse' && browsed && ['', 'not attempted'].includes(ledger.held(status))
        ? ledger.write(status, browsed, 'may')
        : undefined;
    const problems: (Problem | undefined)[] = [];
    ledger.restoreAcknowledged();
    if (report.suspend.length > suspendLimit)
      problems.push({ code: 'progress-too-long', detail: `${report.suspend.length} of ${suspendLimit} characters` });
    else problems.push(ledger.write(elements.suspend, report.suspend, 'must'));
    problems.push(ledger.write(elements.location, report.location.slice(0, locationLimit), 'may'));
    const writeResults = (): void => {
      if (credit)
        for (const [element, value] of this.#dialect.results(report, ledger.held, this.#options))
          problems.push(ledger.write(element, value, elements.results.includes(element) ? 'must' : 'may'));
    };
    writeResults();
    if (credit) problems.push(objectives.write(report.objectives), interactions.write(report.interactions));
    problems.push(ledger.write(elements.exit, 'suspend', 'may'));
    if (ledger.dirty || last)
      problems.push(ledger.write(elements.sessionTime, this.#dialect.sessionTime(report.seconds), 'may'));
    problems.push(ledger.commit());
    for (const element of elements.results) ledger.markBlanked(element);
    if (last) writeResults();
    return problems.find((problem) => problem !== undefined);
  }

  /** A relay between two origins answers '' until the real answer has come: asks once for all that is needed, and waits. @returns whether it had to */
  async #listen(lms: LmsConnection): Promise<boolean> {
    const { mode, credit, learner, suspend, location, results } = this.#dialect.elements;
    const needed = [
      ...results,
      mode,
      credit,
      learner,
      suspend,
      location,
      ...['objectives', 'interactions'].flatMap((list) => [`cmi.${list}._children`, `cmi.${list}._count`]),
    ];
    let silent = lms.get(results[0]) === '';
    const relayed = silent;
    for (let round = 0; round < patience && silent; round += 1) {
      for (const element of needed) lms.get(element);
      await this.#wait();
      silent = lms.get(results[0]) === '';
      // Its answers come one by one: the first of them is here, and the rest are on their way.
      if (!silent) await this.#wait();
    }
    return relayed;
  }
}

/** A launch without an LMS: the course works, and the learner is told that nothing is sent. */
function nowhere({ code, detail }: Problem): Launch {
  return {
    mode: 'normal',
    suspend: '',
    learner: '',
    keeper: 'nowhere',
    problem: { code: 'no-lms', ...(code !== 'no-lms' && { detail: `${code}: ${detail ?? ''}` }) },
  };
}

function modeOf(word: string): LaunchMode {
  return word === 'review' || word === 'browse' ? word : 'normal';
}
