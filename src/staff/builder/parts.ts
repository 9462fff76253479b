/** Files that the build writes to `parts/` beside the page: what a browser cannot produce from the course itself. */
import type { Format } from '../../packaging/package.ts';

/** An LMS profile as an option of the page; its texts are in the course's language. */
export interface LmsOption {
  readonly id: string;
  readonly title: string;
  /** Settings of the tracker that differ in this LMS, each with its reason. */
  readonly switches: readonly { readonly because: string }[];
  /** Steps in the LMS itself. */
  readonly setup: readonly string[];
  /** Remarks on formats that the LMS does not support, or supports on request. */
  readonly remarks: Readonly<Partial<Record<Format, string>>>;
  /** Value of `tracking` in the package. */
  readonly tracking: Readonly<Record<string, unknown>>;
}

/** A language of the UI strings; paths are relative to the page. */
export interface LanguageOption {
  readonly id: string;
  /** Path of the course with UI strings of this language in its blocks. */
  readonly course: string;
  /** Path of the locale file, without the strings of the staff pages. */
  readonly strings: string;
}

/** Content of `parts/index.json`. */
export interface PartsIndex {
  /** Formats that have a {@link formatFile}. */
  readonly formats: readonly Format[];
  /** The language of `course.json` first. */
  readonly languages: readonly LanguageOption[];
  readonly lms: readonly LmsOption[];
}

/** Path of the index, relative to the page. */
export const indexFile = 'parts/index.json';

/** The folders inside {@link formatFile}. */
export const folders = { bundle: 'bundle/', schemas: 'schemas/' } as const;

/** Path of the zip with a format's bundle and schemas, relative to the page. */
export function formatFile(format: Format): string {
  return `parts/${format}.zip`;
}
