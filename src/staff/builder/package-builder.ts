/** Makes packages in the browser of the parts beside the page; nothing leaves it. */
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

/** The code a package is made with, by format and by question type. */
export interface BuildCode {
  readonly targets: Readonly<Partial<Record<Format, FormatTarget>>>;
  readonly questionTypes: QuestionTypes;
}

/** An order, with what it changes in the course. */
export interface BuilderOrder extends PackageOrder {
  readonly reporting: Reporting;
  /** Per cent, 0–100. */
  readonly mastery: number;
}

/** A finished package. */
export interface Made {
  readonly row: PackageRow;
  readonly bytes: Uint8Array;
}

/** Reads a file by its path relative to the page. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** The course, and all that is needed to pack it. */
export class PackageBuilder {
  readonly index: PartsIndex;
  /** The course as built, for showing and measuring. */
  readonly course: Course;
  readonly tools: BuildCode;
  readonly #read: ReadFile;

  constructor(index: PartsIndex, course: Course, tools: BuildCode, read: ReadFile) {
    [this.index, this.course, this.tools, this.#read] = [index, course, tools, keepAnswers(read)];
  }

  /** Reads what the page begins with. */
  static async open(tools: BuildCode, read: ReadFile): Promise<PackageBuilder> {
    const index = parse<PartsIndex>(await read(indexFile));
    return new PackageBuilder(index, parse<Course>(await read(index.languages[0]!.course)), tools, read);
  }

  /** Makes a package, byte for byte what the command line makes. @throws SuspendOverflow, or when a part is missing */
  async make(order: BuilderOrder): Promise<Made> {
    const { format, uiLanguage } = order;
    const language = this.index.languages.find(({ id }) => id === uiLanguage);
    const target = this.tools.targets[format];
    if (!language || !target) throw new Error(`No parts for ${format} in ${uiLanguage}`);
    const [parts, words, written] = await Promise.all([
      this.#read(formatFile(format)),
      this.#read(language.strings),
      this.#read(language.course),
    ]);
    const files = unzipSync(parts);
    const strings = parse<Readonly<Record<string, Readonly<Record<string, unknown>>>>>(words);
    const { row, files: packed } = assemble(adjustCourse(parse<Course>(written), order), order, {
      target,
      questionTypes: this.tools.questionTypes,
      bundle: within(folders.bundle, files),
      schemas: within(folders.schemas, files),
      strings: strings['player']!,
      t: translator(strings, uiLanguage),
    });
    return { row, bytes: zip(packed, zipSync) };
  }
}

/** Fetches from beside the page. */
export async function readBesidePage(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** A zip's files in one folder; script and style are text, as the bundler gives them. */
function within(folder: string, files: Readonly<Record<string, Uint8Array>>): PackageFile[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, bytes]) => ({
      path: path.slice(folder.length),
      content: /\.(js|css)$/.test(path) ? new TextDecoder().decode(bytes) : bytes,
    }));
}

/** Reads each file once; one that could not be read is tried again the next time. */
function keepAnswers(read: ReadFile): ReadFile {
  const answers = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const answer = answers.get(path) ?? read(path);
    answers.set(path, answer);
    answer.catch(() => answers.delete(path));
    return answer;
  };
}
