/** Tests the SCORM 1.2 tracker by the contract of all trackers. */
import { describeTracker } from '../../../tests/contract/tracker.contract.ts';
import { hostileWindows, ScormLms } from '../../../tests/doubles/scorm-lms.ts';
import { defaultOptions } from '../shared/scorm/options.ts';
import { createTracker } from './tracker.ts';

const connect = (window: object) => createTracker(window, defaultOptions);

describeTracker({
  name: 'SCORM 1.2',
  suspendLimit: 4096,
  bench: () => new ScormLms('1.2', connect),
  hostile: () =>
    Object.fromEntries(Object.entries(hostileWindows('1.2')).map(([kind, window]) => [kind, connect(window)])),
});
