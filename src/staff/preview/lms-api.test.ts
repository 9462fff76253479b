/** Tests the wrapped API: each simulated fault, over an LMS that accepts everything. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi, scorm12Api, slowCallMs, type Api } from './lms-api.ts';
import type { LmsFault } from '../../lms-simulator/wire-types.ts';
import type { Call } from './run-time.ts';

let calls: Call[];
let received: string[];
let faults: Set<LmsFault>;
let api: Api;

beforeEach(() => {
  calls = [];
  received = [];
  faults = new Set();
  const answers: Readonly<Record<string, string>> = { LMSGetLastError: '0', LMSGetValue: 'held' };
  const acceptingApi = Object.fromEntries(
    scorm12Api.calls.map((name) => [
      name,
      (...given: string[]) => {
        received.push([name, ...given].join(' '));
        return answers[name] ?? 'true';
      },
    ]),
  );
  api = createApi(acceptingApi, scorm12Api, faults, (call) => calls.push(call));
});
const ask = (name: string, ...given: string[]): string => api[name]?.(...given) ?? 'no such call';

describe('createApi', () => {
  it('has the eight functions of SCORM 1.2 RTE 3.3', () => expect(Object.keys(api)).toEqual(scorm12Api.calls));

  it('passes calls on and records them', () => {
    expect([ask('LMSInitialize', ''), ask('LMSGetValue', 'cmi.core.entry'), ask('LMSCommit', '')]).toEqual([
      'true',
      'held',
      'true',
    ]);
    expect(calls.map(({ name, given, answer, error, commit }) => [name, given, answer, error, commit])).toEqual([
      ['LMSInitialize', [''], 'true', '0', false],
      ['LMSGetValue', ['cmi.core.entry'], 'held', '0', false],
      ['LMSCommit', [''], 'true', '0', true],
    ]);
  });

  it('converts arguments to strings, as an LMS does', () => {
    (api['LMSSetValue'] as (...given: unknown[]) => string)('cmi.core.score.raw', 85);
    expect(received).toContain('LMSSetValue cmi.core.score.raw 85');
  });

  it('limits suspend_data to 4,096 characters when strict (SCORM 1.2 RTE 3.4.4)', () => {
    faults.add('strict');
    expect(ask('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4096))).toBe('true');
    expect(ask('LMSGetLastError')).toBe('0');
    received = [];
    expect(ask('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('false');
    expect(ask('LMSGetLastError')).toBe('405');
    expect(ask('LMSGetLastError')).toBe('405');
    expect(received, 'the LMS receives no call').toEqual([]);
    expect(ask('LMSSetValue', 'cmi.comments', 'x'.repeat(4097))).toBe('true');
    expect(ask('LMSGetLastError')).toBe('0');
  });

  it('does not limit suspend_data when not strict', () =>
    expect(ask('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('true'));

  it('answers "false" to every call except those about errors', () => {
    faults.add('refuses');
    for (const name of ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish']) {
      expect([name, ask(name, 'a', 'b'), ask('LMSGetLastError')]).toEqual([name, 'false', '101']);
    }
    expect(received).toEqual([]);
    expect(ask('LMSGetErrorString', '101')).toBe('true');
    faults.delete('refuses');
    expect([ask('LMSCommit', ''), ask('LMSGetLastError')]).toEqual(['true', '0']);
  });

  it('delays every call except those about errors', () => {
    faults.add('slow');
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 1;
      return clock;
    });
    ask('LMSGetLastError');
    expect(clock, 'the clock is not read').toBe(0);
    expect(ask('LMSCommit', '')).toBe('true');
    expect(clock).toBeGreaterThanOrEqual(slowCallMs);
    vi.restoreAllMocks();
  });
});
