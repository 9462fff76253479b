/** Wires the web tracker to this page, and makes the page installable where the browser allows it. */
import type { PageData } from '../../core/course/page-data.ts';
import type { KeyValueStore, Tracker } from '../../core/learner/tracker.ts';
import { makeInstallable } from './install.ts';
import { storageKeyOf, WebTracker } from './tracker.ts';

/** The tracker of this package. @param store what this browser stores */
export function createPageTracker({ outline }: PageData, store: KeyValueStore): Tracker {
  makeInstallable(window);
  return new WebTracker(storageKeyOf(outline), store);
}
