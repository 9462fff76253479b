/** A launched package: its run-time, the LMS's values as they change, and the log of calls. */
import { observable } from '@microsoft/fast-element';
import type { PackageEntry } from '../../packaging/package.ts';
import { openAttempt, type AttemptStore } from './attempt-store.ts';
import type { LaunchSettings } from './launch-settings.ts';
import type { Call, LaunchablePart, RunningAttempt } from './run-time.ts';
import { runTimeOf } from './run-times.ts';

/** One element of the data model as the LMS holds it. */
export class LiveValue {
  readonly name: string;
  @observable value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }
}

/** Largest number of calls in the log. */
const maxCalls = 1000;
/** Delay from a call to the next reading of the values, milliseconds. */
const refreshDelayMs = 120;

/** Sorts numbers in names as numbers: `cmi.interactions.2` before `cmi.interactions.10`. */
const byName = new Intl.Collator('en', { numeric: true });

/** A running package, observed by the elements of the page. */
export class SimulatorSession {
  readonly entry: PackageEntry;
  readonly settings: LaunchSettings;
  /** Sorted by name. */
  readonly values: LiveValue[] = [];
  /** The latest first; at most {@link maxCalls}. */
  readonly calls: Call[] = [];
  /** Time of the last accepted commit, milliseconds since 1970; 0 before the first. */
  @observable savedAt = 0;
  /** The last commit was rejected. */
  @observable refused = false;
  /** Number of calls since the launch. */
  @observable callCount = 0;
  readonly #attempt: AttemptStore;
  #run: RunningAttempt | undefined;
  #refreshTimer: ReturnType<typeof setTimeout> | undefined;

  private constructor(entry: PackageEntry, settings: LaunchSettings) {
    this.entry = entry;
    this.settings = settings;
    this.#attempt = openAttempt(entry.file, settings.learner);
  }

  /** Launches the package. @param part id of the part; the first when left out. @throws when it cannot be opened */
  static async start(entry: PackageEntry, settings: LaunchSettings, part?: string): Promise<SimulatorSession> {
    const load = runTimeOf(entry.format);
    if (!load) throw new Error(entry.format);
    const session = new SimulatorSession(entry, settings);
    const start = await load();
    session.#run = await start({
      folder: `pakke/${encodeURIComponent(entry.file)}/`,
      learner: { id: settings.learner, name: settings.learnerName },
      faults: settings,
      part,
      attempt: session.#attempt,
      onCall: (call) => session.#record(call),
    });
    session.#readValues();
    return session;
  }

  /** URL of the launch page. */
  get address(): string {
    return this.#run?.address ?? '';
  }

  /** The parts of the package; empty when there is only one. */
  get parts(): readonly LaunchablePart[] {
    const parts = this.#run?.parts ?? [];
    return parts.length > 1 ? parts : [];
  }

  /** Id of the running part. */
  get part(): string {
    return this.#run?.part ?? '';
  }

  /** The learner had an attempt before this launch. */
  get resumed(): boolean {
    return this.#run?.resumed ?? false;
  }

  /** Ends the session after the frame has been unloaded; resolves when the last save has been stored. */
  close(): Promise<void> {
    clearTimeout(this.#refreshTimer);
    this.#run?.close();
    return this.#attempt.settled();
  }

  /** Empties the log. */
  clear(): void {
    this.calls.splice(0);
  }

  #record(call: Call): void {
    this.calls.unshift(call);
    if (this.calls.length > maxCalls) this.calls.pop();
    this.callCount += 1;
    if (call.commit) {
      this.refused = call.error !== '0';
      if (!this.refused) this.savedAt = call.at;
    }
    this.#refreshTimer ??= setTimeout(() => {
      this.#refreshTimer = undefined;
      this.#readValues();
    }, refreshDelayMs);
  }

  /** Updates only the values that have changed, so that only their cells are rendered again. */
  #readValues(): void {
    const current = this.#run?.values() ?? new Map<string, string>();
    for (let at = this.values.length - 1; at >= 0; at -= 1) {
      const shown = this.values[at];
      if (shown && !current.has(shown.name)) this.values.splice(at, 1);
    }
    const known = new Map(this.values.map((each) => [each.name, each]));
    for (const [name, value] of current) {
      const shown = known.get(name);
      if (shown) shown.value = value;
      else this.#insert(new LiveValue(name, value));
    }
  }

  #insert(value: LiveValue): void {
    const next = this.values.findIndex(({ name }) => byName.compare(name, value.name) > 0);
    this.values.splice(next < 0 ? this.values.length : next, 0, value);
  }
}
