/** Wraps an LMS's API object: logs every call and injects the faults that the LMS itself does not have. */
import type { Call, LmsFaults } from './run-time.ts';

/** The API object of a standard: every call takes and gives strings. */
export type Api = Readonly<Record<string, (...given: string[]) => string>>;

/** Names and limits of a standard's API, as far as faults and log need them. */
export interface ApiVersion {
  readonly calls: readonly string[];
  readonly setValue: string;
  /** Calls that ask for saving. */
  readonly commits: readonly string[];
  readonly lastError: string;
  /** Calls about errors: never slowed, refused or noted as an error. */
  readonly errorCalls: readonly string[];
  /** The longest value the standard promises to keep, characters by element. */
  readonly limits: Readonly<Record<string, number>>;
  /** Error code of a value that is too long. */
  readonly tooLong: string;
  /** Error code of an LMS that just refuses. */
  readonly refused: string;
}

/** SCORM 1.2 RTE 3.3: the eight calls; 3.4.4 limits `cmi.suspend_data` to 4,096 characters. */
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

/** SCORM 2004 RTE 3.1.2: the eight calls; 4.2.23 promises 64,000 characters of `cmi.suspend_data`. */
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

/** How long a slow LMS holds each call, milliseconds. */
export const slowCall = 300;

/** Holds the page, as a synchronous API does while it waits for its server. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** Makes the API object that the course finds. */
export function frontApi(api: Api, version: ApiVersion, faults: LmsFaults, onCall: (call: Call) => void): Api {
  /** Error code of the last call where a fault was injected; undefined where the LMS answered. */
  let injected: string | undefined;

  function faultOf(name: string, given: readonly string[]): string | undefined {
    if (faults.has('refuses')) return version.refused;
    const limit = name === version.setValue ? version.limits[given[0] ?? ''] : undefined;
    return faults.has('strict') && limit !== undefined && (given[1] ?? '').length > limit ? version.tooLong : undefined;
  }

  const call = (name: string, ...given: string[]): string => api[name]?.(...given) ?? '';
  const lastError = (): string => injected ?? call(version.lastError);

  const front =
    (name: string) =>
    (...given: unknown[]): string => {
      const words = given.map(String);
      const aboutErrors = version.errorCalls.includes(name);
      if (!aboutErrors) {
        if (faults.has('slow')) hold(slowCall);
        injected = faultOf(name, words);
      }
      const answer =
        name === version.lastError ? lastError() : !aboutErrors && injected ? 'false' : call(name, ...words);
      onCall({
        at: Date.now(),
        name,
        given: words,
        answer,
        error: aboutErrors ? '0' : lastError(),
        commit: version.commits.includes(name),
      });
      return answer;
    };
  return Object.fromEntries(version.calls.map((name) => [name, front(name)]));
}
