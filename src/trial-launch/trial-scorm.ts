/** The LMS side of a SCORM trial launch: an API object that records every call and passes it to scorm-again. */

/** One recorded call of the course. */
export interface ScormCall {
  /** Name of the function, such as `LMSSetValue`. */
  readonly name: string;
  readonly kind: 'initialize' | 'finish' | 'set' | 'commit' | 'other';
  /** Data model element of `SetValue`; `''` for other calls. */
  readonly element: string;
  /** Second argument, the first 60 characters. */
  readonly value: string;
  /** Length of the whole second argument, characters. */
  readonly length: number;
  /** Return value. */
  readonly answer: string;
  /** Error code when the call returned `false`, else `0`. */
  readonly error: string;
}

type Family = 'scorm12' | 'scorm2004';

/** The API functions of each standard with their kind (SCORM 1.2 RTE 3.3, SCORM 2004 RTE 3.1). */
const apiFunctions: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
  scorm12: {
    LMSInitialize: 'initialize',
    LMSFinish: 'finish',
    LMSSetValue: 'set',
    LMSCommit: 'commit',
    LMSGetValue: 'other',
    LMSGetLastError: 'other',
    LMSGetErrorString: 'other',
    LMSGetDiagnostic: 'other',
  },
  scorm2004: {
    Initialize: 'initialize',
    Terminate: 'finish',
    SetValue: 'set',
    Commit: 'commit',
    GetValue: 'other',
    GetLastError: 'other',
    GetErrorString: 'other',
    GetDiagnostic: 'other',
  },
};

/** Largest number of calls that are recorded. */
const maxCalls = 5000;

/** Script of the LMS page: creates the API object and `window.calls`, an array of {@link ScormCall}. */
export function scormScript(family: Family, mastery: string): string {
  const isScorm12 = family === 'scorm12';
  const learner = isScorm12
    ? {
        core: {
          student_id: 'prove-1',
          student_name: 'Deltaker, Prøve',
          entry: 'ab-initio',
          lesson_mode: 'normal',
          credit: 'credit',
        },
        student_data: { mastery_score: mastery },
      }
    : { learner_id: 'prove-1', learner_name: 'Deltaker, Prøve', entry: 'ab-initio', mode: 'normal', credit: 'credit' };
  return `{
    const lms = new window.${isScorm12 ? 'Scorm12API' : 'Scorm2004API'}({ autocommit: false, logLevel: 'NONE' });
    lms.loadFromJSON(${JSON.stringify(learner)}, 'cmi');
    const kinds = ${JSON.stringify(apiFunctions[family])};
    window.calls = [];
    window.${isScorm12 ? 'API' : 'API_1484_11'} = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, (...given) => {
      const strings = given.map(String);
      const [first = '', second = ''] = strings;
      const answer = String(lms[name](...strings));
      if (window.calls.length < ${maxCalls}) window.calls.push({
        name,
        kind,
        element: kind === 'set' ? first : '',
        value: second.slice(0, 60),
        length: second.length,
        answer,
        error: answer === 'false' ? String(lms.${isScorm12 ? 'LMSGetLastError' : 'GetLastError'}()) : '0',
      });
      return answer;
    }]));
  }`;
}

/** Number of calls by name, without the calls about errors. */
export function callsOf(calls: readonly ScormCall[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of calls) if (!/Error|Diagnostic/.test(name)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The status the course has set; `''` when none (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.4 and 4.2.22). */
export function statusOf(calls: readonly ScormCall[], family: Family): string {
  const elements = family === 'scorm12' ? ['cmi.core.lesson_status'] : ['cmi.completion_status', 'cmi.success_status'];
  const accepted = calls.filter(({ kind, answer }) => kind === 'set' && answer === 'true');
  return elements
    .flatMap((name) => accepted.findLast(({ element }) => element === name)?.value ?? [])
    .filter((status) => status !== 'unknown')
    .join(', ');
}
