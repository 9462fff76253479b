/** What the check can find: every code with its gravity, and the list a check fills. */

/** How a package fares in an LMS: `ask` means that it depends on what the municipality has bought. From best to worst. */
export const verdicts = ['works', 'ask', 'partly', 'no'] as const;
export type Verdict = (typeof verdicts)[number];

interface Gravity {
  /** A fault makes the check fail; a remark is worth knowing. */
  readonly level: 'fault' | 'remark';
  /** What it means in any LMS, unless `lms.ts` knows better. */
  readonly effect: Verdict;
}
const stops = { level: 'fault', effect: 'no' } as const satisfies Gravity;
const harms = { level: 'fault', effect: 'partly' } as const satisfies Gravity;
const risks = { level: 'remark', effect: 'partly' } as const satisfies Gravity;
const notes = { level: 'remark', effect: 'works' } as const satisfies Gravity;

/** Every code; its words stand in `locales` under `check.findings`. The codes are stable: machines read them. */
export const codes = {
  'not-a-zip': stops,
  truncated: stops,
  'split-zip': stops,
  'too-large': stops,
  'too-many-files': stops,
  bomb: stops,
  overlapping: stops,
  damaged: stops,
  ambiguous: stops,
  encrypted: stops,
  'packing-method': stops,
  zip64: notes,
  'path-outside': stops,
  'path-absolute': stops,
  'path-backslash': harms,
  'path-odd': notes,
  symlink: stops,
  'duplicate-name': harms,
  'case-clash': harms,
  'name-not-utf8': harms,
  'name-unmarked': notes,
  'system-files': notes,

  'manifest-missing': stops,
  'manifest-in-folder': stops,
  'zip-in-zip': stops,
  'office-document': stops,
  'several-manifests': notes,
  'web-only': notes,
  'manifest-too-large': stops,
  'xml-doctype': stops,
  'xml-not-well-formed': stops,
  'manifest-unknown': stops,

  'schema-invalid': notes,
  'version-missing': notes,
  'version-unknown': risks,
  'no-items': stops,
  'default-organization': notes,
  'dangling-reference': stops,
  'no-launch': stops,
  'launch-missing': stops,
  'launch-external': stops,
  'launch-elsewhere': notes,
  'href-outside': harms,
  'href-case': harms,
  'href-backslash': harms,
  'listed-missing': harms,
  unlisted: notes,
  'resource-external': risks,
  'duplicate-id': harms,
  'no-sco': risks,
  'scormtype-case': notes,
  'several-scos': notes,
  'mastery-score': notes,
  'mastery-invalid': harms,
  'set-by-content': notes,
  prerequisites: notes,
  'time-limit': notes,
  sequencing: notes,

  'activity-id': stops,
  'move-on-unknown': harms,
  'move-on-open': notes,
  'url-parameters': harms,
  'own-window': notes,
  'activity-type': notes,
  'several-launches': risks,

  'insecure-address': harms,
  'third-party': notes,
  'unload-only': risks,
  popup: notes,
  'sync-request': risks,
  'no-api': risks,
  'no-commit': notes,
  'no-resume': notes,
  'no-exit-suspend': notes,
  'suspend-limit': notes,
  flash: stops,

  'run-failed': notes,
  'run-not-started': risks,
  'run-blank': stops,
  'run-complete-at-once': harms,
  'run-no-finish': risks,
  'run-no-commit': risks,
  'run-console': notes,
  'run-third-party': notes,
  'run-missing-files': risks,
  'run-rejected': risks,
  'run-suspend-too-long': harms,
  'run-popup': notes,
} as const satisfies Readonly<Record<string, Gravity>>;

export type Code = keyof typeof codes;

/** Found where a file of the zip could not be unpacked. */
export const unreadable = [
  'damaged',
  'ambiguous',
  'encrypted',
  'bomb',
  'packing-method',
] as const satisfies readonly Code[];

/** Something found, once for each code, with the places it was found. */
export interface Finding {
  readonly code: Code;
  /** Files, lines, addresses: the first ones. */
  readonly places: readonly string[];
  /** How many places there were; 0 when it is about the whole package. */
  readonly count: number;
  /** What the words have blanks for. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Most places a finding remembers, and the longest text of one, characters. */
const mostPlaces = 12;
const longestPlace = 200;

/** What a check has found so far. */
export class Findings {
  readonly #found = new Map<Code, { readonly places: Set<string>; values: Finding['values'] }>();

  /** Notes a finding; the same code again adds a place. */
  add(code: Code, place = '', values: Finding['values'] = {}): void {
    const found = this.#found.get(code) ?? { places: new Set(), values: {} };
    if (place) found.places.add(printable(place));
    const safe = Object.fromEntries(
      Object.entries(values).map(([blank, value]) => [blank, typeof value === 'string' ? printable(value) : value]),
    );
    this.#found.set(code, { ...found, values: { ...safe, ...found.values } });
  }

  has(...wanted: readonly Code[]): boolean {
    return wanted.some((code) => this.#found.has(code));
  }

  /** Faults first, each kind in the order of the codes. */
  get list(): readonly Finding[] {
    const order = Object.keys(codes);
    const rank = ({ code }: { readonly code: Code }): number =>
      (codes[code].level === 'fault' ? 0 : order.length) + order.indexOf(code);
    return [...this.#found]
      .map(([code, { places, values }]) => ({
        code,
        places: [...places].slice(0, mostPlaces),
        count: places.size,
        values,
      }))
      .sort((a, b) => rank(a) - rank(b));
  }
}

/** A word from the package made safe to print: no control characters, none that turn the line around, not too long. */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return clean.length > longestPlace ? `${clean.slice(0, longestPlace)}…` : clean;
}
