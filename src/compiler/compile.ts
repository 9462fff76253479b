/** Compiles the content folder into a Course: reads and checks everything, and reports all faults at once. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, Duty, Module, ServiceEntry, Track } from '../core/course/course.ts';
import type { Translate } from '../core/markup/translate.ts';
import type { QuestionTypes } from '../core/scoring/question-type.ts';
import { isLawApproved, readDutyReviews } from './approvals.ts';
import { findTypes, questionTypesOf, type FoundType } from './block-types.ts';
import type { CourseFile } from './course-file.ts';
import { checkDates, moduleFolders, readDataFiles } from './data-files.ts';
import { ContentError, Faults } from './fault.ts';
import { readFigure } from './figure.ts';
import { dataFile, readText } from './content-file.ts';
import { uniqueIds, usedModules } from './course-checks.ts';
import type { DataFiles } from './inline.ts';
import type { ModuleContext } from './module-folder.ts';
import type { KnownNames } from './references.ts';

/** Result of a compilation. */
export interface Compiled {
  readonly course: Course;
  readonly types: ReadonlyMap<string, FoundType>;
  readonly questionTypes: QuestionTypes;
  /** Messages to the author that do not stop the build. */
  readonly warnings: readonly string[];
}

/** Input of a compilation. */
export interface CompileOptions {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly language: string;
  readonly t: Translate;
  /** Reference date for the age of dated data. */
  readonly today: Date;
  /** The types a block may have; those of `src` when left out. */
  readonly types?: ReadonlyMap<string, FoundType>;
  /** Cache of compiled modules, valid for one code version and one set of UI strings. */
  readonly cache?: ModuleCache | undefined;
}

/** Compiled modules by the texts of the files they were compiled from. */
export interface ModuleCache {
  read(texts: readonly string[]): Module | undefined;
  write(texts: readonly string[], module: Module): void;
}

/** Compiles the content. @throws ContentError with all faults */
export async function compile(options: CompileOptions): Promise<Compiled> {
  const faults = new Faults();
  const types = options.types ?? (await findTypes());
  const { folder, language, today } = options;
  const files = readDataFiles(folder, language, faults);
  const { course: file, sources = [], helplines = [], laws = [], glossary = [] } = files;
  if (!file) throw new ContentError(faults.all);
  const data: DataFiles = {
    phones: files.helplines && byId(files.helplines),
    laws: files.laws && byId(files.laws),
    terms: files.glossary && byId(files.glossary),
  };
  const services = uniqueIds(file.services);
  const reviews = readDutyReviews({ folder, language, services, data, today }, faults);
  const duties = reviews?.map(({ entry }) => entry.duty);
  const lawApproved = isLawApproved(reviews ?? []);
  const known = { sources: files.sources, duties, lawApproved };
  const names = knownNames(options, file, known, types, faults);
  const context: ModuleContext = { folder, language, data, names, glossary, faults };
  const modules = await compileModules(usedModules(file), context, options.cache);
  const dated = { laws, helplines, duties: duties ?? [] };
  const warnings = [...unusedFolders(file, folder), ...checkDates({ folder, language, today }, dated, faults)];
  if (faults.size > 0) throw new ContentError(faults.all);
  const course = toCourse(file, modules, { language, helplines, sources, glossary, duties: duties ?? [], lawApproved });
  return { course, types, questionTypes: questionTypesOf(types), warnings };
}

/** Data that blocks refer to; undefined for a file that could not be read. */
interface KnownData {
  readonly sources: readonly { readonly id: string }[] | undefined;
  readonly duties: readonly Duty[] | undefined;
  readonly lawApproved: boolean;
}

function knownNames(
  { folder, language, t }: CompileOptions,
  { tracks, services }: CourseFile,
  { sources, duties, lawApproved }: KnownData,
  types: ReadonlyMap<string, FoundType>,
  faults: Faults,
): KnownNames {
  return {
    types,
    tracks: uniqueIds(tracks),
    services: uniqueIds(services),
    sources: sources && new Set(sources.map((source) => source.id)),
    widenTracks: (ids) =>
      tracks.filter(({ id, as }) => ids.includes(id) || (as && ids.includes(as))).map(({ id }) => id),
    duties,
    markup: {
      t,
      figure: (name) => readFigure(folder, dataFile(folder, `figures/${name}.svg`, language), faults),
      duties: duties ?? [],
      lawApproved,
      services,
    },
  };
}

/** Compiles these modules, or takes them from the cache. A module with a fault is not cached. */
async function compileModules(
  ids: readonly string[],
  context: ModuleContext,
  cache: ModuleCache | undefined,
): Promise<Module[]> {
  const { folder, language, faults } = context;
  const modules: Module[] = [];
  for (const id of ids) {
    if (!existsSync(join(folder, id))) continue; // reported by checkCourse
    const texts = [...textsIn(folder), ...textsIn(join(folder, 'figures')), ...textsIn(join(folder, id)), id, language];
    const cached = cache?.read(texts);
    if (cached) {
      modules.push(cached);
      continue;
    }
    const faultsBefore = faults.size;
    // Loaded on demand: a build from the cache needs no Markdown parser.
    const { compileModule } = await import('./module-folder.ts');
    const module = compileModule(id, context);
    if (!module) continue;
    modules.push(module);
    if (faults.size === faultsBefore) cache?.write(texts, module);
  }
  return modules;
}

/** Names and texts of a folder's content files, in turn. The guide and the reading notes are not content. */
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

/** Warnings for folders with module files that no track uses. */
function unusedFolders(file: CourseFile, folder: string): string[] {
  const used = usedModules(file);
  const present = moduleFolders(folder);
  const withoutYaml = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) =>
      entry.isDirectory() &&
      !present.includes(entry.name) &&
      !used.includes(entry.name) &&
      readdirSync(join(folder, entry.name)).some((name) => /^[a-z]{2}(-klart)?\.md$/.test(name)),
  );
  return [
    ...present.filter((id) => !used.includes(id)).map((id) => `modules/${id} er ikke med i noe spor.`),
    ...withoutYaml.map(({ name }) => `modules/${name} har ingen module.yaml, og er ikke med i noe spor.`),
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
