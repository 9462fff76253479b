/** Learner and simulated faults of the next launch; observed by the page, read by the run-time. */
import { observable } from '@microsoft/fast-element';
import { lmsFaults, type LmsFault } from '../../lms-simulator/wire-types.ts';
import type { LmsFaults } from './run-time.ts';

/** One simulated fault, on or off. */
export class FaultSwitch {
  readonly id: LmsFault;
  @observable on = false;

  constructor(id: LmsFault) {
    this.id = id;
  }
}

/** The settings above the list of packages. */
export class LaunchSettings implements LmsFaults {
  @observable learnerId = 'prove-1';
  @observable learnerName: string;
  readonly switches = lmsFaults.map((id) => new FaultSwitch(id));

  constructor(learnerName: string) {
    this.learnerName = learnerName;
  }

  has(fault: LmsFault): boolean {
    return this.switches.some(({ id, on }) => on && id === fault);
  }

  /** The trimmed learner id; `''` when it is empty or over 60 characters. */
  get learner(): string {
    const id = this.learnerId.trim();
    return id.length <= 60 ? id : '';
  }
}
