/**
 * Reads the central directory of a zip without a zip library, because a library hides the faults of a zip (APPNOTE
 * 4.3).
 */
import type { Findings } from './finding.ts';
import type { ByteSource } from './source.ts';

/** One file or folder as the central directory describes it (APPNOTE 4.3.12). */
export interface ZipEntry {
  /** {@link name} with `\` replaced by `/`. */
  readonly path: string;
  /** Decoded name, unchanged. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** General purpose bit 11 is set: the name is UTF-8 (APPNOTE 4.4.4). */
  readonly hasUtf8Flag: boolean;
  /** The bytes of the name are valid UTF-8. */
  readonly isUtf8: boolean;
  readonly encrypted: boolean;
  /** Compression method: 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the zip. */
  readonly compressedSize: number;
  /** Uncompressed size as the directory states it, bytes. */
  readonly size: number;
  /** Offset of the local header, bytes. */
  readonly offset: number;
  readonly symlink: boolean;
}

/** Largest zip that is checked, bytes: LMSs and PHP accept at most 2 GB. */
export const maxZipSize = 2 * 1024 ** 3;
/** Largest number of entries in a package. */
export const maxFiles = 20_000;
const maxDirectorySize = 32 * 1024 ** 2;

const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  locator64: 0x07064b50,
  end64: 0x06064b50,
};
const max16 = 0xffff;
const max32 = 0xffffffff;

/** The central directory's place, as the end of central directory record gives it (APPNOTE 4.3.16). */
interface EndRecord {
  /** Number of entries. */
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** The entries of a zip; undefined when it cannot be read. Faults are added to `findings` in both cases. */
export async function readDirectory(source: ByteSource, findings: Findings): Promise<ZipEntry[] | undefined> {
  if (source.size > maxZipSize) {
    findings.add('too-large', '', { gigabytes: (source.size / 1024 ** 3).toFixed(1) });
    return undefined;
  }
  const end = await findEndRecord(source, findings);
  if (!end) return undefined;
  if (end.count > maxFiles || end.size > maxDirectorySize) {
    findings.add('too-many-files', '', { count: end.count, limit: maxFiles });
    return undefined;
  }
  const entries = readEntries(await source.read(end.offset, end.offset + end.size));
  if (entries?.length !== end.count) {
    findings.add('damaged');
    return undefined;
  }
  return entries;
}

/** Finds the end of central directory record, searching backwards (APPNOTE 4.3.16), or the zip64 one (4.3.14). */
async function findEndRecord(source: ByteSource, findings: Findings): Promise<EndRecord | undefined> {
  const start = Math.max(0, source.size - 22 - max16);
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
  let end: EndRecord = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    offset: tail.getUint32(at + 16, true),
  };
  let endOffset = start + at;
  const disks = [tail.getUint16(at + 4, true), tail.getUint16(at + 6, true)];
  if (
    disks.some((disk) => disk !== 0 && disk !== max16) ||
    (end.count !== max16 && tail.getUint16(at + 8, true) !== end.count)
  ) {
    findings.add('split-zip');
    return undefined;
  }
  const zip64 = await findZip64EndRecord(source, endOffset);
  if (zip64) {
    findings.add('zip64');
    end = zip64.end;
    endOffset = zip64.endOffset;
  }
  if (end.offset + end.size !== endOffset) {
    findings.add(end.offset + end.size > endOffset ? 'truncated' : 'damaged');
    return undefined;
  }
  return end;
}

/** The zip64 end record, found by the locator before the ordinary record at `recordOffset` (APPNOTE 4.3.15). */
async function findZip64EndRecord(
  source: ByteSource,
  recordOffset: number,
): Promise<{ end: EndRecord; endOffset: number } | undefined> {
  const locator = view(await source.read(Math.max(0, recordOffset - 20), recordOffset));
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== signatures.locator64) return undefined;
  const endOffset = Number(locator.getBigUint64(8, true));
  const record = view(await source.read(endOffset, endOffset + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== signatures.end64) return undefined;
  const [count, size, offset] = [32, 40, 48].map((at) => Number(record.getBigUint64(at, true))) as [
    number,
    number,
    number,
  ];
  return { end: { count, size, offset }, endOffset };
}

/** Parses the central directory headers (APPNOTE 4.3.12); undefined when one is malformed or missing. */
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
    const [size, compressedSize, offset] = readSizes(data, at, at + 46 + nameLength, extraLength);
    entries.push({
      path: text.name.replaceAll('\\', '/'),
      name: text.name,
      rawName,
      hasUtf8Flag: (flags & 0x800) !== 0,
      isUtf8: text.isUtf8,
      encrypted: (flags & 0x2041) !== 0 || method === 99,
      method,
      crc: data.getUint32(at + 16, true),
      compressedSize,
      size,
      offset,
      symlink: data.getUint32(at + 38, true) >>> 28 === 0xa,
    });
    at = next;
  }
  return entries;
}

/** Sizes and offset; from the zip64 extra field where the ordinary fields hold their largest value (APPNOTE 4.5.3). */
function readSizes(
  data: DataView,
  header: number,
  extra: number,
  extraLength: number,
): [size: number, compressedSize: number, offset: number] {
  const values = [24, 20, 42].map((field) => data.getUint32(header + field, true)) as [number, number, number];
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1) continue;
    const stop = Math.min(at + 4 + data.getUint16(at + 2, true), extra + extraLength);
    let field = at + 4;
    for (const [index, value] of values.entries()) {
      if (value !== max32 || field + 8 > stop) continue;
      values[index] = Number(data.getBigUint64(field, true));
      field += 8;
    }
  }
  return values;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a name; one that is not UTF-8 is read as Latin-1, so that different names stay different. */
function decodeName(bytes: Uint8Array): { name: string; isUtf8: boolean } {
  try {
    return { name: strictUtf8.decode(bytes), isUtf8: true };
  } catch {
    return { name: String.fromCharCode(...bytes), isUtf8: false };
  }
}

/** A `DataView` over the same memory. */
export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
