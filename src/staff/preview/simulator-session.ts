/** One package being played: the run-time, its values as they change, and the calls so far. */
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

/** Most calls kept in the log. */
const longestLog = 1000;
/** Values are read again at most this often, milliseconds. */
const pace = 120;

/** Puts `cmi.interactions.2` before `cmi.interactions.10`. */
const byName = new Intl.Collator('en', { numeric: true });

/** A running package, observed by the frame, the values and the log. */
export class SimulatorSession {
  readonly entry: PackageEntry;
  readonly settings: LaunchSettings;
  /** In the order of their names. */
  readonly values: LiveValue[] = [];
  /** The newest first. */
  readonly calls: Call[] = [];
  /** When the LMS last took a commit, milliseconds since 1970; 0 before the first. */
  @observable savedAt = 0;
  /** The last commit was refused. */
  @observable refused = false;
  /** All calls since the start. */
  @observable callCount = 0;
  readonly #attempt: AttemptStore;
  #run: RunningAttempt | undefined;
  #due: ReturnType<typeof setTimeout> | undefined;

  private constructor(entry: PackageEntry, settings: LaunchSettings) {
    this.entry = entry;
    this.settings = settings;
    this.#attempt = openAttempt(entry.file, settings.learner);
  }

  /** Starts the package's run-time, at its first part or the one given; throws when the package cannot be opened. */
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
      onCall: (call) => session.#note(call),
    });
    session.#readValues();
    return session;
  }

  get address(): string {
    return this.#run?.address ?? '';
  }

  /** What a person can choose among; empty unless there is a choice. */
  get parts(): readonly LaunchablePart[] {
    const parts = this.#run?.parts ?? [];
    return parts.length > 1 ? parts : [];
  }

  /** Id of the part that runs. */
  get part(): string {
    return this.#run?.part ?? '';
  }

  get resumed(): boolean {
    return this.#run?.resumed ?? false;
  }

  /** Ends the session, and resolves when its last save is kept; the frame has been unloaded already. */
  close(): Promise<void> {
    clearTimeout(this.#due);
    this.#run?.close();
    return this.#attempt.settled();
  }

  /** Empties the log. */
  clear(): void {
    this.calls.splice(0);
  }

  #note(call: Call): void {
    this.calls.unshift(call);
    if (this.calls.length > longestLog) this.calls.pop();
    this.callCount += 1;
    if (call.commit) {
      this.refused = call.error !== '0';
      if (!this.refused) this.savedAt = call.at;
    }
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      this.#readValues();
    }, pace);
  }

  /** Changes only what changed, so that only those cells are drawn again. */
  #readValues(): void {
    const now = this.#run?.values() ?? new Map<string, string>();
    for (let at = this.values.length - 1; at >= 0; at -= 1) {
      const held = this.values[at];
      if (held && !now.has(held.name)) this.values.splice(at, 1);
    }
    const known = new Map(this.values.map((each) => [each.name, each]));
    for (const [name, value] of now) {
      const held = known.get(name);
      if (held) held.value = value;
      else this.#insert(new LiveValue(name, value));
    }
  }

  #insert(value: LiveValue): void {
    const next = this.values.findIndex(({ name }) => byName.compare(name, value.name) > 0);
    this.values.splice(next < 0 ? this.values.length : next, 0, value);
  }
}
