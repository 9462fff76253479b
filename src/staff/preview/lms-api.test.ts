/** Tests the front of the LMS's API: each fault against an LMS that says yes to everything. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { frontApi, scorm12Api, slowCall, type Api } from './lms-api.ts';
import type { LmsFault } from '../../lms-simulator/wire-types.ts';
import type { Call } from './run-time.ts';

let calls: Call[];
let seen: string[];
let played: Set<LmsFault>;
let api: Api;

beforeEach(() => {
  calls = [];
  seen = [];
  played = new Set();
  const kind = Object.fromEntries(
    scorm12Api.calls.map((name) => [
      name,
      (...given: string[]) => {
        seen.push([name, ...given].join(' '));
        return name === 'LMSGetLastError' ? '0' : name === 'LMSGetValue' ? 'held' : 'true';
      },
    ]),
  );
  api = frontApi(kind, scorm12Api, played, (call) => calls.push(call));
});
const ask = (name: string, ...given: string[]): string => api[name]?.(...given) ?? 'no such call';

describe('frontApi', () => {
  it('has the eight calls of SCORM 1.2 RTE 3.3', () => expect(Object.keys(api)).toEqual(scorm12Api.calls));

  it('hands calls on and notes them', () => {
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

  it('makes strings of what the course gives, as an LMS does', () => {
    (api['LMSSetValue'] as (...given: unknown[]) => string)('cmi.core.score.raw', 85);
    expect(seen).toContain('LMSSetValue cmi.core.score.raw 85');
  });

  it('keeps the strict limit of suspend_data at 4,096 characters (SCORM 1.2 RTE 3.4.4)', () => {
    played.add('strict');
    expect(ask('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4096))).toBe('true');
    expect(ask('LMSGetLastError')).toBe('0');
    seen = [];
    expect(ask('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('false');
    expect(ask('LMSGetLastError')).toBe('405');
    expect(ask('LMSGetLastError')).toBe('405');
    expect(seen, 'the LMS never hears of it').toEqual([]);
    expect(ask('LMSSetValue', 'cmi.comments', 'x'.repeat(4097))).toBe('true');
    expect(ask('LMSGetLastError')).toBe('0');
  });

  it('is lenient without the fault', () =>
    expect(ask('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('true'));

  it('answers "false" to everything but questions about the error', () => {
    played.add('refuses');
    for (const name of ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish']) {
      expect([name, ask(name, 'a', 'b'), ask('LMSGetLastError')]).toEqual([name, 'false', '101']);
    }
    expect(seen).toEqual([]);
    expect(ask('LMSGetErrorString', '101')).toBe('true');
    played.delete('refuses');
    expect([ask('LMSCommit', ''), ask('LMSGetLastError')]).toEqual(['true', '0']);
  });

  it('is slow on every call but questions about the error', () => {
    played.add('slow');
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1));
    ask('LMSGetLastError');
    expect(clock, 'never looks at it').toBe(0);
    expect(ask('LMSCommit', '')).toBe('true');
    expect(clock).toBeGreaterThanOrEqual(slowCall);
    vi.restoreAllMocks();
  });
});
