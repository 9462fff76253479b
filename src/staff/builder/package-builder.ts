/** Builds packages in the browser from the files in `parts/`; nothing is uploaded. */
import { unzipSync, zipSync } from 'fflate';
import {
  adjustCourse,
  assemble,
  type PackageOrder,
  type PackageRow,
  type FormatTarget,
} from '../../packaging/assemble.ts';
import type { Course, Reporting } from '../../core/course/course.ts';
import type { Format, PackageFile } from '../../packaging/package.ts';
import type { QuestionTypes } from '../../core/scoring/question-type.ts';
import { zip } from '../../packaging/zip.ts';
import { translator } from '../../i18n/translator.ts';
import { folders, formatFile, indexFile, type PartsIndex } from './parts.ts';

/** The code that a package is built with, by format and by question type. */
export interface BuildCode {
  readonly targets: Readonly<Partial<Record<Format, FormatTarget>>>;
  readonly questionTypes: QuestionTypes;
}

/** Options of one package, including those that change the course. */
export interface BuilderOrder extends PackageOrder {
  readonly reporting: Reporting;
  /** Per cent, 0–100. */
  readonly mastery: number;
}

/** A built package: its row of `index.json` and the bytes of the zip. */
export interface BuiltPackage {
  readonly row: PackageRow;
  readonly bytes: Uint8Array;
}

/** Reads a file by its path relative to the page. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** The course and the files that its packages are built from. */
export class PackageBuilder {
  readonly index: PartsIndex;
  /** The course in the first UI language, for display and for computing sizes. */
  readonly course: Course;
  readonly code: BuildCode;
  readonly #read: ReadFile;

  constructor(index: PartsIndex, course: Course, code: BuildCode, read: ReadFile) {
    this.index = index;
    this.course = course;
    this.code = code;
    this.#read = cached(read);
  }

  /** Loads the index and the course. @throws when one cannot be read */
  static async open(code: BuildCode, read: ReadFile): Promise<PackageBuilder> {
    const index = parse<PartsIndex>(await read(indexFile));
    return new PackageBuilder(index, parse<Course>(await read(index.languages[0]!.course)), code, read);
  }

  /**
   * Builds a package, identical byte for byte to the command line's.
   * @throws SuspendOverflow, or when a file cannot be read
   */
  async make(order: BuilderOrder): Promise<BuiltPackage> {
    const { format, uiLanguage } = order;
    const language = this.index.languages.find(({ id }) => id === uiLanguage);
    const target = this.code.targets[format];
    if (!language || !target) throw new Error(`No parts for ${format} in ${uiLanguage}`);
    const [formatZip, localeFile, courseFile] = await Promise.all([
      this.#read(formatFile(format)),
      this.#read(language.strings),
      this.#read(language.course),
    ]);
    const parts = unzipSync(formatZip);
    const strings = parse<Readonly<Record<string, Readonly<Record<string, unknown>>>>>(localeFile);
    const { row, files } = assemble(adjustCourse(parse<Course>(courseFile), order), order, {
      target,
      questionTypes: this.code.questionTypes,
      bundle: filesIn(folders.bundle, parts),
      schemas: filesIn(folders.schemas, parts),
      strings: strings['player']!,
      t: translator(strings, uiLanguage),
    });
    return { row, bytes: zip(files, zipSync) };
  }
}

/** Fetches a file by its path relative to the page. @throws Error unless the response is ok */
export async function readBesidePage(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** The files of one folder of an unpacked zip; scripts and style sheets as text, which is what the bundler gives. */
function filesIn(folder: string, files: Readonly<Record<string, Uint8Array>>): PackageFile[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, bytes]) => ({
      path: path.slice(folder.length),
      content: /\.(js|css)$/.test(path) ? new TextDecoder().decode(bytes) : bytes,
    }));
}

/** Reads each file once; a failed read is repeated at the next call. */
function cached(read: ReadFile): ReadFile {
  const reads = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const result = reads.get(path) ?? read(path);
    reads.set(path, result);
    result.catch(() => reads.delete(path));
    return result;
  };
}
