/** Zips a package reproducibly. The compressor is a parameter because this layer imports no npm package. */
import type { PackageFile } from './package.ts';

/** Returns the bytes of a zip; the signature of fflate's `zipSync`. */
export type Zipper = (
  entries: Record<string, Uint8Array>,
  settings: { readonly level: 9; readonly mtime: Date },
) => Uint8Array;

/** The zip's bytes, with sorted paths and a fixed time: the same files give the same bytes in Node and in a browser. */
export function zip(files: readonly PackageFile[], zipSync: Zipper): Uint8Array {
  const text = new TextEncoder();
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = Object.fromEntries(
    sorted.map(({ path, content }) => [path, typeof content === 'string' ? text.encode(content) : content]),
  );
  // A zip stores local time (DOS format), so a local date gives the same bytes in every time zone.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
