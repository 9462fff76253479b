/** Reads files inside package zips. A zip is unpacked in memory, and again when it has changed. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The files inside the zips of one folder. */
export interface PackageFiles {
  /** Content of one file in one zip; undefined when either is missing. */
  read(zip: string, path: string): Promise<Uint8Array | undefined>;
}

/** Opens a folder of zips. */
export function openPackages(folder: string): PackageFiles {
  const unpacked = new Map<string, { readonly stamp: string; readonly files: Record<string, Uint8Array> }>();

  async function unpack(zip: string): Promise<Record<string, Uint8Array> | undefined> {
    if (!zip.endsWith('.zip') || basename(zip) !== zip || zip.includes('\\')) return undefined;
    const path = join(folder, zip);
    const { mtimeMs, size } = await stat(path);
    const stamp = `${mtimeMs} ${size}`;
    const known = unpacked.get(zip);
    if (known?.stamp === stamp) return known.files;
    const files = unzipSync(await readFile(path));
    unpacked.set(zip, { stamp, files });
    return files;
  }

  return {
    async read(zip, path) {
      try {
        const files = await unpack(zip);
        return files && Object.hasOwn(files, path) ? files[path] : undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
