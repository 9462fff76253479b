/** The LMS of a trial launch of SCORM: scorm-again behind an API object that notes every call. */

/** One call from the course, as the page notes it. */
export interface ScormCall {
  /** As the course wrote it. */
  readonly name: string;
  readonly kind: 'initialize' | 'finish' | 'set' | 'commit' | 'other';
  /** First argument of a set, else `''`. */
  readonly element: string;
  /** Second argument of a set, cut. */
  readonly value: string;
  /** Its whole length, characters. */
  readonly length: number;
  readonly answer: string;
  readonly error: string;
}

type Family = 'scorm12' | 'scorm2004';

/** The calls of each run-time by what they do (SCORM 1.2 RTE 3.3, SCORM 2004 RTE 3.1). */
const names: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
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

/** Most calls that are noted: a course that talks without end is known by then. */
const mostCalls = 5000;

/** The script of the LMS page: makes the API object and `window.calls`. */
export function scormScript(family: Family, mastery: string): string {
  const old = family === 'scorm12';
  const learner = old
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
    const lms = new window.${old ? 'Scorm12API' : 'Scorm2004API'}({ autocommit: false, logLevel: 'NONE' });
    lms.loadFromJSON(${JSON.stringify(learner)}, 'cmi');
    const kinds = ${JSON.stringify(names[family])};
    window.calls = [];
    window.${old ? 'API' : 'API_1484_11'} = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, (...given) => {
      const words = given.map(String);
      const answer = String(lms[name](...words));
      if (window.calls.length < ${mostCalls}) window.calls.push({
        name, kind, element: kind === 'set' ? words[0] ?? '' : '', value: (words[1] ?? '').slice(0, 60), length: (words[1] ?? '').length,
        answer, error: answer === 'false' ? String(lms.${old ? 'LMSGetLastError' : 'GetLastError'}()) : '0',
      });
      return answer;
    }]));
  }`;
}

/** How often each call was made; those about errors are left out. */
export function callsOf(calls: readonly ScormCall[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of calls) if (!/Error|Diagnostic/.test(name)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The status the course has set so far, `''` when none (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.4, 4.2.21). */
export function statusOf(calls: readonly ScormCall[], family: Family): string {
  const elements = family === 'scorm12' ? ['cmi.core.lesson_status'] : ['cmi.completion_status', 'cmi.success_status'];
  return elements
    .flatMap(
      (wanted) =>
        calls.filter(({ kind, element, answer }) => kind === 'set' && element === wanted && answer === 'true').at(-1)
          ?.value ?? [],
    )
    .filter((word) => word !== 'unknown')
    .join(', ');
}
