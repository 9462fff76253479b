/** Checks `course.yaml` for what its schema cannot express. Each fault has the line of the value. */
import { buildingBlocks } from '../core/course/course.ts';
import type { CourseFile } from './course-file.ts';
import type { TellAt } from './yaml-file.ts';

/** Ids that the page or a manifest uses for something else than a module. */
const reservedIds: readonly string[] = [
  ...buildingBlocks,
  'index',
  'start',
  'oversikt',
  'resultat',
  'ordliste',
  'notater',
  'pause',
  'hjelp',
  'visning',
];

/** Reports every fault. @param present ids of the modules whose folder has a `module.yaml` */
export function checkCourse(file: CourseFile, present: readonly string[], tell: TellAt): void {
  checkModuleLists(file, present, tell);
  checkDuplicates(file, tell);
  checkFollowedTracks(file, tell);
  checkDesk(file, tell);
}

/** Ids of all modules that a track uses, common ones first. */
export function usedModules(file: CourseFile): string[] {
  return [...new Set(moduleLists(file).flatMap(({ modules }) => modules))];
}

/** A list of modules and its path in `course.yaml`. */
interface ModuleList {
  readonly id: string;
  readonly modules: readonly string[];
  readonly path: readonly PropertyKey[];
}

function moduleLists({ common, tracks }: CourseFile): ModuleList[] {
  return [
    { id: 'common', modules: common, path: ['common'] },
    ...tracks.map(({ id, modules }, at) => ({
      id,
      modules: modules === 'common' ? [] : modules,
      path: ['tracks', at, 'modules'],
    })),
  ];
}

function checkModuleLists(file: CourseFile, present: readonly string[], tell: TellAt): void {
  const checked = new Set<string>();
  for (const { id, modules, path } of moduleLists(file))
    for (const [at, module] of modules.entries()) {
      const modulePath = [...path, at];
      if (modules.indexOf(module) !== at)
        tell(modulePath, `Modulen «${module}» står to ganger i sporet «${id}».`, 'Ta bort den ene.');
      if (checked.has(module)) continue;
      checked.add(module);
      if (reservedIds.includes(module))
        tell(
          modulePath,
          `En modul kan ikke hete «${module}»: det er navnet på en byggestein eller en del av siden.`,
          'Gi mappa og modulen et annet navn.',
        );
      if (!present.includes(module))
        tell(
          modulePath,
          `Modulen «${module}» har ingen mappe med module.yaml.`,
          `Lag modules/${module}/, eller ta modulen ut av sporet.`,
        );
    }
}

/** Ids are unique among tracks and among services; codes are unique among both. */
function checkDuplicates(file: CourseFile, tell: TellAt): void {
  const rows = [
    ...file.tracks.map((row, at) => ({ list: 'tracks', at, row })),
    ...file.services.map((row, at) => ({ list: 'services', at, row })),
  ];
  for (const [index, { list, at, row }] of rows.entries()) {
    const before = rows.slice(0, index);
    const duplicates: [field: string, value: string][] = [];
    if (before.some((other) => other.list === list && other.row.id === row.id)) duplicates.push(['id', row.id]);
    if (before.some((other) => other.row.code === row.code)) duplicates.push(['code', row.code]);
    for (const [field, value] of duplicates)
      tell(
        [list, at, field],
        `«${value}» står to ganger blant spor, tjenester eller koder.`,
        'Hver id og hver kode må være bare én.',
      );
  }
}

function checkFollowedTracks({ tracks }: CourseFile, tell: TellAt): void {
  const ids = uniqueIds(tracks);
  for (const [at, { as }] of tracks.entries())
    if (as && ids && !ids.includes(as))
      tell(['tracks', at, 'as'], `as: «${as}» er ikke et spor.`, `Sporene er ${idsOf(tracks)}.`);
}

type Rows = readonly { readonly id: string }[];

/** The desk's rules must name existing tracks, questions and options: other rules would never match. */
function checkDesk({ desk, services, tracks }: CourseFile, tell: TellAt): void {
  const trackIds = uniqueIds(tracks);
  for (const [at, { track }] of desk.tracks.entries())
    if (trackIds && !trackIds.includes(track))
      tell(
        ['desk', 'tracks', at, 'track'],
        `En regel under desk peker på sporet «${track}».`,
        `Sporene er ${idsOf(tracks)}.`,
      );
  const knownServices = uniqueIds(services) && services;
  const options = new Map<string, Rows | undefined>(
    desk.questions.map((question) => [question.id, question.options === 'services' ? knownServices : question.options]),
  );
  for (const list of ['tracks', 'registers', 'additions'] as const)
    for (const [at, { when }] of desk[list].entries())
      for (const [question, answers] of Object.entries(when)) {
        const path = ['desk', list, at, 'when', question];
        if (options.has(question)) checkAnswers(question, answers, options.get(question), path, tell);
        else
          tell(
            path,
            `En regel under desk peker på spørsmålet «${question}».`,
            `Spørsmålene er ${idsOf(desk.questions)}.`,
          );
      }
}

/** @param options undefined when they are not known for certain; then nothing is checked */
function checkAnswers(
  question: string,
  answers: readonly string[],
  options: Rows | undefined,
  path: readonly PropertyKey[],
  tell: TellAt,
): void {
  if (!options) return;
  for (const answer of answers)
    if (!options.some(({ id }) => id === answer))
      tell(
        path,
        `En regel under desk peker på svaret «${answer}», som spørsmålet «${question}» ikke har.`,
        `Svarene er ${idsOf(options)}.`,
      );
}

/** The ids; undefined with a duplicate, which may stand in place of an id that is referred to elsewhere. */
export function uniqueIds(rows: Rows): readonly string[] | undefined {
  const ids = rows.map(({ id }) => id);
  return new Set(ids).size === ids.length ? ids : undefined;
}

function idsOf(rows: Rows): string {
  return rows.map(({ id }) => id).join(', ');
}
