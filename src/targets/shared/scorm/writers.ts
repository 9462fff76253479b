/** Writes the two numbered lists of the SCORM data model: objectives and interactions. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { InteractionReport, ObjectiveReport } from '../../../core/learner/tracker.ts';
import type { ScormVersion } from './scorm-version.ts';
import type { CmiEntry, CmiCache } from './cmi-cache.ts';
import type { ScormOptions } from './options.ts';

/** The list's parts that this LMS knows, and how many rows it has. */
class List {
  readonly #ledger: CmiCache;
  readonly #parts: readonly string[];
  readonly path: string;
  /** The first free index. */
  next: number;

  constructor(ledger: CmiCache, path: string) {
    this.#ledger = ledger;
    this.path = path;
    this.#parts = ledger
      .read(`${path}._children`)
      .split(',')
      .map((part) => part.trim());
    this.next = Number.parseInt(ledger.read(`${path}._count`), 10) || 0;
  }

  /** The LMS offers this list; many of SCORM 1.2 do not, and need not (SCORM 1.2 RTE 3.4.4). */
  get supported(): boolean {
    return this.#knows('id');
  }

  /** Writes one row, its id first. Answers whether the row stands, or with a problem. */
  row(index: number, entries: readonly CmiEntry[]): boolean | Problem {
    for (const [position, [part, value]] of entries.entries()) {
      if (!this.#knows(part)) continue;
      const element = `${this.path}.${index}.${part}`;
      const problem = this.#ledger.write(element, value, 'may');
      if (problem) return problem;
      if (position === 0 && this.#ledger.held(element) !== value) return false;
    }
    return true;
  }

  #knows(part: string): boolean {
    return this.#parts.includes(part.split('.')[0]!);
  }
}

/** One objective per building block; rows that the LMS has from an earlier launch or from the manifest are used again. */
export class ObjectiveWriter {
  readonly #ledger: CmiCache;
  readonly #dialect: ScormVersion;
  readonly #options: ScormOptions;
  readonly #list: List;
  readonly #rows = new Map<string, number>();

  constructor(ledger: CmiCache, dialect: ScormVersion, options: ScormOptions) {
    this.#ledger = ledger;
    this.#dialect = dialect;
    this.#options = options;
    this.#list = new List(ledger, 'cmi.objectives');
    for (let index = 0; index < this.#list.next; index += 1) {
      this.#rows.set(ledger.read(`cmi.objectives.${index}.id`), index);
      for (const part of dialect.objectiveParts) ledger.read(`cmi.objectives.${index}.${part}`);
    }
  }

  write(objectives: readonly ObjectiveReport[]): Problem | undefined {
    if (!this.#list.supported) return undefined;
    for (const objective of objectives) {
      const index = this.#rows.get(objective.id) ?? this.#list.next;
      const held = (part: string): string => this.#ledger.held(`cmi.objectives.${index}.${part}`);
      const stands = this.#list.row(index, this.#dialect.objective(objective, held, this.#options));
      if (typeof stands === 'object') return stands;
      if (stands) this.#rows.set(objective.id, index);
      if (stands && index === this.#list.next) this.#list.next += 1;
    }
    return undefined;
  }
}

/** One row per answer, never rewritten: a new answer to the same question is a new row (SCORM 1.2 RTE 3.4.7). */
export class InteractionWriter {
  readonly #dialect: ScormVersion;
  readonly #list: List;
  /** Row of each answer; -1 where the LMS does not take it. */
  readonly #rows = new Map<string, number>();

  constructor(ledger: CmiCache, dialect: ScormVersion) {
    this.#dialect = dialect;
    this.#list = new List(ledger, 'cmi.interactions');
  }

  write(interactions: readonly InteractionReport[]): Problem | undefined {
    if (!this.#list.supported) return undefined;
    for (const answer of interactions) {
      const key = `${answer.id} ${answer.at}`;
      const index = this.#rows.get(key) ?? this.#list.next;
      if (index < 0) continue;
      const stands = this.#list.row(index, this.#dialect.interaction(answer));
      if (typeof stands === 'object') return stands;
      this.#rows.set(key, stands ? index : -1);
      if (stands && index === this.#list.next) this.#list.next += 1;
    }
    return undefined;
  }
}
