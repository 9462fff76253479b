/** Assembles a package: the same function behind the command line and the package builder in the browser. No I/O. */
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

/** SCORM 1.2 RTE 3.4.4: `cmi.suspend_data` is CMIString4096. Held in every format, so that a course may change format. */
export const suspendLimit = 4096;

/** What a format's `package.ts` exports. */
export interface FormatTarget {
  readonly format: FormatInfo;
  readonly pack: Pack;
}

/** What is ordered. */
export interface PackageOrder {
  readonly format: Format;
  readonly selection: Selection;
  /** `single` unless asked for. A format that is not {@link FormatInfo.dividable} is always single. */
  readonly layout?: Layout | undefined;
  /** Language of the UI strings, BCP 47. */
  readonly uiLanguage: string;
  /** Settings for the tracker, such as an LMS profile's. */
  readonly tracking?: PageData['tracking'] | undefined;
}

/** What it is made of, besides the course. */
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

/** A package's row of `index.json`, as far as it is known before the zip. */
export type PackageRow = Omit<PackageEntry, 'bytes' | 'sha256'>;

/** A package that is ready to be zipped. */
export interface Assembled {
  readonly row: PackageRow;
  readonly files: readonly PackageFile[];
}

/** Thrown when a learner's progress could outgrow what SCORM 1.2 keeps. */
export class SuspendOverflow extends Error {
  readonly row: PackageRow;

  constructor(row: PackageRow) {
    super(
      `${row.file}: framdriften kan bli ${row.suspendDataWorstCase} tegn, og SCORM 1.2 tar ${suspendLimit}. Del pakken i færre spor eller tjenester.`,
    );
    this.row = row;
  }
}

/** The course with another reporting level or mastery than its own, where they are given. */
export function adjustCourse(
  course: Course,
  {
    reporting = course.reporting,
    mastery = course.mastery,
  }: { reporting?: Reporting | undefined; mastery?: number | undefined },
): Course {
  return { ...course, reporting, mastery };
}

/** What a package of these tracks asks for, per cent: a follow-up is there to bring things back to mind, and is passed when it is done. */
function masteryFor({ tracks, mastery }: Pick<Course, 'tracks' | 'mastery'>, chosen: readonly string[]): number {
  return tracks.every(({ id, followUpDays }) => followUpDays !== undefined || !chosen.includes(id)) ? 0 : mastery;
}

/** The register a package opens in when none is asked for: a single track's own, else standard. */
export function registerFor(course: Pick<Course, 'tracks'>, tracks: readonly string[]): Register {
  return (tracks.length === 1 && course.tracks.find(({ id }) => id === tracks[0])?.register) || 'standard';
}

/** Names and measures a package without making it. */
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
  const file = `${course.id}-${format}-${track}-${service}-${language}${register === 'klart' ? '-klart' : ''}${order.layout === 'modules' ? '-moduler' : ''}.zip`;
  const outlines =
    order.layout === 'modules'
      ? modulesIn(course, selection.tracks).map((part) => outlineOf(course, selection, part))
      : [outlineOf(course, selection)];
  const suspendDataWorstCase = Math.max(...outlines.map((outline) => worstCase(outline, types)));
  return {
    file,
    format,
    track,
    service,
    language,
    register,
    ...(order.layout === 'modules' && { layout: 'modules' as const }),
    suspendDataWorstCase,
  };
}

/** Makes a package's files. @throws SuspendOverflow */
export function assemble(
  whole: Course,
  asked: PackageOrder,
  { target, questionTypes, bundle, schemas, strings, t }: PackageParts,
): Assembled {
  const order: PackageOrder = target.format.dividable ? asked : { ...asked, layout: 'single' };
  const { selection, uiLanguage, tracking } = order;
  const course = { ...whole, mastery: masteryFor(whole, selection.tracks) };
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

/** A page for each module. The first is `index.html`, so that whoever opens the launch file by hand meets the first sitting. */
function pagesOf(course: Course, tracks: readonly string[]): ModulePage[] {
  const byId = new Map(course.modules.map((module) => [module.id, module]));
  return modulesIn(course, tracks)
    .map((id) => byId.get(id))
    .filter((module): module is Module => module !== undefined)
    .map((module, at) => ({ module, href: at === 0 ? 'index.html' : `${module.id}.html` }));
}

/** Ids as they stand in `index.json` and in the file name: `alle` for just those that a package with everything has. */
function label(chosen: readonly string[], all: readonly { readonly id: string }[]): string {
  const everything = chosen.length > 1 && chosen.length === all.length && all.every(({ id }) => chosen.includes(id));
  return everything ? 'alle' : chosen.join('-');
}
