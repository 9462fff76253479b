/** Faults in the content, as an author reads them: file, line, cause and remedy. */

/** A mistake in the content. */
export interface Fault {
  /** Path relative to the content folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly cause: string;
  readonly remedy: string;
}

/** Collects the faults of a compilation, so that an author sees them all at once. */
export class Faults {
  readonly #faults: Fault[] = [];

  add(file: string, line: number, cause: string, remedy: string): void {
    this.#faults.push({ file, line, cause, remedy });
  }

  /** {@link add} for one file. */
  in(file: string): (line: number, cause: string, remedy: string) => void {
    return (line, cause, remedy) => this.add(file, line, cause, remedy);
  }

  /** The faults without duplicates, sorted by file and line. */
  get all(): readonly Fault[] {
    const unique = new Map(this.#faults.map((fault) => [formatFault(fault), fault]));
    return [...unique.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  }

  get size(): number {
    return this.#faults.length;
  }
}

/** The content has faults. */
export class ContentError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length} feil i innholdet`);
    this.name = 'ContentError';
  }
}

/** The message of a fault. */
export function formatFault({ file, line, cause, remedy }: Fault): string {
  return `${file}:${line}\n  Hva:  ${cause}\n  Gjør: ${remedy}`;
}
