/** Verbs, activity types, extensions and ids of the course's statements. Verbs and types are ADL's and cmi5's own. */

/** ADL's vocabulary. */
const adl = 'http://adlnet.gov/expapi/';

/** An ADL verb. @param nb its Norwegian display text */
function adlVerb(name: string, nb: string): { readonly id: string; readonly display: { en: string; nb: string } } {
  return { id: `${adl}verbs/${name}`, display: { en: name, nb } };
}

/** Verbs by the last part of their id. */
export const verbs = {
  initialized: adlVerb('initialized', 'åpnet'),
  progressed: adlVerb('progressed', 'kom videre i'),
  answered: adlVerb('answered', 'svarte på'),
  scored: adlVerb('scored', 'fikk poeng i'),
  completed: adlVerb('completed', 'fullførte'),
  passed: adlVerb('passed', 'besto'),
  terminated: adlVerb('terminated', 'avsluttet'),
};
export type VerbName = keyof typeof verbs;

/** Activity types. */
export const activityTypes = {
  course: `${adl}activities/course`,
  /** One module that is launched by itself, in layout `modules`. */
  module: `${adl}activities/module`,
  objective: `${adl}activities/objective`,
  question: `${adl}activities/cmi.interaction`,
  profile: `${adl}activities/profile`,
} as const;

/** The launched activity: the whole course, or one module. */
export type Unit = 'course' | 'module';

/** Result extension: progress, whole per cent 0–100 (cmi5 9.5.5.1). */
export const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** Id of the State document with the learner's progress. */
export const stateId = 'okt.progress';

/** IRI of a part of a course: a building block, a question, the profile. @param course course id */
export function iriOf(course: string, ...parts: readonly string[]): string {
  return ['urn', course, ...parts].join(':');
}

/** IRI of a course's xAPI Profile, which is a category of every statement. */
export function profileIri(course: string): string {
  return iriOf(course, 'xapi-profil');
}
