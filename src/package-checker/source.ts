/** A file that can be read piece by piece, so that a package of a gigabyte is never held whole. */

/** Bytes from a disk, a dropped file or memory. */
export interface ByteSource {
  readonly name: string;
  /** Length, bytes. */
  readonly size: number;
  /** The bytes from `start` up to, not including, `end`; fewer where the file ends. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A source of what is in memory. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return { name, size: bytes.length, read: async (start, end) => bytes.subarray(start, Math.max(start, end)) };
}

/** A source of a file that a person has chosen or dropped in a browser. */
export function blobSource(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}
