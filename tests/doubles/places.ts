/** A learner's attempt with a keeper of each of the six formats, for tests of all targets. */
import type { Format } from '../../src/packaging/package.ts';
import type { Tracker } from '../../src/core/learner/tracker.ts';
import { createTracker as cmi5 } from '../../src/targets/cmi5/tracker.ts';
import { defaultOptions } from '../../src/targets/shared/scorm/options.ts';
import { createTracker as scorm12 } from '../../src/targets/scorm12/tracker.ts';
import { createTracker as scorm20043 } from '../../src/targets/scorm2004-3/tracker.ts';
import { createTracker as scorm20044 } from '../../src/targets/scorm2004-4/tracker.ts';
import { WebTracker } from '../../src/targets/web/tracker.ts';
import { createTracker as xapi } from '../../src/targets/xapi/tracker.ts';
import { LrsBench, MemoryStorage } from './lrs-bench.ts';
import { ScormLms } from './scorm-lms.ts';
import type { Stored } from '../contract/tracker.contract.ts';

/** One learner's attempt: each launch has what the earlier ones stored. */
export interface Place {
  launch(): Tracker;
  /** What the keeper holds; absent in the web target, which holds no result. */
  stored?(): Stored;
}

/** A new attempt in each format. */
export const places: Readonly<Record<Format, () => Place>> = {
  scorm12: () => new ScormLms('1.2', (window) => scorm12(window, defaultOptions)),
  'scorm2004-3': () => new ScormLms('2004', (window) => scorm20043(window, defaultOptions)),
  'scorm2004-4': () => new ScormLms('2004', (window) => scorm20044(window, defaultOptions)),
  cmi5: () => new LrsBench('cmi5', cmi5),
  xapi: () => new LrsBench('xapi', xapi),
  web: () => {
    const storage = new MemoryStorage();
    return { launch: () => new WebTracker('okt:web:test', storage) };
  },
};
