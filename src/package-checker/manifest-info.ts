/** What a package says of itself, whatever its standard. */
import type { StandardFamily } from '../packaging/format-info.ts';
import type { LaunchFile } from './links.ts';

/** What can be told apart; `scorm2004-2` is what the manifest calls CAM 1.3. */
export const checkedFormats = ['scorm12', 'scorm2004-2', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi', 'web'] as const;
export type CheckedFormat = (typeof checkedFormats)[number];

/** A manifest that could be read. */
export interface ManifestInfo {
  readonly format: CheckedFormat;
  readonly title: string;
  readonly launches: readonly LaunchFile[];
  /** `adlcp:masteryscore` of the first launch page or `masteryScore` of the first AU; `''` when absent. */
  readonly mastery: string;
  /** IRI of the first activity, for cmi5 and xAPI. */
  readonly activity: string;
}

/** The family of a format. */
export function familyOf(format: CheckedFormat): StandardFamily {
  return format.startsWith('scorm2004') ? 'scorm2004' : (format as StandardFamily);
}

/** True for an absolute IRI, as xAPI wants ids to be (xAPI 4.1.4.1). */
export function isIri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}
