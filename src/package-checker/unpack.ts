/** Unpacks one file of a zip in small chunks, and stops when the output exceeds the stated size. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ByteSource } from './source.ts';
import { view, type ZipEntry } from './zip-directory.ts';

/** Why a file could not be unpacked. */
export type UnpackFault = 'ambiguous' | 'bomb' | 'damaged' | 'encrypted' | 'packing-method';

/** Largest read from the source, bytes. */
const readChunk = 1024 ** 2;
/** Largest input to the inflater, bytes: deflate expands at most 1,032 times, so one step yields at most 17 MB. */
const inflateChunk = 16 * 1024;

/** A file that exceeds its stated size is a bomb above this ratio of output to input, and damaged below it. */
const bombRatio = 100;

class SizeExceeded extends Error {}

/** Unpacks `entry` and passes each chunk on. @returns the fault, or undefined when size and checksum are right */
export async function unpack(
  source: ByteSource,
  entry: ZipEntry,
  onChunk: (bytes: Uint8Array) => void,
): Promise<UnpackFault | undefined> {
  if (entry.encrypted) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'packing-method';
  const header = await source.read(entry.offset, entry.offset + 30);
  if (header.length < 30 || view(header).getUint32(0, true) !== 0x04034b50) return 'damaged';
  const nameLength = view(header).getUint16(26, true);
  const start = entry.offset + 30 + nameLength + view(header).getUint16(28, true);
  const localName = await source.read(entry.offset + 30, entry.offset + 30 + nameLength);
  if (localName.length !== entry.rawName.length || localName.some((byte, at) => byte !== entry.rawName[at]))
    return 'ambiguous';
  if (start + entry.compressedSize > source.size) return 'damaged';

  let written = 0;
  let checksum = 0;
  let read = 0;
  const onBytes = (bytes: Uint8Array): void => {
    written += bytes.length;
    if (written > entry.size) throw new SizeExceeded();
    checksum = crc32(bytes, checksum);
    onChunk(bytes);
  };
  try {
    await inflateEntry(source, start, entry, onBytes, (bytes) => {
      read += bytes;
    });
  } catch (error) {
    return error instanceof SizeExceeded && written > read * bombRatio ? 'bomb' : 'damaged';
  }
  return written === entry.size && checksum === entry.crc ? undefined : 'damaged';
}

/** Passes the uncompressed bytes of an entry to `onBytes`, and the number of compressed bytes to `onRead`. */

async function inflateEntry(
  source: ByteSource,
  start: number,
  { method, compressedSize }: ZipEntry,
  onBytes: (bytes: Uint8Array) => void,
  onRead: (bytes: number) => void,
): Promise<void> {
  const inflate = method === 8 ? new Inflate((bytes) => onBytes(bytes)) : undefined;
  for (let at = 0; at < compressedSize; at += readChunk) {
    const block = await source.read(start + at, start + Math.min(at + readChunk, compressedSize));
    for (let from = 0; from < block.length; from += inflateChunk) {
      const chunk = block.subarray(from, from + inflateChunk);
      onRead(chunk.length);
      if (inflate) inflate.push(chunk, at + from + inflateChunk >= compressedSize);
      else onBytes(chunk);
    }
  }
}
