/** The learner's progress and its reducer: `(progress, event) => progress`, pure. */
import type { Register } from '../course/course.ts';
import type { Response } from '../scoring/question-type.ts';

/** Response of a question that the learner skipped. It counts as done and is not scored. */
export const skippedResponse: Response = '0';

/** The best answer to a question so far. */
export interface Answer {
  readonly response: Response;
  /** 0–1 with two decimals. */
  readonly score: number;
  /** Milliseconds since 1970; 0 when it was given in an earlier session. */
  readonly at: number;
}

/** State of a learner that is kept between sessions. Contains no private text. */
export interface Progress {
  readonly track: string;
  readonly service: string;
  readonly register: Register;
  /** Id of the current screen; `''` is the start screen. */
  readonly location: string;
  /** Ids of the screens that the learner has left by going forward. */
  readonly seen: ReadonlySet<string>;
  /** By question id. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Ids of the modules whose test the learner has taken, and of the screens that the test showed as known. */
  readonly tested: ReadonlySet<string>;
}

/** Event that changes progress. */
export type ProgressEvent =
  | { readonly type: 'chose'; readonly track?: string; readonly service?: string; readonly register?: Register }
  | { readonly type: 'moved'; readonly to: string; readonly from?: string }
  | {
      readonly type: 'answered';
      readonly question: string;
      readonly response: Response;
      readonly score: number;
      readonly at: number;
    }
  | { readonly type: 'skipped'; readonly question: string; readonly at: number }
  | { readonly type: 'tested'; readonly module: string; readonly known: readonly string[] }
  | { readonly type: 'merged'; readonly other: Progress };

/** Progress of a new learner. */
export function emptyProgress(track: string, service: string, register: Register): Progress {
  return { track, service, register, location: '', seen: new Set(), answers: new Map(), tested: new Set() };
}

/** Progress after an event; the same object when nothing changed. */
export function reduce(progress: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case 'chose': {
      const { track = progress.track, service = progress.service, register = progress.register } = event;
      if (track === progress.track && service === progress.service && register === progress.register) return progress;
      return { ...progress, track, service, register };
    }
    case 'moved': {
      const seen = event.from === undefined ? progress.seen : added(progress.seen, [event.from]);
      if (seen === progress.seen && event.to === progress.location) return progress;
      return { ...progress, location: event.to, seen };
    }
    case 'answered':
      return keepBest(progress, event.question, { response: event.response, score: event.score, at: event.at });
    case 'skipped':
      if (progress.answers.has(event.question)) return progress;
      return keepBest(progress, event.question, { response: skippedResponse, score: 0, at: event.at });
    case 'tested':
      return addTo(progress, event.known, [event.module, ...event.known]);
    case 'merged':
      return merge(progress, event.other);
  }
}

/** Keeps the better of two answers, so that a new attempt never costs points. */
function keepBest(progress: Progress, question: string, answer: Answer): Progress {
  const before = progress.answers.get(question);
  if (before && !better(answer, before)) return progress;
  return { ...progress, answers: new Map(progress.answers).set(question, answer) };
}

function better(answer: Answer, before: Answer): boolean {
  if (before.response === skippedResponse) return answer.response !== skippedResponse;
  if (answer.response === skippedResponse || answer.response === before.response) return false;
  return answer.score >= before.score;
}

/** Merges progress of one learner from two places, such as two tabs. Location and choices are those of `progress`. */
function merge(progress: Progress, other: Progress): Progress {
  let merged = addTo(progress, [...other.seen], [...other.tested]);
  for (const [question, answer] of other.answers) {
    const before = merged.answers.get(question);
    if (!before || before.response === skippedResponse || answer.score > before.score)
      merged = keepBest(merged, question, answer);
  }
  return merged;
}

function addTo(progress: Progress, screens: readonly string[], known: readonly string[]): Progress {
  const seen = added(progress.seen, screens);
  const tested = added(progress.tested, known);
  return seen === progress.seen && tested === progress.tested ? progress : { ...progress, seen, tested };
}

function added(set: ReadonlySet<string>, values: readonly string[]): ReadonlySet<string> {
  return values.every((value) => set.has(value)) ? set : new Set([...set, ...values]);
}
