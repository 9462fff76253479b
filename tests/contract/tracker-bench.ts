/** Types and reports of the tracker contract. */
import type { InteractionReport, Report, Tracker } from '../../src/core/learner/tracker.ts';

/** What the LMS or LRS has stored, independent of the standard. */
export interface Stored {
  readonly suspend: string;
  readonly completed: boolean;
  readonly passed: boolean;
  /** Per cent; absent when none was ever sent. */
  readonly raw?: number;
  /** Per cent by building block. */
  readonly objectives: Readonly<Record<string, number>>;
  /** Ids in the order in which they were sent. */
  readonly interactions: readonly string[];
}

/** Number of calls since the bench was created. */
export interface Traffic {
  readonly writes: number;
  readonly commits: number;
  readonly ends: number;
}

/** One learner's attempt in a simulated LMS or LRS. */
export interface Bench {
  /** Launches the course again, with what is stored. */
  launch(mode?: 'normal' | 'review'): Tracker;
  /** What remains if the browser is killed now. */
  stored(): Stored;
  traffic(): Traffic;
  /** Makes every following write fail. */
  fail(): void;
  /** Ends {@link fail}. */
  recover(): void;
}

/** A tracker under test. */
export interface Subject {
  readonly name: string;
  /** Maximum length of suspend data, characters; Infinity where the standard sets none. */
  readonly suspendLimit: number;
  /** False where a launch has no modes. */
  readonly modes?: false;
  bench(): Bench;
  /** Trackers of an LMS or LRS that is faulty from the first call, by the kind of fault. */
  hostile(): Readonly<Record<string, Tracker>>;
}

/** An answer to a question. */
export function answer(id: string, over: Partial<InteractionReport> = {}): InteractionReport {
  return {
    id,
    type: 'choice',
    response: ['b'],
    correct: ['b'],
    score: 1,
    objectives: ['kunnskap'],
    at: Date.UTC(2026, 10, 23, 10, 0, 7, 340),
    ...over,
  };
}

/** A report from the middle of the course. */
export function report(over: Partial<Report> = {}): Report {
  return {
    suspend: '1~halv',
    location: 'vindu.start',
    completed: false,
    passed: false,
    progress: 0.5,
    objectives: [],
    interactions: [],
    seconds: 61,
    ...over,
  };
}

/** A report of a completed and passed course. */
export function finished(over: Partial<Report> = {}): Report {
  return report({
    suspend: '1~ferdig',
    completed: true,
    passed: true,
    progress: 1,
    raw: 90,
    objectives: [{ id: 'kunnskap', raw: 85, completed: true, passed: true }],
    ...over,
  });
}
