/** Cache of build results on disk, keyed by a hash of everything that they depend on. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The cache folder; it can be deleted at any time. */
const cacheFolder = process.env['OKT_CACHE_DIR'] ?? join(root, 'node_modules/.cache/okt');
/** Age at which an entry is deleted, days. */
const maxAgeDays = 14;

/** Cache of JSON values. An entry that cannot be read or written is treated as missing. */
export class BuildCache<T> {
  readonly #sourcesHash: string;

  /** @param sources files and folders of code that the values depend on, relative to the project's root; hashed now */
  constructor(sources: readonly string[]) {
    const hash = createHash('sha256');
    for (const file of sources.flatMap((source) => filesOf(join(root, source))))
      hash.update(file).update('\0').update(readFileSync(file)).update('\0');
    this.#sourcesHash = hash.digest('hex');
  }

  /** The value that was written for the same texts and code. */
  read(texts: readonly string[]): T | undefined {
    try {
      return JSON.parse(readFileSync(this.#path(texts), 'utf8')) as T;
    } catch {
      return undefined;
    }
  }

  /** Writes a value atomically. */
  write(texts: readonly string[], value: T): void {
    try {
      mkdirSync(cacheFolder, { recursive: true });
      const temporary = join(cacheFolder, `${randomUUID()}.tmp`);
      writeFileSync(temporary, JSON.stringify(value));
      renameSync(temporary, this.#path(texts));
      deleteOldEntries();
    } catch {
      // The next build computes the value again.
    }
  }

  #path(texts: readonly string[]): string {
    const hash = createHash('sha256').update(this.#sourcesHash);
    for (const text of texts) hash.update('\0').update(text);
    return join(cacheFolder, `${hash.digest('hex')}.json`);
  }
}

function deleteOldEntries(): void {
  const limit = Date.now() - maxAgeDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cacheFolder)) {
    const file = join(cacheFolder, name);
    if (statSync(file).mtimeMs < limit) rmSync(file, { force: true });
  }
}

/** The file itself, or all files of a folder but tests, sorted. */
function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
