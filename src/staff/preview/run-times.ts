/** Which file plays which format, each loaded when first used; a new standard is one more file and one more line. */
import type { Format } from '../../packaging/package.ts';
import type { StartAttempt } from './run-time.ts';

/** Run-times by format. */
export const runTimes: Readonly<Partial<Record<Format, () => Promise<StartAttempt>>>> = {
  scorm12: async () => (await import('./scorm12-run-time.ts')).startScorm12,
  'scorm2004-3': async () => (await import('./scorm2004-run-time.ts')).startScorm2004,
  'scorm2004-4': async () => (await import('./scorm2004-run-time.ts')).startScorm2004,
  cmi5: async () => (await import('./cmi5-run-time.ts')).startCmi5,
  xapi: async () => (await import('./xapi-run-time.ts')).startXapi,
  web: async () => (await import('./web-run-time.ts')).startWeb,
};
