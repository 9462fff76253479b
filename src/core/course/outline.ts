/** The course without its text, embedded in the page as JSON: input of the player, scoring and the suspend codec. */
import type {
  BuildingBlock,
  ByRegister,
  Course,
  Question,
  Register,
  Reporting,
  Scope,
  Screen,
  ServiceEntry,
  Track,
} from './course.ts';
import type { QuestionTypes } from '../scoring/question-type.ts';
import { itemServices } from './scoped-items.ts';
import { included, reachable, trackOf, type Path, type Selection } from './selection.ts';

/** A screen without its text. */
export interface OutlineScreen extends Scope {
  readonly id: string;
  readonly title: ByRegister;
  readonly questions: readonly (Question & Scope)[];
  /**
   * Scopes of the blocks, present when every block has one. The screen is omitted from paths that include none of them.
   */
  readonly only?: readonly Scope[];
}

/** A module without its text. */
export interface OutlineModule {
  readonly id: string;
  readonly title: ByRegister;
  readonly buildingBlock: BuildingBlock | null;
  readonly minutes: Readonly<Record<string, number>>;
  readonly skippable?: boolean;
  readonly screens: readonly OutlineScreen[];
}

/** A course, or one of its modules, without its text. */
export interface Outline {
  readonly id: string;
  /** Id of the only module, in a package of layout `modules`. */
  readonly moduleId?: string;
  readonly version: string;
  readonly language: string;
  readonly mastery: number;
  readonly reporting: Reporting;
  readonly register: Register;
  readonly tracks: readonly Track[];
  readonly services: readonly ServiceEntry[];
  /** Titles by building block. */
  readonly buildingBlocks: Readonly<Record<BuildingBlock, string>>;
  readonly modules: readonly OutlineModule[];
  /** Follow-up tracks, which come in packages of their own; `days` counts from the end of the course. */
  readonly followUps: readonly { readonly days: number; readonly title: string }[];
}

/**
 * The outline of what a package of this selection can show.
 * @param moduleId the only module to include, for layout `modules`
 */
export function outlineOf(course: Course, selection: Selection, moduleId?: string): Outline {
  const whole = selection.tracks.map((id) => trackOf(course, id));
  const tracks = moduleId === undefined ? whole : whole.flatMap((track) => narrow(track, course, moduleId));
  const last = moduleId === undefined || whole.some(({ modules }) => modules.at(-1) === moduleId);
  const inTracks = new Set(tracks.flatMap((track) => track.modules));
  const followUps = course.tracks.flatMap(({ followUpDays, title }) =>
    followUpDays === undefined ? [] : [{ days: followUpDays, title: `${course.title}: ${title}` }],
  );
  const carried = (scope: Scope): boolean => reachable(scope, selection.tracks, selection.services);
  const services = course.services.filter((service) => selection.services.includes(service.id));
  const modules = course.modules.filter((module) => inTracks.has(module.id));
  // With one service the start screen does not ask for it. A module of its own always asks: later modules may need it.
  const dependsOnService =
    moduleId !== undefined ||
    modules.some(({ screens }) =>
      screens.some((screen) => scopesOn(screen).some((scope) => scope.services && carried(scope))),
    );
  return {
    id: course.id,
    ...(moduleId !== undefined && { moduleId }),
    version: course.version,
    language: course.language,
    mastery: course.mastery,
    reporting: course.reporting,
    followUps: last && tracks.some(({ followUpDays }) => followUpDays === undefined) ? followUps : [],
    register: selection.register,
    tracks,
    services: dependsOnService ? services : services.slice(0, 1),
    buildingBlocks: Object.fromEntries(
      Object.entries(course.buildingBlocks).map(([id, { title }]) => [id, title]),
    ) as Outline['buildingBlocks'],
    modules: modules.map(({ id, title, buildingBlock, minutes, skippable, screens }) => ({
      id,
      title,
      buildingBlock,
      minutes,
      ...(skippable && { skippable }),
      screens: screens.filter(carried).map((screen) => {
        const blocks = screen.blocks.filter(carried);
        return {
          id: screen.id,
          title: screen.title,
          ...scopeOf(screen),
          questions: blocks.flatMap((block) => (block.question ? [{ ...block.question, ...scopeOf(block) }] : [])),
          ...(blocks.every((scope) => scope.tracks ?? scope.services) && { only: blocks.map(scopeOf) }),
        };
      }),
    })),
  };
}

/** The track with this module only; empty when the track lacks it. Minutes default to an equal share of the track's. */
function narrow(track: Track, { modules }: Pick<Course, 'modules'>, moduleId: string): Track[] {
  if (!track.modules.includes(moduleId)) return [];
  return [
    {
      ...track,
      modules: [moduleId],
      minutes:
        modules.find(({ id }) => id === moduleId)?.minutes[track.id] ?? Math.ceil(track.minutes / track.modules.length),
    },
  ];
}

/** Ids of the modules of these tracks, in the order they are taken. */
export function modulesIn(course: Pick<Course, 'tracks'>, tracks: readonly string[]): readonly string[] {
  return [...new Set(tracks.flatMap((id) => trackOf(course, id).modules))];
}

/** The scopes of a screen, of its blocks, and of the items inside them. */
function scopesOn(screen: Screen): Scope[] {
  const items = screen.blocks.flatMap(({ html }) => itemServices(html).map((services) => ({ services })));
  return [screen, ...screen.blocks, ...items];
}

function scopeOf({ tracks, services }: Scope): Scope {
  return { ...(tracks && { tracks }), ...(services && { services }) };
}

/** The modules, screens and questions of a path, in the track's order; modules without a screen are omitted. */
export function walk(outline: Outline, path: Path): readonly OutlineModule[] {
  const byId = new Map(outline.modules.map((module) => [module.id, module]));
  return trackOf(outline, path.track).modules.flatMap((id) => {
    const module = byId.get(id);
    if (!module) return [];
    const screens = module.screens
      .filter((screen) => included(screen, path) && (screen.only?.some((scope) => included(scope, path)) ?? true))
      .map((screen) => ({ ...screen, questions: screen.questions.filter((question) => included(question, path)) }));
    return screens.length === 0 ? [] : [{ ...module, screens }];
  });
}

/** Score of a response, 0–1; 0 for a question or type that the outline does not have. */
export function scoreOf(outline: Outline, types: QuestionTypes, id: string, response: string): number {
  for (const module of outline.modules)
    for (const screen of module.screens)
      for (const question of screen.questions)
        if (question.id === id) return types[question.type]?.score(question.key, response) ?? 0;
  return 0;
}
