/** Wires the cmi5 tracker to this page. */
import type { Keep, Tracker } from '../../core/learner/tracker.ts';
import { surroundingsOf } from '../shared/xapi/launch-environment.ts';
import { addReturnLink } from './return-link.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. @param course course id @param keep what this browser keeps */
export function connect(course: string, keep: Keep): Tracker {
  return createTracker(surroundingsOf(window, course, keep), (url) => addReturnLink(document, url));
}
