/** Random access to the bytes of a package, so that a large file is never loaded whole. */

/** A readable file: on disk, dropped in a browser, or in memory. */
export interface ByteSource {
  readonly name: string;
  /** Length, bytes. */
  readonly size: number;
  /** Bytes from `start` (inclusive) to `end` (exclusive); fewer at the end of the file. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A source over bytes in memory. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return { name, size: bytes.length, read: async (start, end) => bytes.subarray(start, Math.max(start, end)) };
}

/** A source over a file chosen or dropped in a browser. */
export function blobSource(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}
