/** One line that tells what is going on, drawn over itself in a terminal and silent elsewhere. */

/** Draws and clears the line. */
export class ProgressLine {
  readonly #draw = process.stderr.isTTY === true;

  /** Says what is being done now. */
  say(text: string): void {
    if (this.#draw) process.stderr.write(`\r\u001b[K${text} …`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#draw) process.stderr.write('\r\u001b[K');
  }
}
