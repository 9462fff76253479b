/** Checks what `course.yaml` says about itself and the folders beside it, each fault at the line it stands on. */
import { buildingBlocks } from '../core/course/course.ts';
import type { CourseFile } from './course-file.ts';
import type { TellAt } from './yaml-file.ts';

/** Ids that a page or a manifest has given to something else than a module. */
const taken: readonly string[] = [
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

/** Tells every slip. @param present modules that have a folder with `module.yaml` */
export function checkCourse(file: CourseFile, present: readonly string[], tell: TellAt): void {
  checkTracks(file, present, tell);
  checkDesk(file, tell);
}

/** All modules that a track uses, common ones first. */
export function usedModules(file: CourseFile): string[] {
  return [...new Set(lists(file).flatMap(({ modules }) => modules))];
}

/** The lists of modules, and where each stands. */
function lists({
  common,
  tracks,
}: CourseFile): { id: string; modules: readonly string[]; path: readonly PropertyKey[] }[] {
  return [
    { id: 'common', modules: common, path: ['common'] },
    ...tracks.map(({ id, modules }, at) => ({
      id,
      modules: modules === 'common' ? [] : modules,
      path: ['tracks', at, 'modules'],
    })),
  ];
}

function checkTracks(file: CourseFile, present: readonly string[], tell: TellAt): void {
  const told = new Set<string>();
  for (const { id, modules, path } of lists(file))
    for (const [at, module] of modules.entries()) {
      const here = [...path, at];
      if (modules.indexOf(module) !== at)
        tell(here, `Modulen «${module}» står to ganger i sporet «${id}».`, 'Ta bort den ene.');
      if (told.has(module)) continue;
      told.add(module);
      if (taken.includes(module))
        tell(
          here,
          `En modul kan ikke hete «${module}»: det er navnet på en byggestein eller en del av siden.`,
          'Gi mappa og modulen et annet navn.',
        );
      if (!present.includes(module))
        tell(
          here,
          `Modulen «${module}» har ingen mappe med module.yaml.`,
          `Lag modules/${module}/, eller ta modulen ut av sporet.`,
        );
    }
  const rows = [
    ...file.tracks.map((row, at) => ({ row, path: ['tracks', at] })),
    ...file.services.map((row, at) => ({ row, path: ['services', at] })),
  ];
  for (const [place, { row, path }] of rows.entries()) {
    const before = rows.slice(0, place);
    const twice = [
      ...(before.some((other) => other.path[0] === path[0] && other.row.id === row.id) ? [['id', row.id]] : []),
      ...(before.some((other) => other.row.code === row.code) ? [['code', row.code]] : []),
    ];
    for (const [field, value] of twice)
      tell(
        [...path, field!],
        `«${value}» står to ganger blant spor, tjenester eller koder.`,
        'Hver id og hver kode må være bare én.',
      );
  }
  const known = idsOnce(file.tracks);
  for (const [at, { as }] of file.tracks.entries())
    if (as && known && !known.includes(as))
      tell(['tracks', at, 'as'], `as: «${as}» er ikke et spor.`, `Sporene er ${idsOf(file.tracks)}.`);
}

/** A rule that names a question or an answer which is not there would never hold, and nobody would see it. */
function checkDesk({ desk, services, tracks }: CourseFile, tell: TellAt): void {
  const ids = idsOnce(tracks);
  for (const [at, { track }] of desk.tracks.entries())
    if (ids && !ids.includes(track))
      tell(
        ['desk', 'tracks', at, 'track'],
        `En regel under desk peker på sporet «${track}».`,
        `Sporene er ${idsOf(tracks)}.`,
      );
  const options = new Map(
    desk.questions.map((question) => [
      question.id,
      question.options === 'services' ? (idsOnce(services) ? services : undefined) : question.options,
    ]),
  );
  for (const [list, rules] of Object.entries({
    tracks: desk.tracks,
    registers: desk.registers,
    additions: desk.additions,
  }))
    for (const [at, { when }] of rules.entries())
      for (const [question, answers] of Object.entries(when)) {
        const path = ['desk', list, at, 'when', question];
        const known = options.get(question);
        if (!options.has(question))
          tell(
            path,
            `En regel under desk peker på spørsmålet «${question}».`,
            `Spørsmålene er ${idsOf(desk.questions)}.`,
          );
        for (const answer of answers)
          if (known && !known.some(({ id }) => id === answer))
            tell(
              path,
              `En regel under desk peker på svaret «${answer}», som spørsmålet «${question}» ikke har.`,
              `Svarene er ${idsOf(known)}.`,
            );
      }
}

/** The ids, or undefined where one stands twice: the one it should have been may be named elsewhere. */
export function idsOnce(rows: readonly { readonly id: string }[]): readonly string[] | undefined {
  const ids = rows.map(({ id }) => id);
  return new Set(ids).size === ids.length ? ids : undefined;
}

function idsOf(rows: readonly { readonly id: string }[]): string {
  return rows.map(({ id }) => id).join(', ');
}
