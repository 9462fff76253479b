/** The contract of every tracker: one suite, run with a test keeper of each standard. */
import { describe, expect, it } from 'vitest';
import type { InteractionReport, Report, Tracker } from '../../src/core/learner/tracker.ts';

/** What a keeper holds, in terms of no standard. */
export interface Stored {
  readonly suspend: string;
  readonly completed: boolean;
  readonly passed: boolean;
  /** Per cent; absent when none was ever sent. */
  readonly raw?: number;
  /** Per cent by building block. */
  readonly objectives: Readonly<Record<string, number>>;
  /** Ids in the order they were sent. */
  readonly interactions: readonly string[];
}

/** Number of operations since the bench was made. */
export interface Traffic {
  readonly writes: number;
  readonly commits: number;
  readonly ends: number;
}

/** One learner's attempt with one keeper. */
export interface Bench {
  /** Launches the course again with what is stored. */
  launch(mode?: 'normal' | 'review'): Tracker;
  /** What survives if the browser is killed now. */
  stored(): Stored;
  traffic(): Traffic;
  /** From now on the keeper refuses everything. */
  fail(): void;
  /** The keeper works again. */
  recover(): void;
}

/** A tracker under test. */
export interface Subject {
  readonly name: string;
  /** Most characters of suspend data; Infinity where the standard sets none. */
  readonly suspendLimit: number;
  /** False where a launch has no modes. */
  readonly modes?: false;
  bench(): Bench;
  /** Trackers with a keeper that fails from the first call, by the kind of failure. */
  hostile(): Readonly<Record<string, Tracker>>;
}

/** One answer. */
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

/** A report half-way. */
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

/** The report of somebody who is done. */
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

/** Runs the suite. */
export function describeTracker({ name, suspendLimit, modes, bench: newBench, hostile }: Subject): void {
  describe(`${name} keeps the tracker's contract`, () => {
    it('opens empty for a new learner, and names the keeper', async () => {
      const launch = await newBench().launch().open();
      expect(launch).toMatchObject({ mode: 'normal', suspend: '' });
      expect(launch.keeper).not.toBe('nowhere');
      expect(launch.problem).toBeUndefined();
    });

    it('resumes what was saved, also after a killed browser', async () => {
      const bench = newBench();
      const killed = bench.launch();
      await killed.open();
      expect(await killed.save(report())).toBeUndefined();
      expect(await bench.launch().open()).toMatchObject({ suspend: '1~halv' });
    });

    it('resumes what was closed', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      tracker.close(report({ suspend: '1~sist' }));
      expect((await bench.launch().open()).suspend).toBe('1~sist');
    });

    it('stores completion, success, score and building blocks', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      await tracker.save(finished());
      expect(bench.stored()).toMatchObject({ completed: true, passed: true, raw: 90, objectives: { kunnskap: 85 } });
    });

    it('stores "passed" before the end, so that a killed browser loses no result', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      await tracker.save(report());
      expect(bench.stored().passed).toBe(false);
      await tracker.save(finished());
      expect(bench.stored().passed).toBe(true);
    });

    it('never downgrades a result', async () => {
      const bench = newBench();
      const first = bench.launch();
      await first.open();
      first.close(finished());
      const again = bench.launch();
      await again.open();
      await again.save(report({ raw: 10, objectives: [{ id: 'kunnskap', raw: 0, completed: false, passed: false }] }));
      again.close(report({ raw: 10 }));
      expect(bench.stored()).toMatchObject({ completed: true, passed: true, raw: 90, objectives: { kunnskap: 85 } });
    });

    if (modes !== false)
      it('writes nothing in review', async () => {
        const bench = newBench();
        const first = bench.launch();
        await first.open();
        first.close(finished());
        const before = bench.traffic();
        const stored = bench.stored();
        const review = bench.launch('review');
        expect(await review.open()).toMatchObject({ mode: 'review', suspend: '1~ferdig' });
        expect(await review.save(report({ suspend: '1~annet', interactions: [answer('q1')] }))).toBeUndefined();
        review.close(report({ suspend: '1~annet' }));
        expect(bench.traffic()).toMatchObject({ writes: before.writes, commits: before.commits });
        expect(bench.stored()).toEqual(stored);
      });

    it('ends once', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      tracker.close(report());
      tracker.close(finished());
      expect(bench.traffic().ends).toBe(1);
      expect(bench.stored().completed).toBe(false);
    });

    it('closing before opening does nothing', () => {
      const bench = newBench();
      bench.launch().close(report());
      expect(bench.traffic()).toEqual({ writes: 0, commits: 0, ends: 0 });
    });

    it('commits once for a save, and writes nothing when nothing changed', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      await tracker.save(report({ raw: 50, interactions: [answer('q1')] }));
      const once = bench.traffic();
      expect(once.commits).toBe(1);
      expect(await tracker.save(report({ raw: 50, interactions: [answer('q1')], seconds: 99 }))).toBeUndefined();
      expect(bench.traffic()).toEqual(once);
    });

    it('sends each answer once, and a new answer to the same question as a new one', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      await tracker.save(report({ interactions: [answer('q1')] }));
      await tracker.save(report({ suspend: '1~b', interactions: [answer('q1'), answer('q2')] }));
      tracker.close(
        report({ suspend: '1~c', interactions: [answer('q1', { at: Date.UTC(2026, 10, 23, 11) }), answer('q2')] }),
      );
      expect(bench.stored().interactions).toEqual(['q1', 'q2', 'q1']);
      const next = bench.launch();
      await next.open();
      await next.save(report({ suspend: '1~d', interactions: [answer('q3')] }));
      expect(bench.stored().interactions).toEqual(['q1', 'q2', 'q1', 'q3']);
    });

    it('sends nothing that the reporting level leaves out', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      const { raw: _, ...completion } = finished({ objectives: [] });
      tracker.close(completion);
      expect(bench.stored()).toEqual({
        suspend: '1~ferdig',
        completed: true,
        passed: true,
        objectives: {},
        interactions: [],
      });
    });

    it('returns a Problem when the keeper fails, and the next save stores everything', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      await tracker.save(report());
      bench.fail();
      const late = finished({ interactions: [answer('q1')] });
      expect((await tracker.save(late))?.code).toMatch(/^(lms-refused|lms-silent|offline)$/);
      expect(bench.stored().suspend).toBe('1~halv');
      bench.recover();
      expect(await tracker.save(late)).toBeUndefined();
      expect(bench.stored()).toMatchObject({ suspend: '1~ferdig', passed: true, raw: 90, interactions: ['q1'] });
    });

    if (Number.isFinite(suspendLimit))
      it('returns a Problem for progress that is too long, and keeps the last that fitted', async () => {
        const bench = newBench();
        const tracker = bench.launch();
        await tracker.open();
        const full = 'x'.repeat(suspendLimit);
        expect(await tracker.save(report({ suspend: full }))).toBeUndefined();
        expect((await tracker.save(finished({ suspend: `${full}x` })))?.code).toBe('progress-too-long');
        expect(bench.stored()).toMatchObject({ suspend: full, passed: true });
      });

    it.each(Object.keys(hostile()))('survives a keeper that %s', async (kind) => {
      const tracker = hostile()[kind]!;
      const launch = await tracker.open();
      expect(launch.problem ?? (await tracker.save(finished({ interactions: [answer('q1')] })))).toHaveProperty('code');
      expect(() => tracker.close(finished())).not.toThrow();
    });
  });
}
