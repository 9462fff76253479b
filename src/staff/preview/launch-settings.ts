/** Who opens the next package and how the LMS behaves: observed by the page, asked by the run-time. */
import { observable } from '@microsoft/fast-element';
import { lmsFaults, type LmsFault } from '../../lms-simulator/wire-types.ts';
import type { LmsFaults } from './run-time.ts';

/** One fault and whether it is injected. */
export class FaultSwitch {
  readonly id: LmsFault;
  @observable on = false;

  constructor(id: LmsFault) {
    this.id = id;
  }
}

/** The choices above the list of packages. */
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

  /** The id as it is sent; `''` when it cannot be used. */
  get learner(): string {
    const id = this.learnerId.trim();
    return id.length <= 60 ? id : '';
  }
}
