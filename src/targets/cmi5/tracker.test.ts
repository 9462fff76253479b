/** Tests the cmi5 tracker by the contract of all trackers. */
import { describeTracker } from '../../../tests/contract/tracker.contract.ts';
import { hostileLrs, LrsBench } from '../../../tests/doubles/lrs-bench.ts';
import { createTracker } from './tracker.ts';

describeTracker({
  name: 'cmi5',
  suspendLimit: Infinity,
  bench: () => new LrsBench('cmi5', createTracker),
  hostile: () => hostileLrs('cmi5', createTracker),
});
