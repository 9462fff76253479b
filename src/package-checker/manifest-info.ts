/** What a manifest contains, independent of its standard. */
import type { StandardFamily } from '../packaging/format-info.ts';
import type { LaunchFile } from './links.ts';

/** Formats that the checker distinguishes; the manifest of `scorm2004-2` has the schema version `CAM 1.3`. */
export const checkedFormats = ['scorm12', 'scorm2004-2', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi', 'web'] as const;
export type CheckedFormat = (typeof checkedFormats)[number];

/** The content of one manifest. */
export interface ManifestInfo {
  readonly format: CheckedFormat;
  readonly title: string;
  readonly launches: readonly LaunchFile[];
  /** `adlcp:masteryscore` of the first launch page or `masteryScore` of the first AU; `''` when absent. */
  readonly mastery: string;
  /** IRI of the first AU or activity, in cmi5 and xAPI; `''` in others. */
  readonly activity: string;
}

export function familyOf(format: CheckedFormat): StandardFamily {
  return format.startsWith('scorm2004') ? 'scorm2004' : (format as StandardFamily);
}

/** True for an absolute IRI, which xAPI requires of ids (xAPI 4.1.4.1). */
export function isIri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}
