/** Remembers bundles between builds by what they are made from: a build with nothing new in the code skips the bundler. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageFile } from '../core/package.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'node_modules/.cache/okt');
/** Everything that a learner's bundle can be made from, and what decides the libraries' versions. */
const sources = ['src/core', 'src/player', 'src/blocks', 'src/questions', 'src/targets', 'src/theme', 'src/cli/bundle.ts', 'tsconfig.json', 'package-lock.json'];

/** The bundle remembered for this entry and these sources, or the one that `make` gives. A cache that cannot be read or written is passed over. */
export async function remembered(entry: string, make: () => Promise<readonly PackageFile[]>): Promise<readonly PackageFile[]> {
  const path = join(folder, `${keyOf(entry)}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PackageFile[];
  } catch {
    const made = await make();
    try {
      mkdirSync(folder, { recursive: true });
      const draft = join(folder, `${randomUUID()}.tmp`);
      writeFileSync(draft, JSON.stringify(made));
      renameSync(draft, path);
    } catch {
      // The next build makes it again.
    }
    return made;
  }
}

function keyOf(entry: string): string {
  const hash = createHash('sha256').update(entry);
  for (const source of sources)
    for (const file of filesOf(join(root, source))) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** A file, or all files of a folder in the order of their names; tests are no part of a bundle. */
function filesOf(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [path];
  }
}
