/** Keeps what a build has made, by all that it was made from: the next build makes only what is new. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The folder of what is kept, `OKT_CACHE_DIR` or the project's own; whoever deletes it loses time only. */
const memory = process.env['OKT_CACHE_DIR'] ?? join(root, 'node_modules/.cache/okt');
/** What no build has made again for so long is thrown away, in days. */
const keptDays = 14;

/** Values that survive as JSON. A store that cannot be read or written is passed over: the value is made again. */
export class BuildCache<T> {
  readonly #made: string;

  /** @param sources files and folders of code, from the project's root, that decide what a value becomes; read now */
  constructor(sources: readonly string[]) {
    const hash = createHash('sha256');
    for (const file of sources.flatMap((source) => filesOf(join(root, source))))
      hash.update(file).update('\0').update(readFileSync(file)).update('\0');
    this.#made = hash.digest('hex');
  }

  /** The value once made from just these texts. */
  read(texts: readonly string[]): T | undefined {
    try {
      return JSON.parse(readFileSync(this.#path(texts), 'utf8')) as T;
    } catch {
      return undefined;
    }
  }

  /** Keeps a value, whole or not at all. */
  write(texts: readonly string[], value: T): void {
    try {
      mkdirSync(memory, { recursive: true });
      const draft = join(memory, `${randomUUID()}.tmp`);
      writeFileSync(draft, JSON.stringify(value));
      renameSync(draft, this.#path(texts));
      discardOld();
    } catch {
      // The next build makes it again.
    }
  }

  #path(texts: readonly string[]): string {
    const hash = createHash('sha256').update(this.#made);
    for (const text of texts) hash.update('\0').update(text);
    return join(memory, `${hash.digest('hex')}.json`);
  }
}

function discardOld(): void {
  const limit = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(memory))
    if (statSync(join(memory, name)).mtimeMs < limit) rmSync(join(memory, name), { force: true });
}

/** A file, or all files of a folder in the order of their names; tests make nothing. */
function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
