/** What Moodle's SCORM 1.2 player does when the way to its server is broken, read in its source and seen with its script. */
import { describe, expect, it } from 'vitest';
import { finished } from '../../../tests/contract/tracker.contract.ts';
import { MemoryStorage } from '../../../tests/doubles/lrs-bench.ts';
import { ScormLms } from '../../../tests/doubles/scorm-lms.ts';
import { defaultOptions } from '../shared/scorm/options.ts';
import { createTracker } from './tracker.ts';

const status = 'cmi.core.lesson_status';

async function opened() {
  const lms = new ScormLms('1.2', (window) => createTracker(window, defaultOptions));
  const tracker = lms.launch();
  await tracker.open();
  return { lms, tracker };
}

describe('Moodle, when its server does not answer', () => {
  it('sends a value once, also where that failed: what it refused is written again', async () => {
    const held = new Map([
      [status, 'incomplete'],
      ['cmi.suspend_data', '1~halv'],
      ['cmi.core.score.raw', '85'],
    ]);
    const tried = new Map<string, string>();
    const stored = new Map<string, string>();
    for (const [element, value] of held) tried.set(element, value);
    let busy = false;
    const api = {
      LMSInitialize: () => 'true',
      LMSGetValue: (element: string) => held.get(element) ?? '',
      LMSSetValue: (element: string, value: string) => {
        held.set(element, value);
        return 'true';
      },
      LMSCommit: () => {
        for (const [element, value] of held) {
          if (tried.get(element) !== value && !busy) stored.set(element, value);
          tried.set(element, value);
        }
        return String(!busy);
      },
      LMSGetLastError: () => '101',
    };
    const tracker = createTracker({ API: api }, defaultOptions);
    await tracker.open();
    busy = true;
    expect((await tracker.save(finished()))?.code).toBe('lms-refused');
    busy = false;
    expect(await tracker.save(finished())).toBeUndefined();
    expect([status, 'cmi.suspend_data', 'cmi.core.score.raw'].map((element) => stored.get(element))).toEqual([
      'passed',
      '1~ferdig',
      '90',
    ]);
  });

  it('says yes to what a browser without a net cannot send: it waits for the net', async () => {
    const { lms, tracker } = await opened();
    const navigator = { onLine: false };
    Object.assign(lms.window, { navigator, location: { hostname: 'laering.kommune.no' } });
    expect((await tracker.save(finished()))?.code).toBe('offline');
    expect(lms.traffic().writes).toBe(0);
    navigator.onLine = true;
    expect(await tracker.save(finished())).toBeUndefined();
    expect(lms.values.get(status)).toBe('passed');
    navigator.onLine = false;
    expect(tracker.close(finished()), 'the copy in this browser stays').toBe(false);
    expect(lms.traffic().ends).toBe(1);
  });

  it('an LMS on this machine, such as an app or the preview, needs no net', async () => {
    const { lms, tracker } = await opened();
    Object.assign(lms.window, { navigator: { onLine: false }, location: { hostname: 'localhost' } });
    expect(await tracker.save(finished())).toBeUndefined();
  });
});

describe('Moodle, when the course is opened again on the page of its player', () => {
  /** A page whose API answers until it has been finished, and throws at another start. */
  const pageOf = (type: 'navigate' | 'reload', sessionStorage: Storage) => {
    let over = false;
    const values: Readonly<Record<string, string>> = { [status]: 'incomplete', 'cmi.core.student_id': 'kari' };
    const api = {
      LMSInitialize: () => {
        if (over) throw new TypeError('cmi.objectives_0 is undefined');
        return 'true';
      },
      LMSGetValue: (element: string) => (over ? '' : (values[element] ?? '')),
      LMSSetValue: () => 'true',
      LMSCommit: () => 'true',
      LMSFinish: () => {
        over = true;
        return 'true';
      },
    };
    const performance = { type, getEntriesByType: () => [{ type: performance.type }] };
    return {
      API: api,
      performance,
      sessionStorage,
      location: { pathname: '/mod/scorm/index.html', hostname: 'laering.kommune.no' },
      navigator: { onLine: true },
    };
  };

  it('goes on at the same place in this browser after a reload, and says that the course is to be opened again', async () => {
    const page = pageOf('navigate', new MemoryStorage());
    const first = createTracker(page, defaultOptions);
    const { learner } = await first.open();
    first.close(finished());
    page.performance.type = 'reload';
    const tracker = createTracker(page, defaultOptions);
    expect(await tracker.open()).toEqual({
      mode: 'normal',
      suspend: '1~ferdig',
      learner,
      keeper: 'browser',
      problem: { code: 'session-ended' },
    });
    expect(await tracker.save(finished()), 'so that the player keeps it').toEqual({ code: 'session-ended' });
    expect(tracker.close(finished())).toBe(false);
  });

  it('shows nobody the progress of a colleague who was here before, and does not promise to try again', async () => {
    const page = pageOf('navigate', new MemoryStorage());
    const first = createTracker(page, defaultOptions);
    await first.open();
    first.close(finished());
    expect(await createTracker(page, defaultOptions).open()).toMatchObject({
      keeper: 'nowhere',
      suspend: '',
      learner: '',
      problem: { code: 'no-lms' },
    });
  });
});

describe('Moodle, when somebody only looks at the course', () => {
  it('is told so, since it makes silence "completed"', async () => {
    const sent: string[][] = [];
    const held: Readonly<Record<string, string>> = { [status]: 'not attempted', 'cmi.core.lesson_mode': 'browse' };
    const api = {
      LMSInitialize: () => 'true',
      LMSGetValue: (element: string) => held[element] ?? '',
      LMSSetValue: (...pair: string[]) => {
        sent.push(pair);
        return 'true';
      },
      LMSCommit: () => 'true',
      LMSFinish: () => 'true',
    };
    const tracker = createTracker({ API: api }, defaultOptions);
    expect((await tracker.open()).mode).toBe('browse');
    expect(await tracker.save(finished())).toBeUndefined();
    tracker.close(finished());
    expect(sent).toEqual([[status, 'browsed']]);
  });
});
