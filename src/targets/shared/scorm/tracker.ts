/** The tracker of the SCORM family: opens the session, writes what has changed, commits it, ends once. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { Launch, LaunchMode, Report, Tracker } from '../../../core/learner/tracker.ts';
import { problemWithoutSession, unconnectedLaunch } from '../../../core/learner/unconnected.ts';
import type { ScormVersion } from './scorm-version.ts';
import { findApi, isCutOff, isLaunched } from './find-api.ts';
import { pseudonym } from './format.ts';
import { CmiCache } from './cmi-cache.ts';
import { LmsConnection } from './lms-connection.ts';
import type { ScormOptions } from './options.ts';
import { readEndedSession, keepEndedSession } from './reload.ts';
import { InteractionWriter, ObjectiveWriter } from './writers.ts';

/** Times that a relay between two origins is asked again before `''` counts as an empty record. */
const maxRelayTries = 5;
/** Times that the API is looked for again in a page that somebody launched: a frameset's frames load in any order. */
const maxSearches = 10;

/** An open session with the LMS. */
interface ScormSession {
  readonly lms: LmsConnection;
  readonly cache: CmiCache;
  readonly mode: LaunchMode;
  readonly learner: string;
  /** Whether the LMS counts results of this launch. */
  readonly credit: boolean;
  readonly objectives: ObjectiveWriter;
  readonly interactions: InteractionWriter;
}

/** Keeps progress in a SCORM LMS. */
export class ScormTracker implements Tracker {
  readonly #version: ScormVersion;
  readonly #window: object;
  readonly #options: ScormOptions;
  readonly #wait: () => Promise<void>;
  #session?: ScormSession;
  #closed = false;
  /** Set where the session had ended before this page was loaded again. */
  #ended?: Launch;

  /** @param wait pause before an LMS without an answer is asked again */
  constructor(
    version: ScormVersion,
    window: object,
    options: ScormOptions,
    wait = () => new Promise<void>((done) => setTimeout(done, 200)),
  ) {
    this.#version = version;
    this.#window = window;
    this.#options = options;
    this.#wait = wait;
  }

