/** Wires the SCORM 2004 4th edition tracker to this page. */
import type { Tracker } from '../../core/learner/tracker.ts';
import { readScormOptions } from '../shared/scorm/options.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. */
export function createPageTracker(): Tracker {
  return createTracker(window, readScormOptions(document));
}
