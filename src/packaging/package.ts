/** What a target needs to make a package, and what it gives back; no I/O, so it runs in Node and in a browser. */
import type { Course, Module, Register } from '../core/course/course.ts';
import type { Selection } from '../core/course/selection.ts';

/** Id of a package format: the name of a folder in `src/targets` with a `format.ts`. */
export type Format = string;

/** How a package is launched: as one whole, or module by module, each with a result of its own. */
export const layouts = ['single', 'modules'] as const;
export type Layout = (typeof layouts)[number];

/** A module with a launch page of its own. */
export interface ModulePage {
  readonly module: Module;
  readonly href: string;
}

/** One file of a package; `path` is relative with `/`, text is UTF-8. */
export interface PackageFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Everything a target may use. */
export interface PackageInput {
  readonly course: Course;
  readonly selection: Selection;
  /** The files every format carries: `index.html`, `player.js`, `style.css`, and the pages of {@link modules}. */
  readonly files: readonly PackageFile[];
  /** Layout `modules`: the pages in the order they are taken, the first of them `index.html`, and words for the title. */
  readonly modules?: { readonly pages: readonly ModulePage[]; readonly label: string } | undefined;
  /** The standard's own schema files, where the standard wants them packed. */
  readonly schemas: readonly PackageFile[];
}

/** Adds the files of one standard (manifest and the like) to the common ones. */
export type Pack = (input: PackageInput) => readonly PackageFile[];

/** One row of `dist/packages/index.json`. */
export interface PackageEntry {
  readonly file: string;
  readonly format: Format;
  /** Track id, or `alle` when the package carries several. */
  readonly track: string;
  /** Service id, or `alle`. */
  readonly service: string;
  readonly language: string;
  readonly register: Register;
  /** Present when the modules are launched one by one. */
  readonly layout?: 'modules';
  readonly bytes: number;
  /** Hex SHA-256 of the zip. */
  readonly sha256: string;
  /** Suspend data of the finished package in the worst case, of its longest module in layout `modules`; characters. */
  readonly suspendDataWorstCase: number;
}
