/** Wires the cmi5 tracker to this page. */
import type { Tracker } from '../../core/tracker.ts';
import { surroundingsOf } from '../lrs/page.ts';
import { addReturnLink } from './return-link.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. @param course course id */
export function connect(course: string): Tracker {
  return createTracker(surroundingsOf(window, course), (url) => addReturnLink(document, url));
}
