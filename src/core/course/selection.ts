/** What a package contains and what a learner's path includes, by track and service. */
import type { Course, Register, Scope, Track } from './course.ts';

/** Content and opening state of a package. */
export interface Selection {
  /** Ids of the tracks in the package; with more than one the learner chooses. */
  readonly tracks: readonly string[];
  readonly services: readonly string[];
  readonly language: string;
  /** Register that the package opens in, until the learner chooses a track or a register. */
  readonly register: Register;
}

/** The track and service of one learner. */
export interface Path {
  readonly track: string;
  readonly service: string;
}

/** True when content with this scope is part of the path. */
export function included(scope: Scope, path: Path): boolean {
  return (scope.tracks?.includes(path.track) ?? true) && (scope.services?.includes(path.service) ?? true);
}

/** True when content with this scope is part of any path in a package of these tracks and services. */
export function reachable(scope: Scope, tracks: readonly string[], services: readonly string[]): boolean {
  return (
    (scope.tracks?.some((track) => tracks.includes(track)) ?? true) &&
    (scope.services?.some((service) => services.includes(service)) ?? true)
  );
}

/** The track with this id. @throws Error when the course has none, a programming error: ids come from the course. */
export function trackOf(course: Pick<Course, 'tracks'>, id: string): Track {
  const track = course.tracks.find((candidate) => candidate.id === id);
  if (!track) throw new Error(`The course has no track «${id}».`);
  return track;
}
