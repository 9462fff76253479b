/** What a person asks for in the list of packages. */
import type { PackageEntry } from '../../packaging/package.ts';

/** Open this package in the frame. */
export class OpenPackageEvent extends Event {
  static readonly type = 'open-package';
  readonly entry: PackageEntry;

  constructor(entry: PackageEntry) {
    super(OpenPackageEvent.type, { bubbles: true, composed: true });
    this.entry = entry;
  }
}

/** Wipe the learner's attempt at this package. */
export class WipeAttemptEvent extends Event {
  static readonly type = 'wipe-attempt';
  readonly entry: PackageEntry;

  constructor(entry: PackageEntry) {
    super(WipeAttemptEvent.type, { bubbles: true, composed: true });
    this.entry = entry;
  }
}

/** Launch another part of the running package. */
export class ChoosePartEvent extends Event {
  static readonly type = 'choose-part';
  readonly part: string;

  constructor(part: string) {
    super(ChoosePartEvent.type, { bubbles: true, composed: true });
    this.part = part;
  }
}

/** Unload the running package. */
export class LeaveEvent extends Event {
  static readonly type = 'leave';

  constructor() {
    super(LeaveEvent.type, { bubbles: true, composed: true });
  }
}