  async open(): Promise<Launch> {
    const api = await this.#searchApi();
    if (!api) return unconnectedLaunch({ code: 'no-lms' });
    const lms = new LmsConnection(api, this.#version.methods);
    const problem = lms.initialize();
    if (problem && !this.#version.statusWords.includes(lms.get(this.#version.elements.results[0]))) {
      const past = readEndedSession(this.#window);
      if (!past) return unconnectedLaunch(problem);
      this.#ended = { ...past, keeper: 'browser', problem: { code: 'session-ended' } };
      return this.#ended;
    }
    return this.#readLaunch(lms);
  }

  async save(report: Report): Promise<Problem | undefined> {
    if (!this.#session) return problemWithoutSession(this.#ended);
    if (this.#closed) return undefined;
    if (isCutOff(this.#window)) return { code: 'offline' };
    return this.#store(this.#session, report, false);
  }

  close(report: Report): boolean {
    if (this.#closed || !this.#session) return false;
    this.#closed = true;
    const problem = this.#store(this.#session, report, true);
    const { lms, mode, learner } = this.#session;
    lms.finish();
    keepEndedSession(this.#window, { mode, suspend: report.suspend, learner });
    return problem === undefined && !isCutOff(this.#window);
  }

  /** The API object; searched for some seconds where the page was launched by another one. */
  async #searchApi(): Promise<object | undefined> {
    const { api: name, methods } = this.#version;
    let api = findApi(this.#window, name, methods.set);
    for (let round = 0; round < maxSearches && !api && isLaunched(this.#window); round += 1) {
      await this.#wait();
      api = findApi(this.#window, name, methods.set);
    }
    return api;
  }

  /** Reads what the LMS holds at the start of the session. */
  async #readLaunch(lms: LmsConnection): Promise<Launch> {
    const { elements } = this.#version;
    const relayed = await this.#awaitRelay(lms);
    const cache = new CmiCache(lms);
    const objectives = new ObjectiveWriter(cache, this.#version, this.#options);
    if (relayed) {
      // The number of rows is known now: the relay asks the LMS for each.
      objectives.read();
      await this.#wait();
    }
    for (const element of elements.results) cache.read(element);
    const mode = modeOf(lms.get(elements.mode));
    const suspend = cache.read(elements.suspend);
    const learner = pseudonym(lms.get(elements.learner));
    cache.read(elements.location);
    objectives.read();
    this.#session = {
      lms,
      cache,
      mode,
      learner,
      credit: lms.get(elements.credit) !== 'no-credit',
      objectives,
      interactions: new InteractionWriter(cache, this.#version),
    };
    const maxCommitDelay = mode === 'normal' ? this.#options.commitSeconds : 0;
    return { mode, suspend, learner, keeper: 'lms', maxCommitDelay };
  }

  /** Writes, commits, and checks that the result still stands. @returns the first problem */
  #store(session: ScormSession, report: Report, last: boolean): Problem | undefined {
    const { cache, mode, credit, objectives, interactions } = session;
    const { elements, suspendLimit, locationLimit } = this.#version;
    if (mode !== 'normal') return last && mode === 'browse' ? this.#markBrowsed(cache) : undefined;
    const problems: (Problem | undefined)[] = [];
    cache.restoreAcknowledged();
    if (report.suspend.length > suspendLimit)
      problems.push({ code: 'progress-too-long', detail: `${report.suspend.length} of ${suspendLimit} characters` });
    else problems.push(cache.write(elements.suspend, report.suspend, 'must'));
    problems.push(cache.write(elements.location, report.location.slice(0, locationLimit), 'may'));
    const writeResults = (): void => {
      if (!credit) return;
      for (const [element, value] of this.#version.results(report, cache.held, this.#options))
        problems.push(cache.write(element, value, elements.results.includes(element) ? 'must' : 'may'));
    };
    writeResults();
    if (credit) problems.push(objectives.write(report.objectives), interactions.write(report.interactions));
    problems.push(cache.write(elements.exit, 'suspend', 'may'));
    if (cache.dirty || last)
      problems.push(cache.write(elements.sessionTime, this.#version.sessionTime(report.seconds), 'may'));
    problems.push(cache.commit());
    for (const element of elements.results) cache.markBlanked(element);
    if (last) writeResults();
    return problems.find((problem) => problem !== undefined);
  }

  /** Writes the status of a first look at the course, where the version has a word for it. */
  #markBrowsed(cache: CmiCache): Problem | undefined {
    const { browsed, elements } = this.#version;
    const [status] = elements.results;
    if (!browsed || !['', 'not attempted'].includes(cache.held(status))) return undefined;
    return cache.write(status, browsed, 'may');
  }

  /** A relay between two origins answers `''` until the LMS's answer has come: asks for all that is needed, and waits. @returns whether it had to wait */
  async #awaitRelay(lms: LmsConnection): Promise<boolean> {
    const { mode, credit, learner, suspend, location, results } = this.#version.elements;
    const lists = ['objectives', 'interactions'].flatMap((list) => [`cmi.${list}._children`, `cmi.${list}._count`]);
    const needed = [...results, mode, credit, learner, suspend, location, ...lists];
    const isSilent = (): boolean => lms.get(results[0]) === '';
    if (!isSilent()) return false;
    for (let round = 0; round < maxRelayTries; round += 1) {
      for (const element of needed) lms.get(element);
      await this.#wait();
      if (isSilent()) continue;
      // The answers come one by one: the first has come, and the others are on their way.
      await this.#wait();
      break;
    }
    return true;
  }
}

function modeOf(word: string): LaunchMode {
  return word === 'review' || word === 'browse' ? word : 'normal';
}
