/** Type of the learner's private text. No tracker, report, export or log accepts it. */

/** Wraps a value so that it is not serialised by accident. */
export class Private<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value, for the learner's own screen, printer or storage only. */
  reveal(): T {
    return this.#value;
  }

  /** Placeholder in logs and templates. */
  toString(): string {
    return '(privat)';
  }

  /** Leaves the value out of JSON. */
  toJSON(): undefined {
    return undefined;
  }
}
