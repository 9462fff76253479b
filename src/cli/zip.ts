/** Makes a zip whose bytes depend on its files alone: fixed times, sorted paths. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PackageFile } from '../core/package.ts';

/** The zip's bytes. The same files give the same bytes. */
export function zip(files: readonly PackageFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  // Local time, so that the zip's DOS time is the same in every time zone.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
