/** Finds the package formats by their folders: a new format is a new folder in `src/targets` with a `format.ts`. */
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

/** Every format, in the order people meet them. */
export const formats: readonly FormatInfo[] = await readFormats();

/** The format with this id. @throws when there is none: ids come from {@link formats} */
export function formatOf(id: string): FormatInfo {
  const found = formats.find((format) => format.id === id);
  if (!found) throw new Error(`No folder src/targets/${id} with a format.ts.`);
  return found;
}
