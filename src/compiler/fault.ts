/** Faults and warnings for an author: file, line, what is wrong, what to write instead. */

/** One mistake in the content. */
export interface Fault {
  /** Path relative to the content folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly cause: string;
  readonly remedy: string;
}

/** Collects every fault of a run, so that an author sees them all at once. */
export class Faults {
  readonly #faults: Fault[] = [];

  /** Notes a fault. */
  add(file: string, line: number, cause: string, remedy: string): void {
    this.#faults.push({ file, line, cause, remedy });
  }

  /** A teller bound to one file. */
  in(file: string): (line: number, cause: string, remedy: string) => void {
    return (line, cause, remedy) => this.add(file, line, cause, remedy);
  }

  /** All faults by file and line, each once. */
  get all(): readonly Fault[] {
    const seen = new Set<string>();
    return [...this.#faults]
      .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
      .filter((fault) => {
        const text = formatFault(fault);
        return !seen.has(text) && seen.add(text);
      });
  }

  get size(): number {
    return this.#faults.length;
  }
}

/** Thrown when content cannot become a course; carries every fault. */
export class ContentError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length} feil i innholdet`);
    this.name = 'ContentError';
  }
}

/** A fault as an author reads it. */
export function formatFault({ file, line, cause, remedy }: Fault): string {
  return `${file}:${line}\n  Hva:  ${cause}\n  Gjør: ${remedy}`;
}
