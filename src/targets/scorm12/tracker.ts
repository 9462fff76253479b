/** Keeps progress in an LMS that speaks SCORM 1.2. */
import type { Tracker } from '../../core/learner/tracker.ts';
import type { ScormOptions } from '../shared/scorm/options.ts';
import { ScormTracker } from '../shared/scorm/tracker.ts';
import { scorm12 } from './scorm12-version.ts';

/** A tracker that looks for the LMS from a window. */
export function createTracker(window: object, options: ScormOptions): Tracker {
  return new ScormTracker(scorm12, window, options);
}
