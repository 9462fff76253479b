/** Wires the xAPI tracker to this page. */
import type { PageData } from '../../core/course/page-data.ts';
import type { KeyValueStore, Tracker } from '../../core/learner/tracker.ts';
import { launchEnvironmentOf } from '../shared/xapi/launch-environment.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. @param store what this browser stores */
export function createPageTracker(data: PageData, store: KeyValueStore): Tracker {
  return createTracker(launchEnvironmentOf(window, data, store));
}
