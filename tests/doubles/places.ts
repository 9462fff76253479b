/** A learner's attempt with a keeper of each format, for tests of all targets. */
import { formats } from '../../src/build/formats.ts';
import type { Tracker } from '../../src/core/learner/tracker.ts';
import type { RunTimeName } from '../../src/packaging/format-info.ts';
import type { LaunchEnvironment } from '../../src/targets/shared/xapi/launch-session.ts';
import { defaultOptions, type ScormOptions } from '../../src/targets/shared/scorm/options.ts';
import type { Stored } from '../contract/tracker.contract.ts';
import { LrsBench, MemoryStorage } from './lrs-bench.ts';
import { ScormLms } from './scorm-lms.ts';

/** One learner's attempt: each launch has what the earlier ones stored. */
export interface Place {
  launch(): Tracker;
  /** What the keeper holds; absent in the web target, which holds no result. */
  stored?(): Stored;
}

/** What a format's `tracker.ts` exports, by the run-time that plays it. */
interface Trackers {
  readonly scorm: { createTracker(window: object, options: ScormOptions): Tracker };
  readonly xapi: { createTracker(environment: LaunchEnvironment): Tracker };
  readonly web: { readonly WebTracker: new (key: string, storage: MemoryStorage) => Tracker };
}

const trackers = import.meta.glob('../../src/targets/*/tracker.ts', { eager: true });

const keepers: Readonly<Record<RunTimeName, (tracker: Trackers) => Place>> = {
  scorm12: ({ scorm }) => new ScormLms('1.2', (window) => scorm.createTracker(window, defaultOptions)),
  scorm2004: ({ scorm }) => new ScormLms('2004', (window) => scorm.createTracker(window, defaultOptions)),
  cmi5: ({ xapi }) => new LrsBench('cmi5', (environment) => xapi.createTracker(environment)),
  xapi: ({ xapi }) => new LrsBench('xapi', (environment) => xapi.createTracker(environment)),
  web: ({ web }) => {
    const storage = new MemoryStorage();
    return { launch: () => new web.WebTracker('okt:web:test', storage) };
  },
};

/** A new place for a format. @param id format id */
export function placeOf(id: string): Place {
  const format = formats.find((each) => each.id === id);
  const tracker = trackers[`../../src/targets/${id}/tracker.ts`];
  if (!format || !tracker) throw new Error(`src/targets/${id} has no format.ts or no tracker.ts.`);
  return keepers[format.runTime]({ scorm: tracker, xapi: tracker, web: tracker } as Trackers);
}
