/** Writes the two numbered lists of the SCORM data model: objectives and interactions. */
import type { Problem } from '../../../core/learner/problem.ts';
import type { InteractionReport, ObjectiveReport } from '../../../core/learner/tracker.ts';
import type { ScormVersion } from './scorm-version.ts';
import type { CmiEntry, CmiCache } from './cmi-cache.ts';
import type { ScormOptions } from './options.ts';

/** One list: the parts that this LMS supports, and the number of rows. */
class List {
  readonly #cache: CmiCache;
  #parts: readonly string[] = [];
  readonly path: string;
  /** The first free index. */
  next = 0;

  constructor(cache: CmiCache, path: string) {
    this.#cache = cache;
    this.path = path;
  }

  /** Reads `_children` and `_count`. */
  read(): void {
    this.#parts = this.#cache
      .read(`${this.path}._children`)
      .split(',')
      .map((part) => part.trim());
    this.next = Number.parseInt(this.#cache.read(`${this.path}._count`), 10) || 0;
  }

  /** Whether the LMS supports this list; it is optional in SCORM 1.2 (RTE 3.4.4). */
  get supported(): boolean {
    return this.#knows('id');
  }

  /** Writes one row, its id first. @returns whether the LMS has the row, or a problem */
  row(index: number, entries: readonly CmiEntry[]): boolean | Problem {
    for (const [position, [part, value]] of entries.entries()) {
      if (!this.#knows(part)) continue;
      const element = `${this.path}.${index}.${part}`;
      const problem = this.#cache.write(element, value, 'may');
      if (problem) return problem;
      if (position === 0 && this.#cache.held(element) !== value) return false;
    }
    return true;
  }

  #knows(part: string): boolean {
    return this.#parts.includes(part.split('.')[0]!);
  }
}

/** One objective per building block. Rows from an earlier launch or from the manifest are used again. */
export class ObjectiveWriter {
  readonly #cache: CmiCache;
  readonly #version: ScormVersion;
  readonly #options: ScormOptions;
  readonly #list: List;
  readonly #rows = new Map<string, number>();

  constructor(cache: CmiCache, version: ScormVersion, options: ScormOptions) {
    this.#cache = cache;
    this.#version = version;
    this.#options = options;
    this.#list = new List(cache, 'cmi.objectives');
  }

  /** Reads the rows that the LMS has; to be called before {@link write}. */
  read(): void {
    this.#list.read();
    for (let index = 0; index < this.#list.next; index += 1) {
      this.#rows.set(this.#cache.read(`cmi.objectives.${index}.id`), index);
      for (const part of this.#version.objectiveParts) this.#cache.read(`cmi.objectives.${index}.${part}`);
    }
  }

  write(objectives: readonly ObjectiveReport[]): Problem | undefined {
    if (!this.#list.supported) return undefined;
    for (const objective of objectives) {
      const index = this.#rows.get(objective.id) ?? this.#list.next;
      const held = (part: string): string => this.#cache.held(`cmi.objectives.${index}.${part}`);
      const exists = this.#list.row(index, this.#version.objective(objective, held, this.#options));
      if (typeof exists === 'object') return exists;
      if (exists) this.#rows.set(objective.id, index);
      if (exists && index === this.#list.next) this.#list.next += 1;
    }
    return undefined;
  }
}

/** One row per answer, never rewritten: a new answer to the same question is a new row (SCORM 1.2 RTE 3.4.7). */
export class InteractionWriter {
  readonly #version: ScormVersion;
  readonly #list: List;
  /** Row of each answer; -1 where the LMS refused it. */
  readonly #rows = new Map<string, number>();

  constructor(cache: CmiCache, version: ScormVersion) {
    this.#version = version;
    this.#list = new List(cache, 'cmi.interactions');
    this.#list.read();
  }

  write(interactions: readonly InteractionReport[]): Problem | undefined {
    if (!this.#list.supported) return undefined;
    for (const answer of interactions) {
      const key = `${answer.id} ${answer.at}`;
      const index = this.#rows.get(key) ?? this.#list.next;
      if (index < 0) continue;
      const exists = this.#list.row(index, this.#version.interaction(answer));
      if (typeof exists === 'object') return exists;
      this.#rows.set(key, exists ? index : -1);
      if (exists && index === this.#list.next) this.#list.next += 1;
    }
    return undefined;
  }
}
