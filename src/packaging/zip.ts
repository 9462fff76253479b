/** The one rule for a package's zip: its bytes depend on its files alone. The zipper is passed in, since core has no packages. */
import type { PackageFile } from './package.ts';

/** Makes a zip's bytes of files by path, as fflate's `zipSync` does. */
export type Zipper = (
  entries: Record<string, Uint8Array>,
  settings: { readonly level: 9; readonly mtime: Date },
) => Uint8Array;

/** The zip's bytes: sorted paths, a fixed time. The same files give the same bytes in Node and in a browser. */
export function zip(files: readonly PackageFile[], zipSync: Zipper): Uint8Array {
  const text = new TextEncoder();
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = Object.fromEntries(
    sorted.map(({ path, content }) => [path, typeof content === 'string' ? text.encode(content) : content]),
  );
  // Local time, so that the zip's DOS time is the same in every time zone.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
