/** Tests each transition of the save queue under fake timers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../core/learner/problem.ts';
import { SaveQueue } from './save-queue.ts';
import { afterPaintMs, debounceMs } from './save-schedule.ts';

const minute = 60_000;
const refused: Problem = { code: 'lms-refused' };
const offline: Problem = { code: 'offline', unreachable: true };

/** Ends the save under way with this result. */
let finish: (problem?: Problem) => Promise<void>;
/** Times at which saves began. */
let saves: number[];
/** Results that the queue announced. */
let results: (Problem['code'] | 'stored')[];
let queue: SaveQueue;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  saves = [];
  results = [];
  const save = (): Promise<Problem | undefined> => {
    saves.push(Date.now());
    return new Promise((resolve) => {
      finish = async (problem) => {
        resolve(problem);
        await vi.advanceTimersByTimeAsync(0);
      };
    });
  };
  queue = new SaveQueue(save, (problem) => results.push(problem?.code ?? 'stored'));
});
afterEach(() => vi.useRealTimers());

/** Fails until the queue waits for the `n`th time. */
async function fail(problem: Problem, n = 1): Promise<void> {
  if (queue.state === 'idle') queue.change(0);
  for (let failure = 1; failure < n; failure += 1) {
    await finish(problem);
    await vi.advanceTimersToNextTimerAsync();
  }
  await finish(problem);
  expect(queue.state).toBe('waiting');
}

