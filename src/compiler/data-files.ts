/** Reads the data files of the content folder: `course.yaml`, sources, helplines, laws and the glossary. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { dataFile, readErrorOf, readText } from './content-file.ts';
import { checkCourse } from './course-checks.ts';
import { courseFile, glossaryFile, helplinesFile, lawFile, sourcesFile, type CourseFile } from './course-file.ts';
import { datedRows, oldAfter, type DatedData } from './dated-rows.ts';
import type { Faults } from './fault.ts';
import { readDataFile, type Check } from './yaml-file.ts';

/** Content of the data files; undefined for a file that could not be read. */
export interface DataFileContents {
  readonly course: CourseFile | undefined;
  readonly sources: z.output<typeof sourcesFile> | undefined;
  readonly helplines: z.output<typeof helplinesFile> | undefined;
  readonly laws: z.output<typeof lawFile> | undefined;
  readonly glossary: z.output<typeof glossaryFile> | undefined;
}

/** Reads and validates the data files. Reports every fault. */
export function readDataFiles(folder: string, language: string, faults: Faults): DataFileContents {
  const read = <S extends z.ZodType>(name: string, schema: S, check?: Check<S>): z.output<S> | undefined =>
    readDataFile({ folder, language }, name, schema, faults, check);
  return {
    course: read('course.yaml', courseFile, (content, tell) => {
      if (!content.languages.includes(language))
        tell(
          ['languages'],
          `Kurset finnes ikke på «${language}».`,
          `Velg blant ${content.languages.join(', ')}, eller legg ${language} til i languages når tekstene er skrevet.`,
        );
      checkCourse(content, moduleFolders(folder), tell);
    }),
    sources: read('sources.yaml', sourcesFile),
    helplines: read('helplines.yaml', helplinesFile),
    laws: read('law.yaml', lawFile),
    glossary: existsSync(join(folder, 'ordliste.yaml')) ? read('ordliste.yaml', glossaryFile) : undefined,
  };
}

/** Reports check dates in the future as faults; returns a warning for each row that must be checked again. */
export function checkDates(
  { folder, language, today }: { readonly folder: string; readonly language: string; readonly today: Date },
  data: DatedData,
  faults: Faults,
): string[] {
  const rows = datedRows(data, today);
  // One day of tolerance: the author's local date may be ahead of UTC.
  for (const { file, id, checked } of rows.filter(({ days }) => days < -1))
    faults.add(
      file,
      lineOf(join(folder, dataFile(folder, file, language)), checked),
      `«${id}» er kontrollert ${checked}, som er fram i tid.`,
      'Skriv datoen da noen sist så at det stemmer.',
    );
  return rows
    .filter(({ days }) => days > oldAfter)
    .map(({ id, checked }) => `«${id}» ble sist kontrollert ${checked}. Kontroller og skriv ny dato.`);
}

/** Number of the first line that contains a text, from 1; 1 when none does. */
function lineOf(path: string, text: string): number {
  const at = readText(path)
    .split('\n')
    .findIndex((line) => line.includes(text));
  return Math.max(1, at + 1);
}

/** Names of the folders that have a `module.yaml`. */
export function moduleFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !readErrorOf(join(folder, entry.name, 'module.yaml')))
    .map((entry) => entry.name);
}
