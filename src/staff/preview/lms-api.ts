/** Stands in front of an LMS's API object: notes every call and plays the tricks that the LMS itself is too kind for. */
import type { Call, LmsFaults } from './run-time.ts';

/** The API object of a standard: every call takes and gives strings. */
export type Api = Readonly<Record<string, (...given: string[]) => string>>;

/** How a standard names the calls that the tricks are about, and its numbers. */
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
export function frontApi(api: Api, dialect: ApiVersion, played: LmsFaults, onCall: (call: Call) => void): Api {
  /** Error code of the last call when a trick answered it; undefined when the LMS did. */
  let tricked: string | undefined;

  function trickOn(name: string, given: readonly string[]): string | undefined {
    if (played.has('refuses')) return dialect.refused;
    const limit = name === dialect.setValue ? dialect.limits[given[0] ?? ''] : undefined;
    return played.has('strict') && limit !== undefined && (given[1] ?? '').length > limit ? dialect.tooLong : undefined;
  }

  const call = (name: string, ...given: string[]): string => api[name]?.(...given) ?? '';
  const lastError = (): string => tricked ?? call(dialect.lastError);

  const front =
    (name: string) =>
    (...given: unknown[]): string => {
      const words = given.map(String);
      const aboutErrors = dialect.errorCalls.includes(name);
      if (!aboutErrors) {
        if (played.has('slow')) hold(slowCall);
        tricked = trickOn(name, words);
      }
      const answer =
        name === dialect.lastError ? lastError() : !aboutErrors && tricked ? 'false' : call(name, ...words);
      onCall({
        at: Date.now(),
        name,
        given: words,
        answer,
        error: aboutErrors ? '0' : lastError(),
        commit: dialect.commits.includes(name),
      });
      return answer;
    };
  return Object.fromEntries(dialect.calls.map((name) => [name, front(name)]));
}