describe('idle', () => {
  it('becomes scheduled by a change, and saving when that is due', async () => {
    queue.change(debounceMs);
    expect(queue.state).toBe('scheduled');
    await vi.advanceTimersByTimeAsync(debounceMs - 1);
    expect(saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect([queue.state, saves]).toEqual(['saving', [debounceMs]]);
  });

  it('becomes saving at once by a change without a delay', () => {
    queue.change(0);
    expect([queue.state, saves]).toEqual(['saving', [0]]);
  });

  it('has nothing to flush', () => {
    queue.flush();
    queue.flushAnswer();
    expect([queue.state, saves]).toEqual(['idle', []]);
  });
});

describe('scheduled', () => {
  it('starts its delay again at a change', async () => {
    queue.change(debounceMs);
    await vi.advanceTimersByTimeAsync(500);
    queue.change(debounceMs);
    await vi.advanceTimersByTimeAsync(debounceMs);
    expect(saves).toEqual([500 + debounceMs]);
  });

  it('is not postponed by a change that may wait longer', async () => {
    queue.change(5 * minute);
    await vi.advanceTimersByTimeAsync(4 * minute);
    queue.change(5 * minute);
    await vi.advanceTimersByTimeAsync(minute);
    expect(saves).toEqual([5 * minute]);
  });

  it('is brought forward by a change that is due earlier', async () => {
    queue.change(5 * minute);
    queue.change(afterPaintMs);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(saves).toEqual([afterPaintMs]);
  });

  it('saves an answer before the next change, and navigation not', () => {
    queue.change(debounceMs);
    queue.flushAnswer();
    expect(queue.state).toBe('scheduled');
    queue.change(afterPaintMs);
    queue.flushAnswer();
    expect([queue.state, saves]).toEqual(['saving', [0]]);
  });

  it('is saved at once by a flush', () => {
    queue.change(5 * minute);
    queue.flush();
    expect([queue.state, saves]).toEqual(['saving', [0]]);
  });
});

describe('saving', () => {
  beforeEach(() => queue.change(0));

  it('becomes idle when it is stored', async () => {
    await finish();
    expect([queue.state, results, queue.failing]).toEqual(['idle', ['stored'], false]);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(saves).toHaveLength(1);
  });

  it('saves once more after all changes that came meanwhile', async () => {
    queue.change(5 * minute);
    queue.change(afterPaintMs);
    queue.flush();
    expect(saves).toHaveLength(1);
    await finish();
    expect([queue.state, saves.length]).toEqual(['saving', 2]);
    await finish();
    expect([queue.state, results]).toEqual(['idle', ['stored', 'stored']]);
  });

  it('becomes waiting when it fails, and reports the problem', async () => {
    await finish(refused);
    expect([queue.state, results, queue.failing]).toEqual(['waiting', ['lms-refused'], true]);
  });
});

describe('waiting', () => {
  it('tries again after 3, 10, 30 and 60 s, and then every minute', async () => {
    await fail(refused, 7);
    expect(saves).toEqual([0, 3, 13, 43, 103, 163, 223].map((seconds) => 1_000 * seconds));
  });

  it('tries again every five minutes in the end where the keeper is unreachable', async () => {
    await fail(offline, 7);
    expect(saves).toEqual([0, 3, 13, 43, 103, 403, 703].map((seconds) => 1_000 * seconds));
  });

  it('begins with the short delays again after a stored save', async () => {
    await fail(refused, 4);
    queue.flush();
    await finish();
    expect(queue.failing).toBe(false);
    await fail(refused);
    const failed = Date.now();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saves.at(-1)).toBe(failed + 3_000);
  });

  it('becomes scheduled by a change where the keeper answered', async () => {
    await fail(refused, 5);
    queue.change(5 * minute);
    expect(queue.state, 'a change that may wait does not postpone the retry').toBe('waiting');
    queue.change(afterPaintMs);
    expect(queue.state).toBe('scheduled');
    const changed = Date.now();
    await vi.advanceTimersByTimeAsync(afterPaintMs);
    expect(saves.at(-1)).toBe(changed + afterPaintMs);
  });

  it('is not brought forward by a change where the keeper is unreachable', async () => {
    await fail(offline, 5);
    const count = saves.length;
    for (let second = 0; second < 299; second += 1) {
      queue.change(second % 2 ? afterPaintMs : 0);
      queue.flushAnswer();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect([queue.state, saves.length]).toEqual(['waiting', count]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([queue.state, saves.length]).toEqual(['saving', count + 1]);
  });

  it('saves at once by a flush, also where the keeper is unreachable', async () => {
    await fail(offline, 5);
    queue.flush();
    expect([queue.state, saves.at(-1)]).toEqual(['saving', Date.now()]);
  });
});

describe('passive', () => {
  it.each([
    ['idle', (): void => undefined],
    ['scheduled', () => queue.change(debounceMs)],
    ['saving', () => queue.change(0)],
    ['waiting', () => fail(refused)],
  ] as const)('saves nothing after %s, and the newest progress when it is resumed', async (_, prepare) => {
    await prepare();
    queue.pause();
    const count = saves.length;
    queue.change(0);
    queue.flush();
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect([queue.state, saves.length]).toEqual(['passive', count]);
    queue.resume();
    expect(queue.state).toBe('saving');
  });

  it('ignores the result of a save that was under way, and saves after it when it is resumed', async () => {
    queue.change(0);
    queue.pause();
    queue.resume();
    expect(saves, 'one save at a time').toHaveLength(1);
    await finish();
    expect([queue.state, saves.length]).toEqual(['saving', 2]);
    queue.pause();
    await finish(refused);
    expect([queue.state, results]).toEqual(['passive', ['stored']]);
  });

  it('is left by a resume alone, and a resume does nothing else', () => {
    queue.resume();
    expect([queue.state, saves]).toEqual(['idle', []]);
  });
});

describe('closed', () => {
  it.each([
    ['scheduled', () => queue.change(debounceMs)],
    ['saving', () => queue.change(0)],
    ['waiting', () => fail(refused)],
    ['passive', () => queue.pause()],
  ] as const)('is the end after %s', async (_, prepare) => {
    await prepare();
    queue.close();
    const count = saves.length;
    const before = [...results];
    queue.change(0);
    queue.flush();
    queue.pause();
    queue.resume();
    await finish?.(refused);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect([queue.state, saves.length, results]).toEqual(['closed', count, before]);
  });
});
