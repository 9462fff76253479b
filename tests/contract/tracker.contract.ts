/** The contract of every tracker. Each target runs it against a simulated LMS or LRS of its standard. */
import { describe, expect, it } from 'vitest';
import { answer, finished, report, type Subject } from './tracker-bench.ts';

export { answer, finished, report } from './tracker-bench.ts';
export type { Bench, Stored, Subject, Traffic } from './tracker-bench.ts';

/** Runs the contract. */
export function describeTracker(subject: Subject): void {
  describe(`${subject.name} keeps the tracker's contract`, () => {
    itResumes(subject);
    itStoresResults(subject);
    itWritesOnce(subject);
    itReportsProblems(subject);
  });
}

/** Opening and resuming. */
function itResumes({ bench: newBench }: Subject): void {
  it('opens with empty suspend data for a new learner, and names where progress is stored', async () => {
    const launch = await newBench().launch().open();
    expect(launch).toMatchObject({ mode: 'normal', suspend: '' });
    expect(launch.keeper).not.toBe('nowhere');
    expect(launch.problem).toBeUndefined();
  });

  it('resumes saved progress after the browser was killed', async () => {
    const bench = newBench();
    const killed = bench.launch();
    await killed.open();
    expect(await killed.save(report())).toBeUndefined();
    expect(await bench.launch().open()).toMatchObject({ suspend: '1~halv' });
  });

  it('resumes the progress of the last close', async () => {
    const bench = newBench();
    const tracker = bench.launch();
    await tracker.open();
    tracker.close(report({ suspend: '1~sist' }));
    expect((await bench.launch().open()).suspend).toBe('1~sist');
  });
}

/** Completion, success, score and reporting level. */
function itStoresResults({ bench: newBench }: Subject): void {
  it('stores completion, success, score and building blocks', async () => {
    const bench = newBench();
    const tracker = bench.launch();
    await tracker.open();
    await tracker.save(finished());
    expect(bench.stored()).toMatchObject({ completed: true, passed: true, raw: 90, objectives: { kunnskap: 85 } });
  });

  it('sends "passed" before the end, so that a killed browser loses no result', async () => {
    const bench = newBench();
    const tracker = bench.launch();
    await tracker.open();
    await tracker.save(report());
    expect(bench.stored().passed).toBe(false);
    await tracker.save(finished());
    expect(bench.stored().passed).toBe(true);
  });

  it('never downgrades a stored result', async () => {
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

  it('sends nothing that the reporting level excludes', async () => {
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
}

/** Number of writes and commits. */
function itWritesOnce({ bench: newBench, modes }: Subject): void {
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

  it('ends the session once', async () => {
    const bench = newBench();
    const tracker = bench.launch();
    await tracker.open();
    tracker.close(report());
    tracker.close(finished());
    expect(bench.traffic().ends).toBe(1);
    expect(bench.stored().completed).toBe(false);
  });

  it('does nothing when closed before it is opened', () => {
    const bench = newBench();
    bench.launch().close(report());
    expect(bench.traffic()).toEqual({ writes: 0, commits: 0, ends: 0 });
  });

  it('commits once per save, and writes nothing when nothing changed', async () => {
    const bench = newBench();
    const tracker = bench.launch();
    await tracker.open();
    await tracker.save(report({ raw: 50, interactions: [answer('q1')] }));
    const once = bench.traffic();
    expect(once.commits).toBe(1);
    expect(await tracker.save(report({ raw: 50, interactions: [answer('q1')], seconds: 99 }))).toBeUndefined();
    expect(bench.traffic()).toEqual(once);
  });

  it('sends each answer once, and a later answer to the same question as a new one', async () => {
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
}

/** A faulty LMS or LRS, and suspend data that is too long. */
function itReportsProblems({ bench: newBench, suspendLimit, hostile }: Subject): void {
  it('returns a Problem when saving fails, and sends everything with the next save', async () => {
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
    it('returns a Problem for suspend data that is too long, and keeps the last valid one', async () => {
      const bench = newBench();
      const tracker = bench.launch();
      await tracker.open();
      const full = 'x'.repeat(suspendLimit);
      expect(await tracker.save(report({ suspend: full }))).toBeUndefined();
      expect((await tracker.save(finished({ suspend: `${full}x` })))?.code).toBe('progress-too-long');
      expect(bench.stored()).toMatchObject({ suspend: full, passed: true });
    });

  it.each(Object.keys(hostile()))('returns a Problem without throwing when the LMS or LRS %s', async (kind) => {
    const tracker = hostile()[kind]!;
    const launch = await tracker.open();
    expect(launch.problem ?? (await tracker.save(finished({ interactions: [answer('q1')] })))).toHaveProperty('code');
    expect(() => tracker.close(finished())).not.toThrow();
  });
}
