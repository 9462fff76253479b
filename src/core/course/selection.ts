/** Which modules, screens and blocks belong to a track and a service. */
import type { Course, Register, Scope, Track } from './course.ts';

/** What a package carries and how it opens. */
export interface Selection {
  /** Track ids carried; more than one lets the learner choose. */
  readonly tracks: readonly string[];
  readonly services: readonly string[];
  readonly language: string;
  /** The register the package opens in until a track or the learner says otherwise. */
  readonly register: Register;
}

/** One learner's way through the course. */
export interface Path {
  readonly track: string;
  readonly service: string;
}

/** True when something with this scope is part of the path. */
export function included(scope: Scope, path: Path): boolean {
  return (scope.tracks?.includes(path.track) ?? true) && (scope.services?.includes(path.service) ?? true);
}

/** True when something with this scope can be met in a package of these tracks and services. */
export function reachable(scope: Scope, tracks: readonly string[], services: readonly string[]): boolean {
  return (
    (scope.tracks?.some((track) => tracks.includes(track)) ?? true) &&
    (scope.services?.some((service) => services.includes(service)) ?? true)
  );
}

/** The track with this id. @throws when the course has none: a programming error, ids come from the course. */
export function trackOf(course: Pick<Course, 'tracks'>, id: string): Track {
  const track = course.tracks.find((candidate) => candidate.id === id);
  if (!track) throw new Error(`The course has no track «${id}».`);
  return track;
}
