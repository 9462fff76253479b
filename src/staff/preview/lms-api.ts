/** Wraps an LMS's API object: records every call and simulates faults that scorm-again does not have. */
import type { Call, LmsFaults } from './run-time.ts';

/** The API object of a standard; every function takes and returns strings. */
export type Api = Readonly<Record<string, (...given: string[]) => string>>;

/** Function names, limits and error codes of a standard. */
export interface ApiVersion {
  readonly calls: readonly string[];
  readonly setValue: string;
  /** Functions that commit. */
  readonly commits: readonly string[];
  readonly lastError: string;
  /** Functions about errors; no fault applies to them, and they are never recorded as failed. */
  readonly errorCalls: readonly string[];
  /** Longest value that an LMS must accept, characters by element. */
  readonly limits: Readonly<Record<string, number>>;
  /** Error code of a value that is too long. */
  readonly tooLong: string;
  /** Error code of a general exception. */
  readonly refused: string;
}

/** SCORM 1.2 RTE 3.3: the eight functions; 3.4.4: `cmi.suspend_data` holds 4,096 characters. */
export const scorm12Api: ApiVersion = {
  calls: [
    'LMSInitialize',
    'LMSFinish',
    'LMSGetValue',
    'LMSSetValue',
    'LMSCommit',
    'LMSGetLastError',
    'LMSGetErrorString',
    'LMSGetDiagnostic',
  ],
  setValue: 'LMSSetValue',
  commits: ['LMSCommit', 'LMSFinish'],
  lastError: 'LMSGetLastError',
  errorCalls: ['LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'],
  limits: { 'cmi.suspend_data': 4096 },
  tooLong: '405',
  refused: '101',
};

/** SCORM 2004 RTE 3.1.2: the eight functions; 4.2.23: `cmi.suspend_data` holds 64,000 characters. */
export const scorm2004Api: ApiVersion = {
  calls: [
    'Initialize',
    'Terminate',
    'GetValue',
    'SetValue',
    'Commit',
    'GetLastError',
    'GetErrorString',
    'GetDiagnostic',
  ],
  setValue: 'SetValue',
  commits: ['Commit', 'Terminate'],
  lastError: 'GetLastError',
  errorCalls: ['GetLastError', 'GetErrorString', 'GetDiagnostic'],
  limits: { 'cmi.suspend_data': 64_000 },
  tooLong: '406',
  refused: '101',
};

/** Duration of each call of a slow LMS, milliseconds. */
export const slowCallMs = 300;

/** Blocks the page, as a synchronous API does while it waits for its server. */
function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** The API object that the course finds: `api` with the simulated `faults`. @param onCall called after every call */
export function createApi(api: Api, version: ApiVersion, faults: LmsFaults, onCall: (call: Call) => void): Api {
  /** Error code of the last call when a fault was simulated; undefined when `api` answered. */
  let simulatedError: string | undefined;

  /** The error code to simulate for a call; undefined when `api` answers it. */
  function errorFor(name: string, given: readonly string[]): string | undefined {
    if (faults.has('refuses')) return version.refused;
    const limit = name === version.setValue ? version.limits[given[0] ?? ''] : undefined;
    return faults.has('strict') && limit !== undefined && (given[1] ?? '').length > limit ? version.tooLong : undefined;
  }

  const call = (name: string, ...given: string[]): string => api[name]?.(...given) ?? '';
  const lastError = (): string => simulatedError ?? call(version.lastError);

  function answerTo(name: string, given: readonly string[], isErrorCall: boolean): string {
    if (name === version.lastError) return lastError();
    if (!isErrorCall && simulatedError) return 'false';
    return call(name, ...given);
  }

  const wrap =
    (name: string) =>
    (...values: unknown[]): string => {
      const given = values.map(String);
      const isErrorCall = version.errorCalls.includes(name);
      if (!isErrorCall) {
        if (faults.has('slow')) block(slowCallMs);
        simulatedError = errorFor(name, given);
      }
      const answer = answerTo(name, given, isErrorCall);
      onCall({
        at: Date.now(),
        name,
        given,
        answer,
        error: isErrorCall ? '0' : lastError(),
        commit: version.commits.includes(name),
      });
      return answer;
    };
  return Object.fromEntries(version.calls.map((name) => [name, wrap(name)]));
}
