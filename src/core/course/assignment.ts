/** The mentor's choice for a new colleague: recommended by rules, carried by a link or by a short code. */
import { registers, type Course, type Desk, type DeskRule, type Register } from './course.ts';

/** What a mentor hands over. */
export interface Assignment {
  /** Track id. */
  readonly track: string;
  readonly service: string;
  readonly register: Register;
  /** Language tag of the course, such as `nb`. */
  readonly language: string;
}

/** The part of a course that a choice is made from. */
export type AssignmentOptions = Pick<Course, 'tracks' | 'services' | 'language'>;

/** Answers by question id. */
export type DeskAnswers = Readonly<Record<string, string>>;

/** What the desk advises, and why. */
export interface Recommendation {
  /** Track id. */
  readonly track: string;
  /** Id of the track that it comes besides. */
  readonly besides?: string;
  readonly register: Register;
  /** The reasons of the rules, ready to be read. */
  readonly reason: string;
}

const registerLetters: Readonly<Record<Register, string>> = { standard: 'S', klart: 'K' };

/** The fragment of a mentor's link: `#spor=enkel&tjeneste=barnehage&sprak=nb-klart`. */
export function toHash(choice: Assignment): string {
  const language = choice.register === 'klart' ? `${choice.language}-klart` : choice.language;
  return `#${new URLSearchParams({ spor: choice.track, tjeneste: choice.service, sprak: language })}`;
}

/** Reads a mentor's link; what the course does not know is left out. */
export function fromHash(hash: string, course: AssignmentOptions): Partial<Assignment> {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const track = course.tracks.find((entry) => entry.id === given.get('spor'));
  const service = course.services.find((entry) => entry.id === given.get('tjeneste'));
  const tongue = given.get('sprak');
  const plain = `${course.language}-klart`;
  return {
    ...(track && { track: track.id }),
    ...(service && { service: service.id }),
    ...((tongue === course.language || tongue === plain) && {
      language: course.language,
      register: tongue === plain ? 'klart' : 'standard',
    }),
  };
}

/** The short code, such as `2BK` (track, service, register); undefined when the course lacks the track or the service. */
export function toCode(choice: Omit<Assignment, 'language'>, course: AssignmentOptions): string | undefined {
  const track = course.tracks.find((entry) => entry.id === choice.track);
  const service = course.services.find((entry) => entry.id === choice.service);
  return track && service && `${track.code}${service.code}${registerLetters[choice.register]}`;
}

/** Reads a short code, forgiving case, spaces, hyphens and full stops; undefined when it is not valid. */
export function fromCode(text: string, course: AssignmentOptions): Assignment | undefined {
  const [trackCode, serviceCode, letter, ...rest] = text.toUpperCase().replace(/[\s.\p{Pd}]/gu, '');
  const track = course.tracks.find((entry) => entry.code.toUpperCase() === trackCode);
  const service = course.services.find((entry) => entry.code.toUpperCase() === serviceCode);
  const register = registers.find((id) => registerLetters[id] === letter);
  if (!track || !service || !register || rest.length > 0) return undefined;
  return { track: track.id, service: service.id, register, language: course.language };
}

/** The advice for a colleague: the first rule whose conditions all hold; undefined when no rule holds. */
export function recommend(
  desk: Pick<Desk, 'tracks' | 'registers' | 'additions'>,
  answers: DeskAnswers,
): Recommendation | undefined {
  const holds = (rule: Pick<DeskRule, 'when'>): boolean =>
    Object.entries(rule.when).every(([question, wanted]) => wanted.includes(answers[question] ?? ''));
  const track = desk.tracks.find(holds);
  const besides = track?.besides ? desk.tracks.find((rule) => !rule.besides && holds(rule)) : undefined;
  const register = desk.registers.find(holds);
  if (!track || !register) return undefined;
  const reasons = [track, besides, register, desk.additions.find(holds)].flatMap((rule) => rule?.because ?? []);
  return {
    track: track.track,
    ...(besides && { besides: besides.track }),
    register: register.register,
    reason: reasons.join(' '),
  };
}
