/** Which modules, screens and blocks belong to a track and a service. */
import type { Block, Course, Module, Question, Scope, Screen, Track } from './course.ts';

/** One learner's way through the course. */
export interface Path {
  readonly track: string;
  readonly service: string;
}

/** A module with only the screens and blocks of one path. */
export interface PathModule extends Omit<Module, 'screens'> {
  readonly screens: readonly Screen[];
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

/** The path's modules in the track's order, cut to what is included; empty screens are left out. */
export function modulesOf(course: Pick<Course, 'tracks' | 'modules'>, path: Path): readonly PathModule[] {
  const byId = new Map(course.modules.map((module) => [module.id, module]));
  return trackOf(course, path.track)
    .modules.map((id) => byId.get(id))
    .filter((module): module is Module => module !== undefined)
    .map((module) => ({ ...module, screens: screensOf(module, path) }));
}

function screensOf(module: Module, path: Path): Screen[] {
  return module.screens
    .filter((screen) => included(screen, path))
    .map((screen) => ({ ...screen, blocks: screen.blocks.filter((block) => included(block, path)) }))
    .filter((screen) => screen.blocks.length > 0);
}

/** The questions of some screens, in reading order. */
export function questionsOf(screens: readonly { readonly blocks: readonly Block[] }[]): Question[] {
  return screens.flatMap((screen) => screen.blocks.flatMap((block) => (block.question ? [block.question] : [])));
}
