/** What Moodle's SCORM 1.2 player does when the way to its server is broken, read in its source and seen with its script. */
import { describe, expect, it } from 'vitest';
import { finished } from '../../../tests/contract/tracker.contract.ts';
import { ScormLms } from '../../../tests/contract/scorm-lms.ts';
import { defaultOptions } from '../scorm/options.ts';
import { createTracker } from './tracker.ts';

const status = 'cmi.core.lesson_status';

async function opened() {
  const lms = new ScormLms('1.2', (window) => createTracker(window, defaultOptions));
  const tracker = lms.launch();
  await tracker.open();
  return { lms, tracker };
}

describe('Moodle, when its server does not answer', () => {
  it('sends a value once, also where that failed: what it refused is told it anew', async () => {
    const [held, tried, stored] = [new Map([[status, 'incomplete'], ['cmi.suspend_data', '1~halv'], ['cmi.core.score.raw', '85']]), new Map<string, string>(), new Map<string, string>()];
    for (const [element, value] of held) tried.set(element, value);
    let busy = false;
    const api = {
      LMSInitialize: () => 'true',
      LMSGetValue: (element: string) => held.get(element) ?? '',
      LMSSetValue: (element: string, value: string) => (held.set(element, value), 'true'),
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
    expect([status, 'cmi.suspend_data', 'cmi.core.score.raw'].map((element) => stored.get(element))).toEqual(['passed', '1~ferdig', '90']);
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
