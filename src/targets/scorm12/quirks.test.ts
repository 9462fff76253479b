/** What real LMSs do to a SCORM 1.2 course, one test for each habit that was seen. */
import { describe, expect, it } from 'vitest';
import { answer, finished, report } from '../../../tests/contract/tracker.contract.ts';
import { ScormLms } from '../../../tests/doubles/scorm-lms.ts';
import { cornerstone } from '../shared/lms-profiles/cornerstone.ts';
import { optionsOf } from '../shared/lms-profiles/lms-profile.ts';
import { defaultOptions, type ScormOptions } from '../shared/scorm/options.ts';
import { createTracker } from './tracker.ts';

const lmsWith = (options: Partial<ScormOptions> = {}): ScormLms =>
  new ScormLms('1.2', (window) => createTracker(window, { ...defaultOptions, ...options }));
const written = (lms: ScormLms, element: string): string[] =>
  lms.calls.filter((call) => call.method === 'LMSSetValue' && call.element === element).map(({ value }) => value);
const status = 'cmi.core.lesson_status';

async function opened(lms: ScormLms) {
  const tracker = lms.launch();
  await tracker.open();
  return tracker;
}

describe('SCORM 1.2 in the wild', () => {
  it('Fractions: at most two decimals, in scores, results and times', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    tracker.close(report({ raw: 66.6667, seconds: 3723.4567, interactions: [answer('q1', { score: 1 / 3 })] }));
    expect(lms.values.get('cmi.core.score.raw')).toBe('67');
    expect(lms.values.get('cmi.core.session_time')).toBe('0001:02:03');
    expect(lms.values.get('cmi.interactions.0.result')).toBe('0.33');
    expect(lms.values.get('cmi.interactions.0.time')).toMatch(/^\d\d:\d\d:07$/);
  });

  it('Order: interaction indices run from 0, and the id comes before the rest', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    await tracker.save(report({ interactions: [answer('q1'), answer('q2')] }));
    const order = lms.calls
      .filter(({ method, element }) => method === 'LMSSetValue' && element.startsWith('cmi.interactions.'))
      .map(({ element }) => element.slice('cmi.interactions.'.length));
    expect(order.filter((part) => part.endsWith('.id') && !part.includes('objectives'))).toEqual(['0.id', '1.id']);
    expect(order.indexOf('0.id')).toBe(0);
    expect(order.indexOf('1.id')).toBe(order.findIndex((part) => part.startsWith('1.')));
  });

  it('Order: an id with spaces, which Moodle rejects, is not sent as such', async () => {
    const lms = lmsWith();
    (await opened(lms)).close(report({ interactions: [answer('en to')] }));
    expect(lms.stored().interactions).toEqual(['en-to']);
  });

  it('Start: "not attempted" is never written', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    await tracker.save(report({ suspend: '', progress: 0 }));
    tracker.close(report({ suspend: '', progress: 0 }));
    expect(written(lms, status)).toEqual(['incomplete']);
  });

  it('Start: a second Initialize that answers false is no problem', async () => {
    const lms = lmsWith();
    await opened(lms);
    expect(await createTracker(lms.window, defaultOptions).open()).toMatchObject({ keeper: 'lms' });
    expect(lms.calls.filter(({ method }) => method === 'LMSInitialize')).toHaveLength(2);
  });

  it('Browser killed: only what is committed survives, and passed is in it', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    await tracker.save(finished());
    expect(lms.values.get(status)).toBe('passed');
    expect(lms.values.get('cmi.core.score.raw')).toBe('90');
  });

  it('Normal close, pop-up close: the API is found through the opener, and LMSFinish is sent', async () => {
    const lms = lmsWith();
    lms.launch();
    const popup: Record<string, unknown> = { opener: lms.window };
    popup['parent'] = popup;
    const tracker = createTracker({ parent: popup }, defaultOptions);
    expect((await tracker.open()).keeper).toBe('lms');
    tracker.close(report());
    expect(lms.traffic().ends).toBe(1);
  });

  it('Relaunch after completion: no-credit writes no status, no score, no answers', async () => {
    const lms = lmsWith();
    (await opened(lms)).close(finished());
    const start = lms.calls.length;
    const tracker = lms.launch('normal', 'no-credit');
    await tracker.open();
    tracker.close(
      finished({ suspend: '1~igjen', raw: 95, completed: false, passed: false, interactions: [answer('q1')] }),
    );
    const sent = lms.calls
      .slice(start)
      .filter(({ method }) => method === 'LMSSetValue')
      .map(({ element }) => element);
    expect(sent).toContain('cmi.suspend_data');
    expect(sent.filter((element) => /status|score|objectives|interactions/.test(element))).toEqual([]);
  });

  it('Relaunch after completion: completed is not sent over an earlier passed', async () => {
    const lms = lmsWith({ statuses: 'completed' });
    const before = new ScormLms('1.2', (window) => createTracker(window, defaultOptions));
    (await opened(before)).close(finished());
    for (const [element, value] of before.values) (lms.values as Map<string, string>).set(element, value);
    (await opened(lms)).close(finished());
    expect(written(lms, status)).toEqual([]);
    expect(lms.values.get(status)).toBe('passed');
  });

  it('Storage: a parent that throws SecurityError is no LMS, and no exception', async () => {
    const sandboxed = Object.defineProperty({}, 'parent', {
      get: () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    });
    expect(await createTracker(sandboxed, defaultOptions).open()).toMatchObject({
      keeper: 'nowhere',
      problem: { code: 'no-lms' },
    });
  });

  it('Storage: the API above a frame of another origin is still found', async () => {
    const lms = lmsWith();
    lms.launch();
    const foreign = new Proxy({ parent: lms.window } as Record<string, unknown>, {
      get: (target, key) => {
        if (key === 'parent') return target['parent'];
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    });
    expect((await createTracker({ parent: foreign }, defaultOptions).open()).keeper).toBe('lms');
  });

  it('4,096: the 4,097th character is never sent', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    expect((await tracker.save(report({ suspend: 'x'.repeat(4097) })))?.code).toBe('progress-too-long');
    expect(written(lms, 'cmi.suspend_data')).toEqual([]);
  });

  it('unknown elements (error 401 or 201): objectives are sent only where the LMS has them', async () => {
    const lms = lmsWith();
    lms.unknown = /^cmi\.(objectives|interactions)/;
    const tracker = await opened(lms);
    expect(await tracker.save(finished({ interactions: [answer('q1')] }))).toBeUndefined();
    expect(
      lms.calls.filter(({ method, element }) => method === 'LMSSetValue' && /objectives|interactions/.test(element)),
    ).toEqual([]);
    expect(lms.stored().passed).toBe(true);
  });

  it('unknown elements: an LMS that refuses a part it has promised is not asked again', async () => {
    const lms = lmsWith();
    lms.unknown = /score\.raw$/;
    const tracker = await opened(lms);
    await tracker.save(report({ objectives: [{ id: 'kunnskap', raw: 5, completed: false, passed: false }] }));
    await tracker.save(
      report({ suspend: '1~b', objectives: [{ id: 'kunnskap', raw: 5, completed: false, passed: false }] }),
    );
    expect(written(lms, 'cmi.objectives.0.score.raw')).toEqual(['5']);
  });

  it('unknown elements: the bounds of the score, which an LMS need not have (RTE 3.4.4), are no loss', async () => {
    const lms = lmsWith();
    lms.unknown = /^cmi\.core\.score\.(min|max)$/;
    const tracker = await opened(lms);
    expect(await tracker.save(finished())).toBeUndefined();
    expect(lms.values.get('cmi.core.score.raw')).toBe('90');
  });

  it('an LMS that refuses everything for a while gets everything afterwards', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    const all = finished({ suspend: '1~alt', passed: false, interactions: [answer('q1')] });
    lms.unknown = /./;
    expect((await tracker.save(all))?.code).toBe('lms-refused');
    delete lms.unknown;
    expect(await tracker.save(all)).toBeUndefined();
    expect(lms.stored()).toMatchObject({
      suspend: '1~alt',
      raw: 90,
      objectives: { kunnskap: 85 },
      interactions: ['q1'],
    });
    expect(lms.values.get('cmi.core.exit')).toBe('suspend');
    expect(lms.values.get('cmi.core.lesson_location')).toBe('vindu.start');
  });

  it('SuccessFactors and Moodle: failed is never sent, however low the score', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    await tracker.save(finished({ passed: false, raw: 10 }));
    tracker.close(finished({ passed: false, raw: 10 }));
    expect(written(lms, status)).toEqual(['incomplete']);
  });

  it('Cornerstone: the profile reports completed, not passed', async () => {
    const lms = lmsWith(optionsOf(cornerstone));
    (await opened(lms)).close(finished());
    expect(written(lms, status)).toEqual(['completed']);
    expect(lms.values.get('cmi.objectives.0.status')).toBe('completed');
  });

  it('resume only after exit=suspend: it is said from the first save, also when all is done', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    await tracker.save(report());
    expect(lms.values.get('cmi.core.exit')).toBe('suspend');
    tracker.close(finished());
    expect(lms.values.get('cmi.core.exit')).toBe('suspend');
  });

  it('Chamilo blanks lesson_status after a commit: it is written again before the end', async () => {
    const lms = lmsWith();
    lms.afterCommit = (values) => values.set(status, '');
    const tracker = await opened(lms);
    await tracker.save(finished());
    expect(lms.values.get(status)).toBe('');
    tracker.close(finished());
    expect(lms.values.get(status)).toBe('passed');
  });

  it('chatty tracking: a profile says how long pages wait, and what is saved is always committed', async () => {
    const lms = lmsWith({ commitSeconds: 600 });
    const tracker = lms.launch();
    expect((await tracker.open()).maxCommitDelay).toBe(600);
    for (let seconds = 0; seconds < 60; seconds += 3) {
      await tracker.save(report({ suspend: `1~${seconds}`, seconds }));
      expect(lms.stored().suspend).toBe(`1~${seconds}`);
    }
  });

  it('LMS connection lost silently: a commit without an answer is a Problem', async () => {
    const api = {
      LMSInitialize: () => 'true',
      LMSGetValue: () => 'incomplete',
      LMSSetValue: () => 'true',
      LMSCommit: () => undefined,
    };
    const tracker = createTracker({ API: api }, defaultOptions);
    await tracker.open();
    expect((await tracker.save(report()))?.code).toBe('lms-silent');
  });

  it('exit while offline: earlier progress is left as it was', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    await tracker.save(report());
    lms.fail();
    tracker.close(finished());
    lms.recover();
    expect((await lms.launch().open()).suspend).toBe('1~halv');
  });

  it('the learner id stays with the LMS: what the player gets is a pseudonym', async () => {
    const lms = lmsWith();
    const { learner } = await lms.launch().open();
    expect(learner).toMatch(/^[0-9a-f]{16}$/);
    expect((await lms.launch().open()).learner).toBe(learner);
  });
});
