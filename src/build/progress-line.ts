/** Progress message on the last line of a terminal; no output when stderr is not a terminal. */

/** The line; each message overwrites the one before. */
export class ProgressLine {
  readonly #draw = process.stderr.isTTY === true;

  /** Shows the current step. */
  say(text: string): void {
    if (this.#draw) process.stderr.write(`\r\u001b[K${text} …`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#draw) process.stderr.write('\r\u001b[K');
  }
}
