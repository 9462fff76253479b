/** Tests the SCORM 2004 3rd edition tracker by the contract of all trackers. */
import { describeTracker } from '../../../tests/contract/tracker.contract.ts';
import { hostileWindows, ScormLms } from '../../../tests/doubles/scorm-lms.ts';
import { defaultOptions } from '../shared/scorm/options.ts';
import { createTracker } from './tracker.ts';

const connect = (window: object) => createTracker(window, defaultOptions);

describeTracker({
  name: 'SCORM 2004 3rd edition',
  suspendLimit: 64_000,
  bench: () => new ScormLms('2004', connect),
  hostile: () =>
    Object.fromEntries(Object.entries(hostileWindows('2004')).map(([kind, window]) => [kind, connect(window)])),
});
