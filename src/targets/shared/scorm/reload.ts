/** What a tab remembers of a sitting that has ended: an LMS seldom opens one again for a page that is loaded again. */
import type { Launch } from '../../../core/learner/tracker.ts';

/** Enough for the learner to stand where they stood. */
export type EndedSession = Pick<Launch, 'mode' | 'suspend' | 'learner'>;

const keyOf = ({ location }: Partial<Window>): string => `okt:scorm:${location?.pathname ?? ''}`;

/** Keeps it in this tab alone; where storage is forbidden it is gone. */
export function keepEndedSession(page: Partial<Window>, past: EndedSession): void {
  try {
    page.sessionStorage?.setItem(keyOf(page), JSON.stringify(past));
  } catch {
    // A sandboxed frame.
  }
}

/** The sitting that this very page has had, if it was loaded again: whoever launches the course anew in this tab may be somebody else. */
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
