/** Reads a zip's table of contents by itself, since the faults of a zip are what an unpacker hides (APPNOTE 4.3). */
import type { Findings } from './finding.ts';
import type { ByteSource } from './source.ts';

/** One file or folder as the central directory describes it. */
export interface ZipEntry {
  /** Name with `/` for `\`. */
  readonly path: string;
  /** Name as it stands. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** Bit 11 says UTF-8 (APPNOTE 4.4.4). */
  readonly marked: boolean;
  /** The bytes of the name are UTF-8. */
  readonly utf8: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the zip. */
  readonly packed: number;
  /** Bytes when unpacked, by the directory's word. */
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
  readonly symlink: boolean;
}

/** Most a package may weigh: LMSs and PHP stop at 2 GB. */
export const largestZip = 2 * 1024 ** 3;
/** Most files in a package. */
export const mostFiles = 20_000;
const largestDirectory = 32 * 1024 ** 2;

const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  locator64: 0x07064b50,
  end64: 0x06064b50,
};
const full16 = 0xffff;
const full32 = 0xffffffff;

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** The entries of a zip, or undefined when it cannot be read at all; either way what is wrong has been noted. */
export async function readDirectory(source: ByteSource, findings: Findings): Promise<ZipEntry[] | undefined> {
  if (source.size > largestZip) {
    findings.add('too-large', '', { gigabytes: (source.size / 1024 ** 3).toFixed(1) });
    return undefined;
  }
  const end = await findEnd(source, findings);
  if (!end) return undefined;
  if (end.count > mostFiles || end.size > largestDirectory) {
    findings.add('too-many-files', '', { count: end.count, limit: mostFiles });
    return undefined;
  }
  const entries = readEntries(await source.read(end.offset, end.offset + end.size));
  if (entries?.length !== end.count) {
    findings.add('damaged');
    return undefined;
  }
  return entries;
}

/** Finds the end of the directory, from the back (APPNOTE 4.3.16), and its larger form (4.3.14). */
async function findEnd(source: ByteSource, findings: Findings): Promise<End | undefined> {
  const start = Math.max(0, source.size - 22 - full16);
  const tail = view(await source.read(start, source.size));
  let at = tail.byteLength - 22;
  while (
    at >= 0 &&
    !(tail.getUint32(at, true) === signatures.end && at + 22 + tail.getUint16(at + 20, true) <= tail.byteLength)
  )
    at -= 1;
  if (at < 0) {
    const head = view(await source.read(0, 4));
    findings.add(head.byteLength === 4 && head.getUint32(0, true) === signatures.local ? 'truncated' : 'not-a-zip');
    return undefined;
  }
  let end: End = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    offset: tail.getUint32(at + 16, true),
  };
  let from = start + at;
  const disks = [tail.getUint16(at + 4, true), tail.getUint16(at + 6, true)];
  if (
    disks.some((disk) => disk !== 0 && disk !== full16) ||
    (end.count !== full16 && tail.getUint16(at + 8, true) !== end.count)
  ) {
    findings.add('split-zip');
    return undefined;
  }
  const larger = await findEnd64(source, from);
  if (larger) {
    findings.add('zip64');
    ({ end, from } = larger);
  }
  if (end.offset + end.size !== from) {
    findings.add(end.offset + end.size > from ? 'truncated' : 'damaged');
    return undefined;
  }
  return end;
}

async function findEnd64(source: ByteSource, endAt: number): Promise<{ end: End; from: number } | undefined> {
  const locator = view(await source.read(Math.max(0, endAt - 20), endAt));
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== signatures.locator64) return undefined;
  const from = Number(locator.getBigUint64(8, true));
  const record = view(await source.read(from, from + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== signatures.end64) return undefined;
  const [count, size, offset] = [32, 40, 48].map((at) => Number(record.getBigUint64(at, true))) as [
    number,
    number,
    number,
  ];
  return { end: { count, size, offset }, from };
}

/** The central directory's headers (APPNOTE 4.3.12); undefined when one is not where it should be. */
function readEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const data = view(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== signatures.central) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => data.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > bytes.length) return undefined;
    const flags = data.getUint16(at + 8, true);
    const method = data.getUint16(at + 10, true);
    const rawName = bytes.slice(at + 46, at + 46 + nameLength);
    const text = decodeName(rawName);
    const [size, packed, offset] = wide(data, at, at + 46 + nameLength, extraLength);
    entries.push({
      path: text.name.replaceAll('\\', '/'),
      name: text.name,
      rawName,
      marked: (flags & 0x800) !== 0,
      utf8: text.utf8,
      encrypted: (flags & 0x2041) !== 0 || method === 99,
      method,
      crc: data.getUint32(at + 16, true),
      packed,
      size,
      offset,
      symlink: data.getUint32(at + 38, true) >>> 28 === 0xa,
    });
    at = next;
  }
  return entries;
}

/** Sizes and place, from the zip64 field where the usual ones are full (APPNOTE 4.5.3). */
function wide(
  data: DataView,
  header: number,
  extra: number,
  extraLength: number,
): [size: number, packed: number, offset: number] {
  const values = [24, 20, 42].map((field) => data.getUint32(header + field, true)) as [number, number, number];
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1) continue;
    const stop = Math.min(at + 4 + data.getUint16(at + 2, true), extra + extraLength);
    let field = at + 4;
    for (const [index, value] of values.entries()) {
      if (value !== full32 || field + 8 > stop) continue;
      values[index] = Number(data.getBigUint64(field, true));
      field += 8;
    }
  }
  return values;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name that is not UTF-8 is read byte by byte, so that two different names never look alike. */
function decodeName(bytes: Uint8Array): { name: string; utf8: boolean } {
  try {
    return { name: strictUtf8.decode(bytes), utf8: true };
  } catch {
    return { name: String.fromCharCode(...bytes), utf8: false };
  }
}

/** A view of some bytes. */
export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
