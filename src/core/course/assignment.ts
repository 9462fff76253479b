/** A mentor's assignment for a new colleague: recommended by rules, written as a link fragment or as a short code. */
import { registers, type Course, type Desk, type DeskRule, type Register } from './course.ts';

/** Track, service, register and language that a mentor assigns to a colleague. */
export interface Assignment {
  /** Track id. */
  readonly track: string;
  readonly service: string;
  readonly register: Register;
  /** Language tag of the course, such as `nb`. */
  readonly language: string;
}

/** The part of a course that an assignment is chosen from. */
export type AssignmentOptions = Pick<Course, 'tracks' | 'services' | 'language'>;

/** Ids of the chosen options, by id of the desk question. */
export type DeskAnswers = Readonly<Record<string, string>>;

/** Result of {@link recommend}. */
export interface Recommendation {
  /** Track id. */
  readonly track: string;
  /** Id of a second track that is recommended as well. */
  readonly besides?: string;
  readonly register: Register;
  /** The matching rules' reasons as running text. */
  readonly reason: string;
}

const registerLetters: Readonly<Record<Register, string>> = { standard: 'S', klart: 'K' };

/** The fragment of a mentor's link: `#spor=enkel&tjeneste=barnehage&sprak=nb-klart`. */
export function toHash(assignment: Assignment): string {
  const language = assignment.register === 'klart' ? `${assignment.language}-klart` : assignment.language;
  return `#${new URLSearchParams({ spor: assignment.track, tjeneste: assignment.service, sprak: language })}`;
}

/** Reads the fragment of a mentor's link. Values that the course does not have are omitted. */
export function fromHash(hash: string, course: AssignmentOptions): Partial<Assignment> {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const track = course.tracks.find((entry) => entry.id === given.get('spor'));
  const service = course.services.find((entry) => entry.id === given.get('tjeneste'));
  const languageTag = given.get('sprak');
  const plainTag = `${course.language}-klart`;
  return {
    ...(track && { track: track.id }),
    ...(service && { service: service.id }),
    ...((languageTag === course.language || languageTag === plainTag) && {
      language: course.language,
      register: languageTag === plainTag ? 'klart' : 'standard',
    }),
  };
}

/** The short code of track, service and register, such as `2BK`; undefined when the course lacks one of them. */
export function toCode(assignment: Omit<Assignment, 'language'>, course: AssignmentOptions): string | undefined {
  const track = course.tracks.find((entry) => entry.id === assignment.track);
  const service = course.services.find((entry) => entry.id === assignment.service);
  return track && service && `${track.code}${service.code}${registerLetters[assignment.register]}`;
}

/** Reads a short code. Case, spaces, hyphens and full stops are ignored; undefined when the code is not valid. */
export function fromCode(text: string, course: AssignmentOptions): Assignment | undefined {
  const [trackCode, serviceCode, letter, ...rest] = text.toUpperCase().replace(/[\s.\p{Pd}]/gu, '');
  const track = course.tracks.find((entry) => entry.code.toUpperCase() === trackCode);
  const service = course.services.find((entry) => entry.code.toUpperCase() === serviceCode);
  const register = registers.find((id) => registerLetters[id] === letter);
  if (!track || !service || !register || rest.length > 0) return undefined;
  return { track: track.id, service: service.id, register, language: course.language };
}

/** Recommends by the first matching track rule and register rule; undefined when either list has no match. */
export function recommend(
  desk: Pick<Desk, 'tracks' | 'registers' | 'additions'>,
  answers: DeskAnswers,
): Recommendation | undefined {
  const matches = (rule: Pick<DeskRule, 'when'>): boolean =>
    Object.entries(rule.when).every(([question, wanted]) => wanted.includes(answers[question] ?? ''));
  const track = desk.tracks.find(matches);
  const besides = track?.besides ? desk.tracks.find((rule) => !rule.besides && matches(rule)) : undefined;
  const register = desk.registers.find(matches);
  if (!track || !register) return undefined;
  const reasons = [track, besides, register, desk.additions.find(matches)].flatMap((rule) => rule?.because ?? []);
  return {
    track: track.track,
    ...(besides && { besides: besides.track }),
    register: register.register,
    reason: reasons.join(' '),
  };
}
