/** Loads the run-time of a format when it is first used. A format names its run-time in its `format.ts`. */
import type { RunTimeName } from '../../packaging/format-info.ts';
import { formatInfo } from '../ui/formats.ts';
import type { StartAttempt } from './run-time.ts';

const runTimes: Readonly<Record<RunTimeName, () => Promise<StartAttempt>>> = {
  scorm12: async () => (await import('./scorm12-run-time.ts')).startScorm12,
  scorm2004: async () => (await import('./scorm2004-run-time.ts')).startScorm2004,
  cmi5: async () => (await import('./cmi5-run-time.ts')).startCmi5,
  xapi: async () => (await import('./xapi-run-time.ts')).startXapi,
  web: async () => (await import('./web-run-time.ts')).startWeb,
};

/** Loader of a format's run-time; undefined for an unknown format. */
export function runTimeOf(format: string): (() => Promise<StartAttempt>) | undefined {
  const name = formatInfo(format)?.runTime;
  return name && runTimes[name];
}
