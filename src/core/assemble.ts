/** Assembles a package: the same function behind the command line and the package builder in the browser. No I/O. */
import type { Translate } from './block-type.ts';
import type { Course, Register, Reporting } from './course.ts';
import { renderDocument } from './document.ts';
import { outlineOf } from './outline.ts';
import type { Format, Pack, PackageEntry, PackageFile, Selection } from './package.ts';
import type { QuestionTypes } from './question-type.ts';
import { worstCase } from './suspend.ts';

/** SCORM 1.2 RTE 3.4.4: `cmi.suspend_data` is CMIString4096. Held in every format, so that a course may change format. */
export const suspendLimit = 4096;

/** What a target's `package.ts` exports. */
export interface Target {
  readonly pack: Pack;
  /** Extra `connect-src` of the page's Content Security Policy. */
  readonly connect?: string;
}

/** What is ordered. */
export interface PackageOrder {
  readonly format: Format;
  readonly selection: Selection;
  /** Language of the UI strings, BCP 47. */
  readonly uiLanguage: string;
  /** Settings for the tracker, such as an LMS profile's. */
  readonly tracking?: Readonly<Record<string, unknown>> | undefined;
}

/** What it is made of, besides the course. */
export interface PackageParts {
  readonly target: Target;
  readonly questionTypes: QuestionTypes;
  /** The player's script and style for the format. */
  readonly bundle: readonly PackageFile[];
  readonly schemas: readonly PackageFile[];
  /** The player's strings. */
  readonly strings: unknown;
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
    super(`${row.file}: framdriften kan bli ${row.suspendDataWorstCase} tegn, og SCORM 1.2 tar ${suspendLimit}. Del pakken i færre spor eller tjenester.`);
    this.row = row;
  }
}

/** The course with another reporting level or mastery than its own, where they are given. */
export function adjustCourse(course: Course, { reporting = course.reporting, mastery = course.mastery }: { reporting?: Reporting | undefined; mastery?: number | undefined }): Course {
  return { ...course, reporting, mastery };
}

/** The register a package opens in when none is asked for: a single track's own, else standard. */
export function registerFor(course: Pick<Course, 'tracks'>, tracks: readonly string[]): Register {
  return (tracks.length === 1 && course.tracks.find(({ id }) => id === tracks[0])?.register) || 'standard';
}

/** Names and measures a package without making it. */
export function rowOf(course: Course, { format, selection }: Pick<PackageOrder, 'format' | 'selection'>, types: QuestionTypes): PackageRow {
  const { language, register } = selection;
  const track = label(selection.tracks, course.tracks.filter(({ followUpDays }) => followUpDays === undefined).length);
  const service = label(selection.services, course.services.length);
  const file = `${course.id}-${format}-${track}-${service}-${language}${register === 'klart' ? '-klart' : ''}.zip`;
  return { file, format, track, service, language, register, suspendDataWorstCase: worstCase(outlineOf(course, selection), types) };
}

/** Makes a package's files. @throws SuspendOverflow */
export function assemble(course: Course, order: PackageOrder, { target, questionTypes, bundle, schemas, strings, t }: PackageParts): Assembled {
  const { selection, uiLanguage, tracking } = order;
  const row = rowOf(course, order, questionTypes);
  if (row.suspendDataWorstCase > suspendLimit) throw new SuspendOverflow(row);
  const { connect } = target;
  const page = renderDocument({ course, selection, t, strings, uiLanguage, ...(connect && { connect }), ...(tracking && { tracking }) });
  return { row, files: target.pack({ course, selection, files: [{ path: 'index.html', content: page }, ...bundle], schemas }) };
}

/** Ids as they stand in `index.json` and in the file name. */
function label(chosen: readonly string[], all: number): string {
  return chosen.length === 1 ? chosen[0]! : chosen.length >= all ? 'alle' : chosen.join('-');
}
