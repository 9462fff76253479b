/** Text that belongs to the learner alone: no tracker, report, export or log accepts this type. */

/** A private value; it does not turn into text or JSON by itself. */
export class Private<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** Hands the value to the learner's own screen, printer or storage. Nothing else may call this. */
  reveal(): T {
    return this.#value;
  }

  /** What a log or a template shows instead. */
  toString(): string {
    return '(privat)';
  }

  /** What JSON holds instead. */
  toJSON(): undefined {
    return undefined;
  }
}
