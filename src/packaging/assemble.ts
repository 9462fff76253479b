/** Assembles a package's files, for the command line and for the package builder in the browser. No I/O. */
import type { Translate } from '../core/markup/translate.ts';
import type { Course, Module, Register, Reporting } from '../core/course/course.ts';
import type { FormatInfo } from './format-info.ts';
import { renderDocument } from '../page/document.ts';
import { modulesIn, outlineOf } from '../core/course/outline.ts';
import type { PageData } from '../core/course/page-data.ts';
import {
  type Format,
  type Layout,
  type ModulePage,
  type Pack,
  type PackageEntry,
  type PackageFile,
} from './package.ts';
import type { Selection } from '../core/course/selection.ts';
import type { QuestionTypes } from '../core/scoring/question-type.ts';
import { worstCase } from '../core/learner/suspend.ts';

/**
 * Most characters of suspend data: `cmi.suspend_data` is CMIString4096 (SCORM 1.2 RTE 3.4.4). Applied to every format,
 * so that a course can be packed in any of them.
 */
export const suspendLimit = 4096;

/** What a format's `package.ts` exports. */
export interface FormatTarget {
  readonly format: FormatInfo;
  readonly pack: Pack;
}

/** Options of one package build, as given on the command line or in the builder. */
export interface PackageOrder {
  readonly format: Format;
  readonly selection: Selection;
  /** Default `single`. Ignored for a format that is not {@link FormatInfo.dividable}. */
  readonly layout?: Layout | undefined;
  /** Language of the UI strings, BCP 47. */
  readonly uiLanguage: string;
  /** Settings of the tracker, such as those of an LMS profile. */
  readonly tracking?: PageData['tracking'] | undefined;
}

/** Input of a package build besides the course and the options. */
export interface PackageParts {
  readonly target: FormatTarget;
  readonly questionTypes: QuestionTypes;
  /** The player's script and style for the format. */
  readonly bundle: readonly PackageFile[];
  readonly schemas: readonly PackageFile[];
  /** The player's strings. */
  readonly strings: PageData['strings'];
  readonly t: Translate;
}

/** A row of `index.json` without the fields that depend on the zip. */
export type PackageRow = Omit<PackageEntry, 'bytes' | 'sha256'>;

/** Files of a package and its row of `index.json`. */
export interface Assembled {
  readonly row: PackageRow;
  readonly files: readonly PackageFile[];
}

/** The worst-case suspend data exceeds {@link suspendLimit}. */
export class SuspendOverflow extends Error {
  readonly row: PackageRow;

  constructor(row: PackageRow) {
    super(
      `${row.file}: framdriften kan bli ${row.suspendDataWorstCase} tegn, og SCORM 1.2 tar ${suspendLimit}. ` +
        'Del pakken i færre spor eller tjenester.',
    );
    this.row = row;
  }
}

/** A copy of the course with the given reporting level and mastery score, if any. */
export function adjustCourse(
  course: Course,
  {
    reporting = course.reporting,
    mastery = course.mastery,
  }: { reporting?: Reporting | undefined; mastery?: number | undefined },
): Course {
  return { ...course, reporting, mastery };
}

/** Mastery score of a package, per cent. 0 when it has follow-up tracks only: those are passed by completion. */
function masteryFor({ tracks, mastery }: Pick<Course, 'tracks' | 'mastery'>, chosen: readonly string[]): number {
  return tracks.every(({ id, followUpDays }) => followUpDays !== undefined || !chosen.includes(id)) ? 0 : mastery;
}

/** Default register of a package: the track's own when there is one track, else standard. */
export function registerFor(course: Pick<Course, 'tracks'>, tracks: readonly string[]): Register {
  return (tracks.length === 1 && course.tracks.find(({ id }) => id === tracks[0])?.register) || 'standard';
}

/** The package's row of `index.json`, computed without building the package. */
export function rowOf(
  course: Course,
  order: Pick<PackageOrder, 'format' | 'selection' | 'layout'>,
  types: QuestionTypes,
): PackageRow {
  const { format, selection } = order;
  const { language, register } = selection;
  const track = label(
    selection.tracks,
    course.tracks.filter(({ followUpDays }) => followUpDays === undefined),
  );
  const service = label(selection.services, course.services);
  const separate = order.layout === 'modules';
  const name = [course.id, format, track, service, language];
  if (register === 'klart') name.push('klart');
  if (separate) name.push('moduler');
  const outlines = separate
    ? modulesIn(course, selection.tracks).map((moduleId) => outlineOf(course, selection, moduleId))
    : [outlineOf(course, selection)];
  const suspendDataWorstCase = Math.max(...outlines.map((outline) => worstCase(outline, types)));
  return {
    file: `${name.join('-')}.zip`,
    format,
    track,
    service,
    language,
    register,
    ...(separate && { layout: 'modules' as const }),
    suspendDataWorstCase,
  };
}

/** Builds the package's files and row. @throws SuspendOverflow */
export function assemble(
  fullCourse: Course,
  requested: PackageOrder,
  { target, questionTypes, bundle, schemas, strings, t }: PackageParts,
): Assembled {
  const order: PackageOrder = target.format.dividable ? requested : { ...requested, layout: 'single' };
  const { selection, uiLanguage, tracking } = order;
  const course = { ...fullCourse, mastery: masteryFor(fullCourse, selection.tracks) };
  const row = rowOf(course, order, questionTypes);
  if (row.suspendDataWorstCase > suspendLimit) throw new SuspendOverflow(row);
  const { connectSrc, reportsResults } = target.format;
  const page = (moduleId?: string): string =>
    renderDocument({
      course,
      selection,
      moduleId,
      t,
      strings,
      uiLanguage,
      ...(connectSrc && { connectSrc }),
      ...(reportsResults === false && { reportsResults }),
      ...(tracking && { tracking }),
    });
  const input = { course, selection, schemas };
  if (order.layout !== 'modules')
    return { row, files: target.pack({ ...input, files: [{ path: 'index.html', content: page() }, ...bundle] }) };
  const pages = pagesOf(course, selection.tracks);
  const files = [...pages.map(({ module, href }) => ({ path: href, content: page(module.id) })), ...bundle];
  return {
    row,
    files: target.pack({ ...input, files, modules: { pages, label: t('content.inModules', { count: pages.length }) } }),
  };
}

/** A page for each module. The first is `index.html`, so that opening the package by hand starts the first module. */
function pagesOf(course: Course, tracks: readonly string[]): ModulePage[] {
  const byId = new Map(course.modules.map((module) => [module.id, module]));
  return modulesIn(course, tracks)
    .map((id) => byId.get(id))
    .filter((module): module is Module => module !== undefined)
    .map((module, at) => ({ module, href: at === 0 ? 'index.html' : `${module.id}.html` }));
}

/** Ids for `index.json` and the file name, joined by `-`; `alle` for exactly all of several. */
function label(chosen: readonly string[], all: readonly { readonly id: string }[]): string {
  const everything = chosen.length > 1 && chosen.length === all.length && all.every(({ id }) => chosen.includes(id));
  return everything ? 'alle' : chosen.join('-');
}
