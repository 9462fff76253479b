/** Keeps progress in an LMS that speaks SCORM 2004 4th edition. */
import type { Tracker } from '../../core/learner/tracker.ts';
import type { ScormOptions } from '../shared/scorm/options.ts';
import { scorm2004 } from '../shared/scorm/scorm2004.ts';
import { ScormTracker } from '../shared/scorm/tracker.ts';

/** A tracker that looks for the LMS from a window. */
export function createTracker(window: object, options: ScormOptions): Tracker {
  return new ScormTracker(scorm2004, window, options);
}
