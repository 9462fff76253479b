/** Events of the package list and of the running package, handled by the preview page. */
import type { PackageEntry } from '../../packaging/package.ts';

/** Request to launch a package. */
export class OpenPackageEvent extends Event {
  static readonly type = 'open-package';
  readonly entry: PackageEntry;

  constructor(entry: PackageEntry) {
    super(OpenPackageEvent.type, { bubbles: true, composed: true });
    this.entry = entry;
  }
}

/** Request to delete the learner's attempt at a package. */
export class WipeAttemptEvent extends Event {
  static readonly type = 'wipe-attempt';
  readonly entry: PackageEntry;

  constructor(entry: PackageEntry) {
    super(WipeAttemptEvent.type, { bubbles: true, composed: true });
    this.entry = entry;
  }
}

/** Request to launch another part of the running package. */
export class ChoosePartEvent extends Event {
  static readonly type = 'choose-part';
  readonly part: string;

  constructor(part: string) {
    super(ChoosePartEvent.type, { bubbles: true, composed: true });
    this.part = part;
  }
}

/** Request to unload the running package. */
export class LeaveEvent extends Event {
  static readonly type = 'leave';

  constructor() {
    super(LeaveEvent.type, { bubbles: true, composed: true });
  }
}
