/** What the build lays beside the page in `parts/`: all that a browser cannot make of a course itself. */
import type { Format } from '../../packaging/package.ts';

/** A known LMS, as the page offers it; its words are in the course's language. */
export interface OfferedLms {
  readonly id: string;
  readonly title: string;
  readonly switches: readonly { readonly because: string }[];
  /** What to choose in the LMS itself. */
  readonly setup: readonly string[];
  /** What to know of a format that it does not take, or that somebody must ask for. */
  readonly remarks: Readonly<Partial<Record<Format, string>>>;
  /** What goes into the package's `tracking`. */
  readonly tracking: Readonly<Record<string, unknown>>;
}

/** A language of the UI strings; the paths are relative to the page. */
export interface OfferedLanguage {
  readonly id: string;
  /** The course with the strings of this language in its blocks. */
  readonly course: string;
  /** The locale file without the staff pages' own strings. */
  readonly strings: string;
}

/** `parts/index.json`. */
export interface PartsIndex {
  /** Each has its bundle and schemas in {@link formatFile}. */
  readonly formats: readonly Format[];
  /** The language of `course.json` first. */
  readonly languages: readonly OfferedLanguage[];
  readonly lms: readonly OfferedLms[];
}

/** Where the index is, relative to the page. */
export const indexFile = 'parts/index.json';

/** The folders inside {@link formatFile}. */
export const folders = { bundle: 'bundle/', schemas: 'schemas/' } as const;

/** The zip of a format's bundle and schemas, relative to the page. */
export function formatFile(format: Format): string {
  return `parts/${format}.zip`;
}
