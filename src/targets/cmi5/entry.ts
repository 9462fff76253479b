/** Wires the cmi5 tracker to this page. */
import type { PageData } from '../../core/course/page-data.ts';
import type { KeyValueStore, Tracker } from '../../core/learner/tracker.ts';
import { launchEnvironmentOf } from '../shared/xapi/launch-environment.ts';
import { addReturnLink } from './return-link.ts';
import { createTracker } from './tracker.ts';

/** The tracker of this package. @param store what this browser stores */
export function createPageTracker(data: PageData, store: KeyValueStore): Tracker {
  return createTracker(launchEnvironmentOf(window, data, store), (url) =>
    addReturnLink(document, url, data.strings['return']),
  );
}
