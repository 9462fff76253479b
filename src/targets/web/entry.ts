/** Connects a page opened on its own to this browser's storage, and keeps it for use without a net where that may be. */
import type { Tracker } from '../../core/tracker.ts';
import { makeInstallable } from './install.ts';
import { WebTracker } from './tracker.ts';

/** The tracker of this page. @param course course id */
export function connect(course: string): Tracker {
  makeInstallable(window);
  return new WebTracker(`okt:web:${course}`);
}
