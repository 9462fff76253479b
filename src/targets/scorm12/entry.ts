/** Wires the SCORM 1.2 tracker to this page. */
import type { Tracker } from '../../core/learner/tracker.ts';
import { readOptions } from '../shared/scorm/options.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. */
export function connect(): Tracker {
  return createTracker(window, readOptions(document));
}
