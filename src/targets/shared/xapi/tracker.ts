/** The tracker of the xAPI family: statements through the outbox, progress in the State document. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { Launch, Report, Tracker } from '../../../core/learner/tracker.ts';
import { problemWithoutSession, unconnectedLaunch } from '../../../core/learner/unconnected.ts';
import { durationOf, draftStatements, type StatementDraft, type DeliveredFacts } from './statement-draft.ts';
import { LrsError, problemOf } from './lrs-client.ts';
import { nameUuid, randomUuid } from './name-uuid.ts';
import { Outbox } from './outbox.ts';
import { OutboxStorage } from './outbox-storage.ts';
import type { OpenLaunchSession, LaunchSession, LaunchEnvironment } from './launch-session.ts';
import { stateId, verbs } from './vocabulary.ts';

/** Pauses between tries to read progress at the start, milliseconds. Unread progress must not be overwritten. */
const readRetryDelays = [500, 2_000];

/** The State document. `told` is the name that documents of learners under way have: the delivered facts. */
interface StateDocument {
  readonly suspend: string;
  readonly told: DeliveredFacts;
}

/** Keeps progress in an LRS. */
export class LrsTracker implements Tracker {
  readonly #openLaunchSession: OpenLaunchSession;
  readonly #environment: LaunchEnvironment;
  #session?: LaunchSession;
  #outbox?: Outbox;
  /** The State document as the LRS has it. */
  #state: StateDocument = { suspend: '', told: {} };
  /** Facts that the LRS has for certain. */
  #delivered: Record<string, number> = {};
  #closed = false;
  /** Time that earlier pages of the session were open, seconds. */
  #earlierSeconds = 0;
  /** Set where the session had ended before this page began. */
  #ended?: Launch;

  constructor(openLaunchSession: OpenLaunchSession, environment: LaunchEnvironment) {
    this.#openLaunchSession = openLaunchSession;
    this.#environment = environment;
  }

  async open(): Promise<Launch> {
    const opened = await this.#openLaunchSession(this.#environment);
    if ('code' in opened) return unconnectedLaunch(opened);
    if ('keeper' in opened) {
      this.#ended = opened;
      return opened;
    }
    try {
      this.#state = stateOf(await this.#readState(opened));
    } catch (error) {
      return unconnectedLaunch(problemOf(error));
    }
    this.#session = opened;
    this.#delivered = { ...this.#state.told };
    this.#outbox = this.#createOutbox(opened);
    const { mode, learner } = opened;
    return { mode, suspend: this.#state.suspend, learner, keeper: 'lrs', opening: this.#outbox.flush() };
  }

  async save(report: Report): Promise<Problem | undefined> {
    if (!this.#session || !this.#outbox) return problemWithoutSession(this.#ended);
    if (this.#session.mode !== 'normal') {
      await this.#outbox.flush();
      return undefined;
    }
    this.enqueue(report);
    const problem = await this.#outbox.flush();
    if (this.#closed) return undefined;
    // Without a connection the State document would not arrive either. An LRS may refuse a statement and take progress.
    if (problem?.code === 'offline') return problem;
    try {
      await this.#writeState(report);
      return problem;
    } catch (error) {
      return problemOf(error);
    }
  }

  enqueue(report: Report): void {
    if (!this.#closed && this.#session?.mode === 'normal') this.#outbox?.add(this.#draft(report));
  }

  close(report: Report): boolean {
    if (this.#closed || !this.#session || !this.#outbox) return false;
    const { mode, memory } = this.#session;
    this.enqueue(report);
    this.#closed = true;
    if (mode === 'normal') this.#writeState(report).catch(() => undefined);
    memory?.record({ left: { mode, suspend: report.suspend } });
    // The duration counts from `initialized`, also where an earlier page sent it (cmi5 9.5.4.1).
    this.#outbox.end(this.#sessionDraft('terminated', this.#earlierSeconds + report.seconds));
    return false;
  }

  /** An outbox whose first statement is `initialized`, unless an earlier page of the session has delivered it. */
  #createOutbox(session: LaunchSession): Outbox {
    const { lrs, mode, attempt, memory } = session;
    const past = memory?.past ?? {};
    const first = past.first ?? this.#sessionDraft('initialized');
    if (past.first) this.#earlierSeconds = (this.#environment.now() - Date.parse(first.timestamp)) / 1000;
    memory?.record({ first });
    return new Outbox(past.begun ? undefined : first, {
      send: (statements) => lrs.send(statements),
      has: async ({ id, verb, object }) =>
        (await lrs.has(id)) || (!object && (verb === 'completed' || verb === 'passed') && lrs.hasVerb(verbs[verb].id)),
      toStatement: (draft) => session.toStatement(draft),
      delivered: ({ id, facts }) => {
        raise(this.#delivered, facts);
        if (id === first.id) memory?.record({ begun: true });
      },
      storage: new OutboxStorage(
        `okt:ut:${nameUuid(attempt)}`,
        mode === 'normal' ? this.#environment.store : undefined,
      ),
    });
  }

  /** Drafts of what the LRS does not have and that is not pending. */
  #draft(report: Report): StatementDraft[] {
    const delivered = { ...this.#delivered };
    for (const { facts } of this.#outbox!.pending) raise(delivered, facts);
    const { attempt, mastery } = this.#session!;
    return draftStatements({ ...report, seconds: this.#earlierSeconds + report.seconds }, delivered, {
      course: this.#environment.course,
      attempt,
      mastery,
      now: this.#environment.now(),
    });
  }

  /** Writes the State document when it has changed. @throws LrsError */
  async #writeState({ suspend }: Report): Promise<void> {
    const state: StateDocument = { suspend, told: withoutAnswers(this.#delivered) };
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    await this.#session!.lrs.writeState(stateId, state);
    this.#state = state;
  }

  /** Reads the State document. @throws LrsError when the last try fails, or the LRS refuses */
  async #readState({ lrs }: LaunchSession): Promise<unknown> {
    for (const delay of readRetryDelays) {
      try {
        return await lrs.readState(stateId);
      } catch (error) {
        if (error instanceof LrsError && error.refusal) throw error;
        await this.#environment.wait(delay);
      }
    }
    return lrs.readState(stateId);
  }

  /** A statement that opens or ends this session. @param seconds time since the session opened */
  #sessionDraft(verb: 'initialized' | 'terminated', seconds?: number): StatementDraft {
    const result = seconds === undefined ? {} : { result: { duration: durationOf(seconds) } };
    const timestamp = new Date(this.#environment.now()).toISOString();
    return { id: randomUuid(), verb, timestamp, session: true, ...result };
  }
}

function raise(delivered: Record<string, number>, facts: DeliveredFacts = {}): void {
  for (const [key, value] of Object.entries(facts)) delivered[key] = Math.max(delivered[key] ?? value, value);
}

/** Facts about results alone. Answers (`<id>@<time>`) belong to one session, and their ids keep them from being doubled. */
function withoutAnswers(facts: DeliveredFacts): DeliveredFacts {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([key]) => !key.includes('@'))
      .sort(),
  );
}

/** Reads a State document of any content. */
function stateOf(value: unknown): StateDocument {
  const { suspend, told } = (value ?? {}) as Partial<Record<keyof StateDocument, unknown>>;
  const numbers = Object.entries((told ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { suspend: typeof suspend === 'string' ? suspend : '', told: withoutAnswers(Object.fromEntries(numbers)) };
}
