/** Wires the xAPI tracker to this page. */
import type { KeyValueStore, Tracker } from '../../core/learner/tracker.ts';
import { launchEnvironmentOf } from '../shared/xapi/launch-environment.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. @param course course id @param keep what this browser keeps */
export function createPageTracker(course: string, keep: KeyValueStore): Tracker {
  return createTracker(launchEnvironmentOf(window, course, keep));
}
