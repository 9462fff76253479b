/** A file on disk as a `ByteSource`. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteSource } from '../package-checker/source.ts';

/** An open file; close it after use. */
export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

/** Opens the file at `path`. @throws the error of `node:fs` */
export async function openFile(path: string): Promise<FileSource> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    name: basename(path),
    size,
    async read(start, end) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return bytes.subarray(0, at);
    },
    close: () => file.close(),
  };
}
