/** Stores in the tab how a session ended: few LMSs open another session for a page that is loaded again. */
import type { Launch } from '../../../core/learner/tracker.ts';

/** What is needed to show the learner's place again. */
export type EndedSession = Pick<Launch, 'mode' | 'suspend' | 'learner'>;

const keyOf = ({ location }: Partial<Window>): string => `okt:scorm:${location?.pathname ?? ''}`;

/** Stores it in this tab alone, where storage is allowed. */
export function keepEndedSession(page: Partial<Window>, past: EndedSession): void {
  try {
    page.sessionStorage?.setItem(keyOf(page), JSON.stringify(past));
  } catch {
    // A sandboxed frame.
  }
}

/** The ended session of this page, if the page was reloaded. A new launch in this tab may be another learner's. */
export function readEndedSession(page: Partial<Window>): EndedSession | undefined {
  try {
    const [entry] = page.performance?.getEntriesByType('navigation') ?? [];
    return (entry as PerformanceNavigationTiming | undefined)?.type === 'reload'
      ? (JSON.parse(page.sessionStorage!.getItem(keyOf(page))!) as EndedSession)
      : undefined;
  } catch {
    return undefined;
  }
}
