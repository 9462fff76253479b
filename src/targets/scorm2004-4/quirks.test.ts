/** What real LMSs do to a SCORM 2004 course, one test for each habit that was seen. */
import { describe, expect, it } from 'vitest';
import { answer, finished, report } from '../../../tests/contract/tracker.contract.ts';
import { ScormLms } from '../../../tests/doubles/scorm-lms.ts';
import { cornerstone } from '../shared/lms-profiles/cornerstone.ts';
import { moodle } from '../shared/lms-profiles/moodle.ts';
import { optionsOf } from '../shared/lms-profiles/lms-profile.ts';
import { defaultOptions, type ScormOptions } from '../shared/scorm/options.ts';
import { createTracker } from './tracker.ts';

const lmsWith = (options: Partial<ScormOptions> = {}): ScormLms =>
  new ScormLms('2004', (window) => createTracker(window, { ...defaultOptions, ...options }));

async function opened(lms: ScormLms) {
  const tracker = lms.launch();
  await tracker.open();
  return tracker;
}

describe('SCORM 2004 in the wild', () => {
  it('Fractions: Moodle takes timestamps with two decimals only, and scorm-again no finer durations', async () => {
    const lms = lmsWith();
    (await opened(lms)).close(
      report({
        raw: 67,
        progress: 1 / 3,
        seconds: 62.555,
        interactions: [answer('q1', { score: 1 / 3 }), answer('q2', { at: Date.UTC(2026, 0, 1) })],
      }),
    );
    expect(lms.values.get('cmi.interactions.0.timestamp')).toBe('2026-11-23T10:00:07.34Z');
    expect(lms.values.get('cmi.interactions.1.timestamp')).toBe('2026-01-01T00:00:00.00Z');
    expect(lms.values.get('cmi.interactions.0.result')).toBe('0.33');
    expect(lms.values.get('cmi.session_time')).toBe('PT63S');
    expect(lms.values.get('cmi.progress_measure')).toBe('0.33');
    expect(lms.values.get('cmi.score.scaled')).toBe('0.67');
  });

  it('Order: the id is written before the type', async () => {
    const lms = lmsWith();
    await (await opened(lms)).save(report({ interactions: [answer('q1')] }));
    const order = lms.calls
      .filter(({ method, element }) => method === 'SetValue' && element.startsWith('cmi.interactions.0.'))
      .map(({ element }) => element);
    expect(order.slice(0, 2)).toEqual(['cmi.interactions.0.id', 'cmi.interactions.0.type']);
  });

  it.each([
    ['choice', ['a', 'c'], 'a[,]c'],
    ['sequencing', ['b', 'a'], 'b[,]a'],
    ['matching', ['a.b', 'c.d'], 'a[.]b[,]c[.]d'],
    ['performance', ['inn.ut', 'ned'], 'inn[.]ut[,][.]ned'],
    ['likert', ['3'], '3'],
  ] as const)('Order: the form of %s passes', async (type, response, text) => {
    const lms = lmsWith();
    (await opened(lms)).close(report({ interactions: [answer('q1', { type, response, correct: response })] }));
    expect(lms.values.get('cmi.interactions.0.learner_response')).toBe(text);
    expect(lms.values.get('cmi.interactions.0.correct_responses.0.pattern')).toBe(text);
  });

  it('objectives of the manifest: rows that the LMS made from it are used again', async () => {
    const lms = lmsWith();
    (lms.values as Map<string, string>)
      .set('cmi.objectives.0.id', 'kunnskap')
      .set('cmi.objectives.1.id', 'arbeidskultur');
    (await opened(lms)).close(
      finished({ objectives: [{ id: 'arbeidskultur', raw: 70, completed: true, passed: false }] }),
    );
    expect(lms.values.get('cmi.objectives.1.score.scaled')).toBe('0.7');
    expect(lms.values.get('cmi.objectives.1.completion_status')).toBe('completed');
    expect(lms.values.has('cmi.objectives.2.id')).toBe(false);
  });

  it('two results: done without mastery is completed, and success is left open', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    await tracker.save(finished({ passed: false, raw: 40 }));
    expect(lms.values.get('cmi.completion_status')).toBe('completed');
    expect(lms.values.has('cmi.success_status')).toBe(false);
    tracker.close(finished());
    expect(lms.values.get('cmi.success_status')).toBe('passed');
  });

  it('resume only after exit=suspend: Moodle gives a finished course nothing back after any other word, so it is said then too', async () => {
    const lms = lmsWith(optionsOf(moodle));
    (await opened(lms)).close(finished());
    expect(lms.values.get('cmi.exit')).toBe('suspend');
  });

  it('Cornerstone: the profile says nothing of success', async () => {
    const lms = lmsWith(optionsOf(cornerstone));
    (await opened(lms)).close(finished());
    expect([...lms.values.keys()].filter((element) => element.includes('success'))).toEqual([]);
    expect(lms.stored().completed).toBe(true);
  });

  it('progress_measure does not sink once a result stands', async () => {
    const lms = lmsWith();
    (await opened(lms)).close(finished());
    (await opened(lms)).close(report({ progress: 0.2 }));
    expect(lms.values.get('cmi.progress_measure')).toBe('1');
  });

  it('64,000: longer than in SCORM 1.2, and no longer', async () => {
    const lms = lmsWith();
    const tracker = await opened(lms);
    expect((await tracker.save(report({ suspend: 'x'.repeat(64_001) })))?.code).toBe('progress-too-long');
    expect(lms.values.has('cmi.suspend_data')).toBe(false);
  });
});
