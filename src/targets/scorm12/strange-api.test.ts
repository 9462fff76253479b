/** What API objects do that no standard says: come late, relay, throw, and say yes in other words. */
import { describe, expect, it } from 'vitest';
import { answer, finished, report } from '../../../tests/contract/tracker.contract.ts';
import { ScormLms } from '../../../tests/doubles/scorm-lms.ts';
import { defaultOptions } from '../shared/scorm/options.ts';
import { ScormTracker } from '../shared/scorm/tracker.ts';
import { scorm12 } from './scorm12-version.ts';
import { createTracker } from './tracker.ts';

const lmsWith = (): ScormLms => new ScormLms('1.2', (window) => createTracker(window, defaultOptions));
const status = 'cmi.core.lesson_status';

async function opened(lms: ScormLms) {
  const tracker = lms.launch();
  await tracker.open();
  return tracker;
}

describe('strange API objects', () => {
  it('cross-origin opener: its exception is passed over', async () => {
    const blocked = new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('Blocked a frame', 'SecurityError');
        },
      },
    );
    expect(
      (await new ScormTracker(scorm12, { opener: blocked }, defaultOptions, () => Promise.resolve()).open()).problem
        ?.code,
    ).toBe('no-lms');
  });

  it('CrossFrameAPI: a first answer of "" is asked again, so that earlier progress is found', async () => {
    const values: Record<string, string> = {
      [status]: 'incomplete',
      'cmi.suspend_data': '1~fjern',
      'cmi.core.lesson_mode': 'normal',
    };
    const arrived = new Map<string, string>();
    const asked = new Set<string>();
    const relay = {
      LMSInitialize: () => 'true',
      LMSGetValue: (element: string) => {
        asked.add(element);
        return arrived.get(element) ?? '';
      },
      LMSSetValue: () => 'true',
    };
    const wait = async (): Promise<void> => asked.forEach((element) => arrived.set(element, values[element] ?? ''));
    const launch = await new ScormTracker(scorm12, { API: relay }, defaultOptions, wait).open();
    expect(launch.suspend).toBe('1~fjern');
  });

  it('CrossFrameAPI: answers that come one by one are all waited for', async () => {
    const values: Record<string, string> = { [status]: 'incomplete', 'cmi.suspend_data': '1~fjern' };
    const arrived = new Map<string, string>();
    const relay = {
      LMSInitialize: () => 'true',
      LMSGetValue: (element: string) => arrived.get(element) ?? '',
      LMSSetValue: () => 'true',
    };
    const answers = Object.entries(values);
    const wait = async (): Promise<void> => void (answers.length > 0 && arrived.set(...answers.shift()!));
    expect((await new ScormTracker(scorm12, { API: relay }, defaultOptions, wait).open()).suspend).toBe('1~fjern');
  });

  it('CrossFrameAPI: the objectives of an earlier launch are found again, not written once more', async () => {
    const values: Record<string, string> = {
      [status]: 'incomplete',
      'cmi.objectives._children': 'id,score,status',
      'cmi.objectives._count': '1',
      'cmi.objectives.0.id': 'kunnskap',
      'cmi.objectives.0.score.raw': '70',
      'cmi.objectives.0.status': 'completed',
    };
    const arrived = new Map<string, string>();
    const asked = new Set<string>();
    const rows = new Set<string>();
    const relay = {
      LMSInitialize: () => 'true',
      LMSGetValue: (element: string) => {
        asked.add(element);
        return arrived.get(element) ?? '';
      },
      LMSSetValue: (element: string) => {
        if (element.startsWith('cmi.objectives.')) rows.add(element);
        return 'true';
      },
      LMSCommit: () => 'true',
    };
    const wait = async (): Promise<void> => asked.forEach((element) => arrived.set(element, values[element] ?? ''));
    const tracker = new ScormTracker(scorm12, { API: relay }, defaultOptions, wait);
    await tracker.open();
    await tracker.save(report({ objectives: [{ id: 'kunnskap', raw: 85, completed: true, passed: true }] }));
    expect([...rows].sort()).toEqual(
      ['max', 'min', 'raw'].map((part) => `cmi.objectives.0.score.${part}`).concat('cmi.objectives.0.status'),
    );
  });

  it('an API that is put in place after the course has loaded is waited for', async () => {
    const lms = lmsWith();
    lms.launch();
    const late: Record<string, unknown> = {};
    let waits = 0;
    const wait = async (): Promise<void> => {
      waits += 1;
      if (waits === 8) late['parent'] = lms.window;
    };
    expect((await new ScormTracker(scorm12, { parent: late }, defaultOptions, wait).open()).keeper).toBe('lms');
  });

  it('a page that nobody launched does not wait for an LMS', async () => {
    const alone: Record<string, unknown> = {};
    alone['parent'] = alone;
    const wait = (): Promise<void> => Promise.reject(new Error('waited'));
    expect((await new ScormTracker(scorm12, alone, defaultOptions, wait).open()).problem?.code).toBe('no-lms');
  });

  it.each([true, 1, 'True', 'TRUE', '1'])('an LMS that says yes as %j is believed', async (yes) => {
    const api = {
      LMSInitialize: () => yes,
      LMSGetValue: () => 'incomplete',
      LMSSetValue: () => yes,
      LMSCommit: () => yes,
    };
    const tracker = createTracker({ API: api }, defaultOptions);
    expect(await tracker.open()).toMatchObject({ keeper: 'lms' });
    expect(await tracker.save(report())).toBeUndefined();
  });

  it('a score that the LMS gives back with a decimal comma is not sunk', async () => {
    const held: Record<string, string> = { [status]: 'completed', 'cmi.core.score.raw': '85,5' };
    const api = {
      LMSInitialize: () => 'true',
      LMSGetValue: (element: string) => held[element] ?? '',
      LMSSetValue: (element: string, value: string) => {
        held[element] = value;
        return 'true';
      },
      LMSCommit: () => 'true',
    };
    const tracker = createTracker({ API: api }, defaultOptions);
    await tracker.open();
    await tracker.save(report({ raw: 10 }));
    expect(held['cmi.core.score.raw']).toBe('85,5');
    await tracker.save(report({ raw: 86 }));
    expect(held['cmi.core.score.raw']).toBe('86');
  });

  it('an LMS that throws at answers, and takes the rest, is no trouble to the learner', async () => {
    const lms = lmsWith();
    lms.throwsAt = /^cmi\.interactions\.\d/;
    const tracker = await opened(lms);
    expect(await tracker.save(finished({ interactions: [answer('q1')] }))).toBeUndefined();
    expect(lms.stored()).toMatchObject({ passed: true, suspend: '1~ferdig' });
  });

  it('an LMS that throws at everything for a while gets the answers afterwards too', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    const all = finished({ interactions: [answer('q1')] });
    lms.throwsAt = /./;
    expect((await tracker.save(all))?.code).toBe('lms-silent');
    delete lms.throwsAt;
    expect(await tracker.save(all)).toBeUndefined();
    expect(lms.stored()).toMatchObject({ passed: true, interactions: ['q1'] });
  });
});
