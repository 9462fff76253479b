/** Finds the package formats: every folder in `src/targets` that has a `format.ts`. */
import { existsSync, readdirSync } from 'node:fs';
import { inOrder, type FormatInfo } from '../packaging/format-info.ts';

const targets = new URL('../targets/', import.meta.url);

async function readFormats(): Promise<readonly FormatInfo[]> {
  const files = readdirSync(targets)
    .map((folder) => new URL(`${folder}/format.ts`, targets))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(files.map((file) => import(file.href) as Promise<{ readonly format: FormatInfo }>));
  return inOrder(modules.map(({ format }) => format));
}

/** All formats in display order. */
export const formats: readonly FormatInfo[] = await readFormats();

/** The format with this id. @throws Error when there is none, a programming error: ids come from {@link formats} */
export function formatOf(id: string): FormatInfo {
  const found = formats.find((format) => format.id === id);
  if (!found) throw new Error(`No folder src/targets/${id} with a format.ts.`);
  return found;
}
