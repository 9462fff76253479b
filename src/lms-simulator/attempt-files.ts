/** Stores learners' attempts on disk for the preview LMS: one JSON file for each package and learner. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Key of an attempt: a package's file name and a learner's id, both free text. */
export interface AttemptKey {
  readonly packageFile: string;
  readonly learner: string;
}

/** Attempts in one folder. A write is atomic. */
export interface Attempts {
  /** The JSON text that was last written; undefined when there is none. */
  read(key: AttemptKey): Promise<string | undefined>;
  /** Resolves when the text is on disk. */
  write(key: AttemptKey, json: string): Promise<void>;
  wipe(key: AttemptKey): Promise<void>;
}

/** Longest file name without its ending, bytes, for every file system. */
const longestName = 200;

/** A file name that stays in the folder, and that no two keys share. */
function fileName({ packageFile, learner }: AttemptKey): string {
  const safe = (text: string): string => encodeURIComponent(text).replaceAll('.', '%2E').replaceAll('*', '%2A');
  const name = `${safe(packageFile)} ${safe(learner)}`;
  return `${name.length > longestName ? createHash('sha256').update(name).digest('hex') : name}.json`;
}

/** Opens the folder of attempts, which need not exist yet. */
export function openAttempts(folder: string): Attempts {
  /** One operation at a time, so that the newest write is the last. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn;
    return turn;
  };
  return {
    read: (key) =>
      inTurn(async () => {
        try {
          return await readFile(join(folder, fileName(key)), 'utf8');
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
          throw error;
        }
      }),
    write: (key, json) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true });
        const draft = join(folder, `${randomUUID()}.tmp`);
        const file = await open(draft, 'w');
        try {
          await file.writeFile(json);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, join(folder, fileName(key)));
      }),
    wipe: (key) => inTurn(() => rm(join(folder, fileName(key)), { force: true })),
  };
}
