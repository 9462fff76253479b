/** Tests the xAPI tracker by the contract of all trackers. */
import { describeTracker } from '../../../tests/contract/tracker.contract.ts';
import { hostileLrs, LrsBench } from '../../../tests/doubles/lrs-bench.ts';
import { createTracker } from './tracker.ts';

describeTracker({
  name: 'xAPI',
  suspendLimit: Infinity,
  modes: false,
  bench: () => new LrsBench('xapi', createTracker),
  hostile: () => hostileLrs('xapi', createTracker),
});
