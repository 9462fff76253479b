/** Compiles the content folder into a Course: reads and checks everything, and reports all faults at once. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, Module, ServiceEntry, Track } from '../core/course/course.ts';
import type { Translate } from '../core/markup/translate.ts';
import type { QuestionTypes } from '../core/scoring/question-type.ts';
import { findTypes, questionTypesOf, type FoundType } from './block-types.ts';
import { courseFile, glossaryFile, helplinesFile, lawFile, sourcesFile, type CourseFile } from './course-file.ts';
import { ContentError, Faults } from './fault.ts';
import { readFigure } from './figure.ts';
import type { DataFiles } from './inline.ts';
import { dataFile, lackOf, readText } from './content-file.ts';
import { checkKeys } from './checks.ts';
import { checkCourse, idsOnce, usedModules } from './course-checks.ts';
import { isLawApproved, readDutyReviews } from './approvals.ts';
import { datedRows, oldAfter, type DatedRow } from './dated-rows.ts';
import type { KnownNames } from './references.ts';
import { readDataFile, type Check } from './yaml-file.ts';
import type { z } from 'zod';

/** What a compilation gives. */
export interface Compiled {
  readonly course: Course;
  readonly types: ReadonlyMap<string, FoundType>;
  readonly questionTypes: QuestionTypes;
  /** What an author should look at, but which does not stop the build. */
  readonly warnings: readonly string[];
}

/** What to compile. */
export interface CompileOptions {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly language: string;
  readonly t: Translate;
  /** Today, for the age of dated data. */
  readonly today: Date;
  /** Where modules are kept between compilations. The texts and the words of `t` must decide all that a module becomes. */
  readonly store?: ModuleCache;
}

/** Keeps modules by the texts they were compiled from. */
export interface ModuleCache {
  read(texts: readonly string[]): Module | undefined;
  write(texts: readonly string[], module: Module): void;
}

/** Compiles the content. @throws ContentError with every fault when there is one */
export async function compile({ folder, language, t, today, store }: CompileOptions): Promise<Compiled> {
  const faults = new Faults();
  const yaml = <S extends z.ZodType>(name: string, schema: S, check?: Check<S>): z.output<S> | undefined =>
    readDataFile({ folder, language }, name, schema, faults, check);
  const types = await findTypes();
  const file = yaml('course.yaml', courseFile, (content, tell) => {
    if (!content.languages.includes(language))
      tell(
        ['languages'],
        `Kurset finnes ikke på «${language}».`,
        `Velg blant ${content.languages.join(', ')}, eller legg ${language} til i languages når tekstene er skrevet.`,
      );
    checkCourse(content, modulesIn(folder), tell);
  });
  const sources = yaml('sources.yaml', sourcesFile);
  const phones = yaml('helplines.yaml', helplinesFile);
  const laws = yaml('law.yaml', lawFile);
  const glossary = existsSync(join(folder, 'ordliste.yaml')) ? yaml('ordliste.yaml', glossaryFile) : undefined;
  if (!file) throw new ContentError(faults.all);

  const data: DataFiles = {
    phones: phones && byId(phones),
    laws: laws && byId(laws),
    terms: glossary && byId(glossary),
  };
  const services = idsOnce(file.services);
  const reviews = readDutyReviews({ folder, language, services, data, today }, faults);
  const duties = reviews?.map(({ entry }) => entry.duty);
  const lawApproved = isLawApproved(reviews ?? []);
  const names: KnownNames = {
    types,
    tracks: idsOnce(file.tracks),
    services,
    sources: sources && new Set(sources.map((source) => source.id)),
    duties,
    widenTracks: (tracks) =>
      file.tracks.filter(({ id, as }) => tracks.includes(id) || (as && tracks.includes(as))).map(({ id }) => id),
    markup: {
      t,
      figure: (name) => readFigure(folder, dataFile(folder, `figures/${name}.svg`, language), faults),
      duties: duties ?? [],
      lawApproved,
      services: file.services,
    },
  };
  const modules: Module[] = [];
  for (const id of usedModules(file)) {
    if (!existsSync(join(folder, id))) continue; // told with the tracks
    const texts = [...textsIn(folder), ...textsIn(join(folder, 'figures')), ...textsIn(join(folder, id)), id, language];
    const kept = store?.read(texts);
    const before = faults.size;
    const made =
      kept ??
      (await import('./module-folder.ts')).compileModule(id, {
        folder,
        language,
        data,
        names,
        glossary: glossary ?? [],
        faults,
      });
    if (made) modules.push(made);
    if (made && !kept && faults.size === before) store?.write(texts, made);
  }

  const dated = datedRows({ laws: laws ?? [], helplines: phones ?? [], duties: duties ?? [] }, today);
  checkDates(dated, (name) => readText(join(folder, dataFile(folder, name, language))), faults);
  const warnings = [...unusedFolders(file, folder), ...oldData(dated)];
  const course = toCourse(file, modules, {
    language,
    helplines: phones ?? [],
    sources: sources ?? [],
    glossary: glossary ?? [],
    duties: duties ?? [],
    lawApproved,
  });
  checkKeys(course, faults);
  if (faults.size > 0) throw new ContentError(faults.all);
  return { course, types, questionTypes: questionTypesOf(types), warnings };
}

