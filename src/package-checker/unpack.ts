/** Unpacks one file of a zip in small pieces, and stops as soon as more comes out than the zip has said. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ByteSource } from './source.ts';
import { view, type ZipEntry } from './zip-directory.ts';

/** Why a file could not be unpacked. */
export type Unpackable = 'ambiguous' | 'bomb' | 'damaged' | 'encrypted' | 'packing-method';

/** Read from disk at a time, bytes. */
const readPiece = 1024 ** 2;
/** Given to the inflater at a time, bytes: deflate grows at most 1,032 times, so each step yields at most 17 MB. */
const inflatePiece = 16 * 1024;

/** Grown more than this many times of what is read of it, a file is a bomb; a damaged one grows as text does. */
const steepest = 100;

class TooMuch extends Error {}

/** Unpacks `entry`, handing on each piece; resolves to what was wrong, or undefined when it is whole. */
export async function unpack(
  source: ByteSource,
  entry: ZipEntry,
  onPiece: (bytes: Uint8Array) => void,
): Promise<Unpackable | undefined> {
  if (entry.encrypted) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'packing-method';
  const header = await source.read(entry.offset, entry.offset + 30);
  if (header.length < 30 || view(header).getUint32(0, true) !== 0x04034b50) return 'damaged';
  const nameLength = view(header).getUint16(26, true);
  const start = entry.offset + 30 + nameLength + view(header).getUint16(28, true);
  const localName = await source.read(entry.offset + 30, entry.offset + 30 + nameLength);
  if (localName.length !== entry.rawName.length || localName.some((byte, at) => byte !== entry.rawName[at]))
    return 'ambiguous';
  if (start + entry.packed > source.size) return 'damaged';

  let count = 0;
  let sum = 0;
  let read = 0;
  const take = (bytes: Uint8Array): void => {
    count += bytes.length;
    if (count > entry.size) throw new TooMuch();
    sum = crc32(bytes, sum);
    onPiece(bytes);
  };
  try {
    await pass(source, start, entry, take, (bytes) => (read += bytes));
  } catch (error) {
    return error instanceof TooMuch && count > read * steepest ? 'bomb' : 'damaged';
  }
  return count === entry.size && sum === entry.crc ? undefined : 'damaged';
}

async function pass(
  source: ByteSource,
  start: number,
  { method, packed }: ZipEntry,
  take: (bytes: Uint8Array) => void,
  onRead: (bytes: number) => void,
): Promise<void> {
  const inflate = method === 8 ? new Inflate((bytes) => take(bytes)) : undefined;
  for (let at = 0; at < packed; at += readPiece) {
    const piece = await source.read(start + at, start + Math.min(at + readPiece, packed));
    for (let from = 0; from < piece.length; from += inflatePiece) {
      const part = piece.subarray(from, from + inflatePiece);
      onRead(part.length);
      if (inflate) inflate.push(part, at + from + inflatePiece >= packed);
      else take(part);
    }
  }
}
