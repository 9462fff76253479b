/** Connects a page opened on its own to this browser's storage. */
import type { Tracker } from '../../core/tracker.ts';
import { WebTracker } from './tracker.ts';

/** The tracker of this page. @param course course id */
export function connect(course: string): Tracker {
  return new WebTracker(`okt:web:${course}`);
}
