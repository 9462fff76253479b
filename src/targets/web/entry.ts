/** Connects a page opened on its own to this browser's storage, and keeps it for use without a net where that may be. */
import { progressName, type Outline } from '../../core/outline.ts';
import type { Tracker } from '../../core/tracker.ts';
import { makeInstallable } from './install.ts';
import { WebTracker } from './tracker.ts';

/** The tracker of this page. @param course course id */
export function connect(course: string): Tracker {
  makeInstallable(window);
  const { outline } = JSON.parse(document.getElementById('okt-data')?.textContent ?? '{}') as { readonly outline?: Outline };
  return new WebTracker(`okt:web:${outline ? progressName(outline) : course}`);
}
