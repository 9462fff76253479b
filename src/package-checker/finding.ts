/** What the checker can find: every code with its severity, and the list that one check fills. */

/**
 * How well a package works in an LMS, best first; `ask`: it depends on the edition that the municipality has bought.
 */
export const verdicts = ['works', 'ask', 'partly', 'no'] as const;
export type Verdict = (typeof verdicts)[number];

interface Severity {
  /** A fault makes the check fail; a remark does not. */
  readonly level: 'fault' | 'remark';
  /** The effect in every LMS for which `lms-verdicts.ts` has no other. */
  readonly effect: Verdict;
}
const blocking = { level: 'fault', effect: 'no' } as const satisfies Severity;
const degrading = { level: 'fault', effect: 'partly' } as const satisfies Severity;
const warning = { level: 'remark', effect: 'partly' } as const satisfies Severity;
const notice = { level: 'remark', effect: 'works' } as const satisfies Severity;

/** Every code; its texts are in `locales` under `check.findings`. Codes are stable, because programs read them. */
export const codes = {
  'not-a-zip': blocking,
  truncated: blocking,
  'split-zip': blocking,
  'too-large': blocking,
  'too-many-files': blocking,
  bomb: blocking,
  overlapping: blocking,
  damaged: blocking,
  ambiguous: blocking,
  encrypted: blocking,
  'packing-method': blocking,
  zip64: notice,
  'path-outside': blocking,
  'path-absolute': blocking,
  'path-backslash': degrading,
  'path-odd': notice,
  symlink: blocking,
  'duplicate-name': degrading,
  'case-clash': degrading,
  'name-not-utf8': degrading,
  'name-unmarked': notice,
  'system-files': notice,

  'manifest-missing': blocking,
  'manifest-in-folder': blocking,
  'zip-in-zip': blocking,
  'office-document': blocking,
  'several-manifests': notice,
  'web-only': notice,
  'manifest-too-large': blocking,
  'xml-doctype': blocking,
  'xml-not-well-formed': blocking,
  'manifest-unknown': blocking,

  'schema-invalid': notice,
  'version-missing': notice,
  'version-unknown': warning,
  'no-items': blocking,
  'default-organization': notice,
  'dangling-reference': blocking,
  'no-launch': blocking,
  'launch-missing': blocking,
  'launch-external': blocking,
  'launch-elsewhere': notice,
  'href-outside': degrading,
  'href-case': degrading,
  'href-backslash': degrading,
  'listed-missing': degrading,
  unlisted: notice,
  'resource-external': warning,
  'duplicate-id': degrading,
  'no-sco': warning,
  'scormtype-case': notice,
  'several-scos': notice,
  'mastery-score': notice,
  'mastery-invalid': degrading,
  'set-by-content': notice,
  prerequisites: notice,
  'time-limit': notice,
  sequencing: notice,

  'activity-id': blocking,
  'move-on-unknown': degrading,
  'move-on-open': notice,
  'url-parameters': degrading,
  'own-window': notice,
  'activity-type': notice,
  'several-launches': warning,

  'insecure-address': degrading,
  'third-party': notice,
  'unload-only': warning,
  popup: notice,
  'sync-request': warning,
  'no-api': warning,
  'no-commit': notice,
  'no-resume': notice,
  'no-exit-suspend': notice,
  'suspend-limit': notice,
  flash: blocking,

  'run-failed': notice,
  'run-not-started': warning,
  'run-blank': blocking,
  'run-complete-at-once': degrading,
  'run-no-finish': warning,
  'run-no-commit': warning,
  'run-console': notice,
  'run-third-party': notice,
  'run-missing-files': warning,
  'run-rejected': warning,
  'run-suspend-too-long': degrading,
  'run-popup': notice,
} as const satisfies Readonly<Record<string, Severity>>;

export type Code = keyof typeof codes;

/** Codes of files that could not be unpacked. */
export const unreadableCodes = [
  'damaged',
  'ambiguous',
  'encrypted',
  'bomb',
  'packing-method',
] as const satisfies readonly Code[];

/** All occurrences of one code. */
export interface Finding {
  readonly code: Code;
  /** Files, lines or addresses; at most {@link maxPlaces}. */
  readonly places: readonly string[];
  /** Number of places; 0 when the finding is about the whole package. */
  readonly count: number;
  /** Values of the `{{placeholders}}` in its texts. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Largest number of places in a finding, and longest text of one, characters. */
const maxPlaces = 12;
const maxPlaceLength = 200;

/** The findings of one check. */
export class Findings {
  readonly #found = new Map<Code, { readonly places: Set<string>; values: Finding['values'] }>();

  /** Adds a finding; one with a known code adds its place, and the first values are kept. */
  add(code: Code, place = '', values: Finding['values'] = {}): void {
    const found = this.#found.get(code) ?? { places: new Set(), values: {} };
    if (place) found.places.add(printable(place));
    const safe = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value]),
    );
    this.#found.set(code, { ...found, values: { ...safe, ...found.values } });
  }

  /** True when one of the codes has been added. */
  has(...searched: readonly Code[]): boolean {
    return searched.some((code) => this.#found.has(code));
  }

  /** Faults first, then remarks, each in the order of {@link codes}. */
  get list(): readonly Finding[] {
    const order = Object.keys(codes);
    const rank = ({ code }: { readonly code: Code }): number =>
      (codes[code].level === 'fault' ? 0 : order.length) + order.indexOf(code);
    return [...this.#found]
      .map(([code, { places, values }]) => ({
        code,
        places: [...places].slice(0, maxPlaces),
        count: places.size,
        values,
      }))
      .sort((a, b) => rank(a) - rank(b));
  }
}

/** Text made safe to print: no control or bidirectional characters, at most {@link maxPlaceLength} characters. */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return clean.length > maxPlaceLength ? `${clean.slice(0, maxPlaceLength)}…` : clean;
}
