/** Wires the xAPI tracker to this page. */
import type { Tracker } from '../../core/tracker.ts';
import { surroundingsOf } from '../lrs/page.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. @param course course id */
export function connect(course: string): Tracker {
  return createTracker(surroundingsOf(window, course));
}