/** Reports dates of checks that lie in the future; one day of tolerance for time zones. @param textOf a data file's text */
function checkDates(dated: readonly DatedRow[], textOf: (file: string) => string, faults: Faults): void {
  for (const { file, id, checked, days } of dated) {
    if (days >= -1) continue;
    const at = textOf(file)
      .split('\n')
      .findIndex((row) => row.includes(checked));
    faults.add(
      file,
      Math.max(1, at + 1),
      `«${id}» er kontrollert ${checked}, som er fram i tid.`,
      'Skriv datoen da noen sist så at det stemmer.',
    );
  }
}

/** The content files of one folder, each as its name and text; guides and readings are no content. */
function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(README|lesninger)\.md$/.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => [name, readText(join(folder, name))]);
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The folders with a `module.yaml`. */
function modulesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !lackOf(join(folder, entry.name, 'module.yaml')))
    .map((entry) => entry.name);
}

/** Warnings of data that nobody has checked for six months. */
function oldData(dated: readonly DatedRow[]): string[] {
  return dated
    .filter(({ days }) => days > oldAfter)
    .map(({ id, checked }) => `«${id}» ble sist kontrollert ${checked}. Kontroller og skriv ny dato.`);
}

/** Folders with a module, or half of one, that no track uses. */
function unusedFolders(file: CourseFile, folder: string): string[] {
  const used = usedModules(file);
  const present = modulesIn(folder);
  const halfMade = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) =>
      entry.isDirectory() &&
      !present.includes(entry.name) &&
      !used.includes(entry.name) &&
      readdirSync(join(folder, entry.name)).some((name) => /^[a-z]{2}(-klart)?\.md$/.test(name)),
  );
  return [
    ...present.filter((id) => !used.includes(id)).map((id) => `modules/${id} er ikke med i noe spor.`),
    ...halfMade.map(({ name }) => `modules/${name} har ingen module.yaml, og er ikke med i noe spor.`),
  ];
}

function toCourse(
  file: CourseFile,
  modules: readonly Module[],
  rest: Pick<Course, 'language' | 'helplines' | 'sources' | 'glossary' | 'duties' | 'lawApproved'>,
): Course {
  const services: ServiceEntry[] = file.services;
  const tracks: Track[] = file.tracks.map(({ as: _as, ...track }) => ({
    ...track,
    modules: track.modules === 'common' ? file.common : track.modules,
  }));
  const { id, title, description, version, mastery, reporting, buildingBlocks, desk } = file;
  const questions = desk.questions.map((question) => ({
    ...question,
    options:
      question.options === 'services'
        ? services.map((service) => ({ id: service.id, title: service.title }))
        : question.options,
  }));
  return {
    id,
    title,
    description,
    version,
    mastery,
    reporting,
    buildingBlocks,
    services,
    tracks,
    modules,
    desk: { ...desk, questions },
    ...rest,
  };
}
