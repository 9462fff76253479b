/** The words of our statements: verbs, activity types and extensions, all from vocabularies that LRSs already know. */

/** Verbs by our short names. */
export const verbs = {
  initialized: { id: 'http://adlnet.gov/expapi/verbs/initialized', display: { en: 'initialized', nb: 'åpnet' } },
  progressed: { id: 'http://adlnet.gov/expapi/verbs/progressed', display: { en: 'progressed', nb: 'kom videre i' } },
  answered: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered', nb: 'svarte på' } },
  scored: { id: 'http://adlnet.gov/expapi/verbs/scored', display: { en: 'scored', nb: 'fikk poeng i' } },
  completed: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed', nb: 'fullførte' } },
  passed: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { en: 'passed', nb: 'besto' } },
  terminated: { id: 'http://adlnet.gov/expapi/verbs/terminated', display: { en: 'terminated', nb: 'avsluttet' } },
} as const;
export type VerbName = keyof typeof verbs;

/** Activity types. */
export const activityTypes = {
  course: 'http://adlnet.gov/expapi/activities/course',
  /** A unit of layout `modules`: one module, launched by itself. */
  module: 'http://adlnet.gov/expapi/activities/module',
  objective: 'http://adlnet.gov/expapi/activities/objective',
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  profile: 'http://adlnet.gov/expapi/activities/profile',
} as const;

/** What a package launches: the course as a whole, or one module of it. */
export type Unit = 'course' | 'module';

/** Result extension: share done, whole per cent 0–100 (cmi5 9.5.5.1). */
export const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** Name of the State document that holds the learner's progress. */
export const stateId = 'okt.progress';

/** IRI of something in a course: a building block, a question, a package. @param course course id */
export function iriOf(course: string, ...parts: readonly string[]): string {
  return ['urn', course, ...parts].join(':');
}

/** IRI of a course's xAPI Profile, which stands as a category on every statement. */
export function profileIri(course: string): string {
  return iriOf(course, 'xapi-profil');
}
