/** Plays a package that needs no LMS: the frame opens its page, and nothing listens. */
import type { RunInput, RunningAttempt } from './run-time.ts';

export async function startWeb({ folder }: RunInput): Promise<RunningAttempt> {
  return { address: `${folder}index.html`, resumed: false, values: () => new Map(), close: () => undefined };
}
