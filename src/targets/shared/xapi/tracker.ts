/** The tracker of the xAPI family: statements through the outbox, progress in the State document. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { Launch, Report, Tracker } from '../../../core/learner/tracker.ts';
import { durationOf, draftStatements, type StatementDraft, type DeliveredFacts } from './statement-draft.ts';
import { LrsError, problemOf } from './lrs-client.ts';
import { nameUuid, randomUuid } from './name-uuid.ts';
import { Outbox } from './outbox.ts';
import { OutboxStorage } from './outbox-storage.ts';
import type { OpenLaunchSession, LaunchSession, LaunchEnvironment } from './launch-session.ts';
import { stateId, verbs } from './vocabulary.ts';

/** Pauses between tries to read progress at the start, milliseconds: without it nothing may be written over it. */
const readAgainAfter = [500, 2_000];

/** The State document. */
interface Kept {
  readonly suspend: string;
  readonly told: DeliveredFacts;
}

/** Keeps progress in an LRS. */
export class LrsTracker implements Tracker {
  readonly #openSitting: OpenLaunchSession;
  readonly #around: LaunchEnvironment;
  #sitting?: LaunchSession;
  #outbox?: Outbox;
  /** What the State document holds. */
  #kept: Kept = { suspend: '', told: {} };
  /** What the LRS has for certain. */
  #delivered: Record<string, number> = {};
  #closed = false;
  /** How long earlier pages of the session have been open, seconds. */
  #before = 0;
  /** The session was over before this page began. */
  #over?: Launch;

  constructor(openSitting: OpenLaunchSession, around: LaunchEnvironment) {
    this.#openSitting = openSitting;
    this.#around = around;
  }

  async open(): Promise<Launch> {
    const sitting = await this.#openSitting(this.#around);
    if ('code' in sitting) return nowhere(sitting);
    if ('keeper' in sitting) return (this.#over = sitting);
    try {
      this.#kept = readKept(await this.#read(sitting));
    } catch (error) {
      return nowhere(problemOf(error));
    }
    const { lrs, mode, attempt, learner, memory } = sitting;
    const first = memory?.past.first ?? this.#mark('initialized');
    if (memory?.past.first) this.#before = (this.#around.now() - Date.parse(first.timestamp)) / 1000;
    memory?.keep({ first });
    this.#delivered = { ...this.#kept.told };
    this.#sitting = sitting;
    this.#outbox = new Outbox(memory?.past.begun ? undefined : first, {
      send: (statements) => lrs.send(statements),
      has: async ({ id, verb, object }) =>
        (await lrs.has(id)) || (!object && (verb === 'completed' || verb === 'passed') && lrs.hasVerb(verbs[verb].id)),
      seal: (draft) => sitting.toStatement(draft),
      delivered: ({ id, facts }) => {
        raise(this.#delivered, facts);
        if (id === first.id) memory?.keep({ begun: true });
      },
      shelf: new OutboxStorage(`okt:ut:${nameUuid(attempt)}`, mode === 'normal' ? this.#around.keep : undefined),
    });
    void this.#outbox.flush();
    return { mode, suspend: this.#kept.suspend, learner, keeper: 'lrs' };
  }

  async save(report: Report): Promise<Problem | undefined> {
    if (!this.#sitting || !this.#outbox)
      return !this.#over ? { code: 'no-lms' } : this.#over.mode === 'normal' ? this.#over.problem : undefined;
    if (this.#closed) return { code: 'lms-silent', detail: 'the session has ended' };
    if (this.#sitting.mode !== 'normal') return undefined;
    this.#outbox.add(this.#news(report));
    const refused = await this.#outbox.flush();
    if (this.#closed) return undefined;
    try {
      await this.#keep(report);
      return refused;
    } catch (error) {
      return problemOf(error);
    }
  }

  close(report: Report): boolean {
    if (this.#closed || !this.#sitting || !this.#outbox) return false;
    this.#closed = true;
    if (this.#sitting.mode === 'normal') {
      this.#outbox.add(this.#news(report));
      this.#keep(report).catch(() => undefined);
    }
    const { mode, memory } = this.#sitting;
    memory?.keep({ left: { mode, suspend: report.suspend } });
    // From "initialized" on, also where that was said by an earlier page (cmi5 9.5.4.1).
    this.#outbox.end(this.#mark('terminated', this.#before + report.seconds));
    return false;
  }

  /** What the LRS has not been told and that is not on its way. */
  #news(report: Report): StatementDraft[] {
    const told = { ...this.#delivered };
    for (const { facts } of this.#outbox!.pending) raise(told, facts);
    const { attempt, mastery } = this.#sitting!;
    return draftStatements({ ...report, seconds: this.#before + report.seconds }, told, {
      course: this.#around.course,
      attempt,
      mastery,
      now: this.#around.now(),
    });
  }

  /** Writes the State document when it would change. @throws LrsError */
  async #keep({ suspend }: Report): Promise<void> {
    const kept: Kept = { suspend, told: lasting(this.#delivered) };
    if (JSON.stringify(kept) === JSON.stringify(this.#kept)) return;
    await this.#sitting!.lrs.writeState(stateId, kept);
    this.#kept = kept;
  }

  async #read({ lrs }: LaunchSession): Promise<unknown> {
    for (const pause of readAgainAfter) {
      try {
        return await lrs.readState(stateId);
      } catch (error) {
        if (error instanceof LrsError && error.refusal) throw error;
        await this.#around.wait(pause);
      }
    }
    return lrs.readState(stateId);
  }

  /** A statement that opens or ends this session. */
  #mark(verb: 'initialized' | 'terminated', seconds?: number): StatementDraft {
    const result = seconds === undefined ? {} : { result: { duration: durationOf(seconds) } };
    return { id: randomUuid(), verb, timestamp: new Date(this.#around.now()).toISOString(), session: true, ...result };
  }
}

/** A launch without an LRS: the course works on this browser, nothing is tried again, and the learner is told so. */
function nowhere({ code, detail }: Problem): Launch {
  return {
    mode: 'normal',
    suspend: '',
    learner: '',
    keeper: 'nowhere',
    problem: { code: 'no-lms', ...(code !== 'no-lms' && { detail: `${code}: ${detail ?? ''}` }) },
  };
}

function raise(told: Record<string, number>, facts: DeliveredFacts = {}): void {
  for (const [key, value] of Object.entries(facts)) told[key] = Math.max(told[key] ?? value, value);
}

/** Results, without single answers: those are of one session, and their ids keep them from being doubled. */
function lasting(told: DeliveredFacts): DeliveredFacts {
  return Object.fromEntries(
    Object.entries(told)
      .filter(([key]) => !key.includes('@'))
      .sort(),
  );
}

/** The State document, whatever stands in it. */
function readKept(value: unknown): Kept {
  const { suspend, told } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  const numbers = Object.entries((told ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { suspend: typeof suspend === 'string' ? suspend : '', told: lasting(Object.fromEntries(numbers)) };
}
