/** A learner's place with a keeper of each of the six kinds, for tests that hold all targets to the same. */
import type { Format } from '../../src/core/package.ts';
import type { Tracker } from '../../src/core/tracker.ts';
import { createTracker as cmi5 } from '../../src/targets/cmi5/tracker.ts';
import { defaultOptions } from '../../src/targets/scorm/options.ts';
import { createTracker as scorm12 } from '../../src/targets/scorm12/tracker.ts';
import { createTracker as scorm20043 } from '../../src/targets/scorm2004-3/tracker.ts';
import { createTracker as scorm20044 } from '../../src/targets/scorm2004-4/tracker.ts';
import { WebTracker } from '../../src/targets/web/tracker.ts';
import { createTracker as xapi } from '../../src/targets/xapi/tracker.ts';
import { LrsBench, MemoryStorage } from './lrs-bench.ts';
import { ScormLms } from './scorm-lms.ts';

/** A learner's place with a keeper of each kind: every call is a new launch. */
export const places: Readonly<Record<Format, () => () => Tracker>> = {
  scorm12: () => scormPlace('1.2', scorm12),
  'scorm2004-3': () => scormPlace('2004', scorm20043),
  'scorm2004-4': () => scormPlace('2004', scorm20044),
  cmi5: () => lrsPlace('cmi5'),
  xapi: () => lrsPlace('xapi'),
  web: () => {
    const storage = new MemoryStorage();
    return () => new WebTracker('okt:web:test', () => storage);
  },
};

function scormPlace(version: '1.2' | '2004', create: typeof scorm12): () => Tracker {
  const lms = new ScormLms(version, (window) => create(window, defaultOptions));
  return () => lms.launch();
}

function lrsPlace(standard: 'cmi5' | 'xapi'): () => Tracker {
  const bench = new LrsBench(standard, standard === 'cmi5' ? cmi5 : xapi);
  return () => bench.launch();
}
