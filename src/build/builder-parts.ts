/** Writes the data of the package builder in the browser: bundles, schemas, courses by UI language, LMS profiles. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { lmsReasons } from '../package-checker/lms-verdicts.ts';
import type { Course } from '../core/course/course.ts';
import type { Translate } from '../core/markup/translate.ts';
import type { Format, PackageFile } from '../packaging/package.ts';
import { zip } from '../packaging/zip.ts';
import { folders, formatFile, indexFile, type PartsIndex } from '../staff/builder/parts.ts';
import { optionsOf } from '../targets/shared/lms-profiles/lms-profile.ts';
import type { Packer } from './make-package.ts';
import { formats } from './formats.ts';
import { readProfiles } from './lms-profiles.ts';
import { readSchemas } from './schemas.ts';
import { translator, type LocaleStrings } from './translate.ts';

/** Input of {@link writeBuilderParts}. */
export interface BuilderPartsInput {
  /** Folder of the staff pages. */
  readonly folder: string;
  readonly packer: Packer;
  /** The course by UI language, beginning with the page's. */
  readonly courses: ReadonlyMap<string, Course>;
  readonly locales: ReadonlyMap<string, LocaleStrings>;
}

/** Writes `course.json` and `parts/`. */
export async function writeBuilderParts({ folder, packer, courses, locales }: BuilderPartsInput): Promise<void> {
  const write = (path: string, content: unknown): void =>
    writeFileSync(join(folder, path), content instanceof Uint8Array ? content : JSON.stringify(content));
  mkdirSync(join(folder, 'parts'), { recursive: true });
  for (const { id: format } of formats) {
    const parts = [
      ...within(folders.bundle, await packer.bundle(format)),
      ...within(folders.schemas, readSchemas(format)),
    ];
    write(formatFile(format), zip(parts, zipSync));
  }
  const languages = [...courses.keys()].map((id, at) => ({
    id,
    course: at === 0 ? 'course.json' : `parts/course-${id}.json`,
    strings: `parts/strings-${id}.json`,
  }));
  for (const { id, course, strings } of languages) {
    const { staff: _staff, ...playerStrings } = locales.get(id)!;
    write(course, courses.get(id));
    write(strings, playerStrings);
  }
  const [ui = ''] = courses.keys();
  const language = [courses.get(ui)!.language, ui].find((id) => locales.has(id))!;
  const t = translator(locales.get(language)!, language);
  const lms = (await readProfiles()).map((profile) => ({
    ...profile,
    remarks: remarksOf(profile.id, t),
    tracking: { ...optionsOf(profile) },
  }));
  write(indexFile, { formats: formats.map(({ id }) => id), languages, lms } satisfies PartsIndex);
}

/** Remarks on an LMS by format: the texts that the package checker shows. */
function remarksOf(lms: string, t: Translate): Partial<Record<Format, string>> {
  return Object.fromEntries(
    formats
      .map(({ id, family }) => [id, `${lms}.format.${family}`])
      .filter(([, key]) => lmsReasons().includes(key!))
      .map(([format, key]) => [format, t(`check.lms.${key}`)]),
  );
}

function within(folder: string, files: readonly PackageFile[]): PackageFile[] {
  return files.map(({ path, content }) => ({ path: folder + path, content }));
}
