/** Input and output types of a target's `package.ts`, which runs in Node and in a browser without I/O. */
import type { Course, Module, Register } from '../core/course/course.ts';
import type { Selection } from '../core/course/selection.ts';

/** Id of a package format: the name of a folder in `src/targets` with a `format.ts`. */
export type Format = string;

/** Launch units of a package: one for the whole course, or one for each module with a result of its own. */
export const layouts = ['single', 'modules'] as const;
export type Layout = (typeof layouts)[number];

/** A module and its launch page. */
export interface ModulePage {
  readonly module: Module;
  readonly href: string;
}

/** A file of a package. `path` is relative, with `/` as separator; text is UTF-8. */
export interface PackageFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Input of {@link Pack}. */
export interface PackageInput {
  readonly course: Course;
  readonly selection: Selection;
  /** Files of every format: `index.html`, `player.js`, `style.css`, and the pages of {@link modules}. */
  readonly files: readonly PackageFile[];
  /** Layout `modules`: the pages in course order, beginning with `index.html`, and a label for the package's title. */
  readonly modules?: { readonly pages: readonly ModulePage[]; readonly label: string } | undefined;
  /** XML schemas that the standard requires in the package. */
  readonly schemas: readonly PackageFile[];
}

/** Returns the common files and those of the standard, such as the manifest. */
export type Pack = (input: PackageInput) => readonly PackageFile[];

/** A row of `dist/packages/index.json`. */
export interface PackageEntry {
  readonly file: string;
  readonly format: Format;
  /** Track ids, joined by `-`, or `alle`. */
  readonly track: string;
  /** Service ids, joined by `-`, or `alle`. */
  readonly service: string;
  readonly language: string;
  readonly register: Register;
  /** Present when each module is launched separately. */
  readonly layout?: 'modules';
  readonly bytes: number;
  /** Hex SHA-256 of the zip. */
  readonly sha256: string;
  /** Longest suspend data that can occur, characters; in layout `modules` that of the largest module. */
  readonly suspendDataWorstCase: number;
}
