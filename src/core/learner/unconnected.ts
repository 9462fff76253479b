/** What a tracker returns when it has no session with an LMS or LRS. */
import type { Problem } from './problem.ts';
import type { Launch } from './tracker.ts';

/** A launch without a keeper: the course works, progress stays in this browser, and the learner is told. */
export function unconnectedLaunch({ code, detail }: Problem): Launch {
  return {
    mode: 'normal',
    suspend: '',
    learner: '',
    keeper: 'nowhere',
    problem: { code: 'no-lms', ...(code !== 'no-lms' && { detail: `${code}: ${detail ?? ''}` }) },
  };
}

/** Result of saving without a session. @param ended the launch of a page that was loaded again after its session ended */
export function problemWithoutSession(ended: Launch | undefined): Problem | undefined {
  if (!ended) return { code: 'no-lms' };
  return ended.mode === 'normal' ? ended.problem : undefined;
}
