/** Opens a zip for checking: reads its directory, unpacks every file once, and gives access to the intact ones. */
import type { Findings } from './finding.ts';
import { checkNames } from './names.ts';
import type { ByteSource } from './source.ts';
import { unpack } from './unpack.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** The intact files of a zip. */
export interface OpenZip {
  /** Uncompressed sizes by path, bytes. */
  readonly files: ReadonlyMap<string, number>;
  /** Paths of all files, including those that cannot be unpacked. */
  readonly paths: ReadonlySet<string>;
  /** Unpacks a file; undefined when it is missing, damaged or larger than `limit` bytes. */
  read(path: string, limit?: number): Promise<Uint8Array | undefined>;
}

/** Largest total uncompressed size, bytes. */
const maxTotalSize = 4 * 1024 ** 3;
/**
 * Uncompressed size above which the compression ratio is tested, bytes, and the largest ratio; text and blank images
 * stay below.
 */
const bombLimits = { file: { ratio: 200, from: 20 * 1024 ** 2 }, all: { ratio: 100, from: 200 * 1024 ** 2 } };

/**
 * Opens `source`; undefined when nothing can be read.
 * @param onProgress called after each file with the share done, 0–1
 */
export async function openZip(
  source: ByteSource,
  findings: Findings,
  onProgress: (share: number) => void = () => undefined,
): Promise<OpenZip | undefined> {
  const all = await readDirectory(source, findings);
  if (!all) return undefined;
  checkNames(all, findings);
  const entries = all.filter(({ path, size }) => !(path.endsWith('/') && size === 0));
  if (isBomb(entries, source.size, findings) || hasOverlap(all, findings)) return undefined;

  const intact = new Map<string, ZipEntry>();
  let done = 0;
  for (const entry of entries) {
    const fault = await unpack(source, entry, () => undefined);
    if (fault) findings.add(fault, entry.name);
    else if (!intact.has(entry.path)) intact.set(entry.path, entry);
    done += entry.compressedSize;
    onProgress(Math.min(1, done / source.size));
  }
  return {
    paths: new Set(entries.map(({ path }) => path)),
    files: new Map([...intact].map(([path, { size }]) => [path, size])),
    async read(path, limit = Infinity) {
      const entry = intact.get(path);
      if (!entry || entry.size > limit) return undefined;
      const bytes = new Uint8Array(entry.size);
      let at = 0;
      await unpack(source, entry, (chunk) => {
        bytes.set(chunk, at);
        at += chunk.length;
      });
      return bytes;
    },
  };
}

/** Recognises a zip bomb by the stated sizes; `unpack` recognises one that states false sizes. */
function isBomb(entries: readonly ZipEntry[], zipped: number, findings: Findings): boolean {
  const { file, all } = bombLimits;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const steep = entries.find(({ size, compressedSize }) => size > file.from && size > compressedSize * file.ratio);
  const bomb = steep !== undefined || total > maxTotalSize || (total > all.from && total > zipped * all.ratio);
  if (bomb) findings.add('bomb', `${steep?.name ?? ''} ${Math.round((steep?.size ?? total) / 1024 ** 2)} MB`.trim());
  return bomb;
}

/** True when two entries share bytes, as in a zip bomb of overlapping files. */
function hasOverlap(entries: readonly ZipEntry[], findings: Findings): boolean {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  const over = inOrder.find(
    (entry, at) =>
      at > 0 &&
      entry.offset < inOrder[at - 1]!.offset + 30 + inOrder[at - 1]!.rawName.length + inOrder[at - 1]!.compressedSize,
  );
  if (over) findings.add('overlapping', over.name);
  return over !== undefined;
}
