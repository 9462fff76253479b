/** Launches a package that needs no LMS. */
import type { RunInput, RunningAttempt } from './run-time.ts';

/** Opens the page; there are no values and no calls to show. */
export async function startWeb({ folder }: RunInput): Promise<RunningAttempt> {
  return { address: `${folder}index.html`, resumed: false, values: () => new Map(), close: () => undefined };
}
