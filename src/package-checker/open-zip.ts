/** Opens a zip for checking: reads its contents, tries every file, and gives access to those that are whole. */
import type { Findings } from './finding.ts';
import { judgeNames } from './names.ts';
import type { ByteSource } from './source.ts';
import { unpack } from './unpack.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** The files of a zip that can be trusted. */
export interface OpenZip {
  /** Unpacked lengths by path, bytes. */
  readonly files: ReadonlyMap<string, number>;
  /** Paths of all files, also of those that cannot be unpacked. */
  readonly paths: ReadonlySet<string>;
  /** All bytes of a file, unpacked anew; undefined when there is none or it is over `limit` bytes. */
  read(path: string, limit?: number): Promise<Uint8Array | undefined>;
}

/** Most that may come out of a package, bytes. */
const largestTotal = 4 * 1024 ** 3;
/** A file grown more than this many times is a bomb, once it is large; text and empty pictures grow less. */
const steepest = { file: { ratio: 200, from: 20 * 1024 ** 2 }, all: { ratio: 100, from: 200 * 1024 ** 2 } };

/** Opens `source`; undefined when nothing can be read. @param onFile told how far it has come, 0–1 */
export async function openZip(
  source: ByteSource,
  findings: Findings,
  onFile: (share: number) => void = () => undefined,
): Promise<OpenZip | undefined> {
  const all = await readDirectory(source, findings);
  if (!all) return undefined;
  judgeNames(all, findings);
  const entries = all.filter(({ path, size }) => !(path.endsWith('/') && size === 0));
  if (isBomb(entries, source.size, findings) || overlaps(all, findings)) return undefined;

  const whole = new Map<string, ZipEntry>();
  let done = 0;
  for (const entry of entries) {
    const fault = await unpack(source, entry, () => undefined);
    if (fault) findings.add(fault, entry.name);
    else if (!whole.has(entry.path)) whole.set(entry.path, entry);
    done += entry.packed;
    onFile(Math.min(1, done / source.size));
  }
  return {
    paths: new Set(entries.map(({ path }) => path)),
    files: new Map([...whole].map(([path, { size }]) => [path, size])),
    async read(path, limit = Infinity) {
      const entry = whole.get(path);
      if (!entry || entry.size > limit) return undefined;
      const bytes = new Uint8Array(entry.size);
      let at = 0;
      await unpack(source, entry, (piece) => {
        bytes.set(piece, at);
        at += piece.length;
      });
      return bytes;
    },
  };
}

/** Tells a bomb from the sizes the zip itself gives; what lies about them is caught while unpacking. */
function isBomb(entries: readonly ZipEntry[], zipped: number, findings: Findings): boolean {
  const { file, all } = steepest;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const steep = entries.find(({ size, packed }) => size > file.from && size > packed * file.ratio);
  const bomb = steep !== undefined || total > largestTotal || (total > all.from && total > zipped * all.ratio);
  if (bomb) findings.add('bomb', `${steep?.name ?? ''} ${Math.round((steep?.size ?? total) / 1024 ** 2)} MB`.trim());
  return bomb;
}

/** Files that share bytes: the trick by which a small zip becomes endless. */
function overlaps(entries: readonly ZipEntry[], findings: Findings): boolean {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  const over = inOrder.find(
    (entry, at) =>
      at > 0 && entry.offset < inOrder[at - 1]!.offset + 30 + inOrder[at - 1]!.rawName.length + inOrder[at - 1]!.packed,
  );
  if (over) findings.add('overlapping', over.name);
  return over !== undefined;
}
