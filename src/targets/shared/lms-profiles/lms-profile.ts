/** A known LMS: the switches that its habits ask for, each with its reason, in words for those who upload the course. */
import { defaultOptions, type ScormOptions } from '../scorm/options.ts';

/** One switch and why it stands so. */
export interface ProfileSwitch {
  readonly set: Partial<ScormOptions>;
  /** Shown beside the choice of LMS. */
  readonly because: string;
}

/** One LMS. */
export interface LmsProfile {
  readonly id: string;
  readonly title: string;
  readonly switches: readonly ProfileSwitch[];
  /** What to choose in the LMS itself; no package can set it. */
  readonly setup: readonly string[];
}

/** The tracker's options under a profile. */
export function optionsOf(profile: LmsProfile): ScormOptions {
  return Object.assign({ ...defaultOptions }, ...profile.switches.map(({ set }) => set)) as ScormOptions;
}
