/** Connects a page opened on its own to this browser's storage, and keeps it for use without a net where that may be. */
import type { Outline } from '../../core/course/outline.ts';
import type { KeyValueStore, Tracker } from '../../core/learner/tracker.ts';
import { makeInstallable } from './install.ts';
import { storageKeyOf, WebTracker } from './tracker.ts';

/** The tracker of this page. */
export function createPageTracker(_course: string, keep: KeyValueStore): Tracker {
  makeInstallable(window);
  const { outline } = JSON.parse(document.getElementById('okt-data')!.textContent) as { readonly outline: Outline };
  return new WebTracker(storageKeyOf(outline), keep);
}
