/** Wires the SCORM 1.2 tracker to this page. */
import type { PageData } from '../../core/course/page-data.ts';
import type { Tracker } from '../../core/learner/tracker.ts';
import { scormOptionsOf } from '../shared/scorm/options.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. */
export function createPageTracker({ tracking }: PageData): Tracker {
  return createTracker(window, scormOptionsOf(tracking));
}
