/** Reads the content folder for measuring: the course file, the data files, and both registers of every module. */
import { join } from 'node:path';
import type { z } from 'zod';
import { registers } from '../core/course/course.ts';
import { lackOf, readText } from '../compiler/content-file.ts';
import {
  courseFile,
  frontMatter,
  glossaryFile,
  helplinesFile,
  lawFile,
  moduleFile,
  sourcesFile,
  type CourseFile,
  type ModuleFile,
} from '../compiler/course-file.ts';
import { readDutyReviews, type DutyReview } from '../compiler/approvals.ts';
import { idsOnce } from '../compiler/course-checks.ts';
import type { Faults } from '../compiler/fault.ts';
import type { DataFiles } from '../compiler/inline.ts';
import { readMarkdown } from '../compiler/markdown.ts';
import { readDataFile, readYaml } from '../compiler/yaml-file.ts';
import { lendScope } from './lend-scope.ts';
import { readModuleText, type ModuleText } from './module-text.ts';

/** What is measured. */
export interface Content {
  readonly course: CourseFile;
  readonly modules: readonly ModuleFile[];
  readonly texts: readonly ModuleText[];
  readonly glossary: z.output<typeof glossaryFile>;
  readonly sources: z.output<typeof sourcesFile>;
  readonly laws: z.output<typeof lawFile>;
  readonly helplines: z.output<typeof helplinesFile>;
  /** The facts of `duties.yaml` with their approvals; empty when there is no such file. */
  readonly reviews: readonly DutyReview[];
}

/** Reads everything; undefined when the course file itself cannot be read. Reports syntax faults; missing parts of a module are the compiler's to report. */
export function readContent(folder: string, language: string, today: Date, faults: Faults): Content | undefined {
  const textOf = (file: string): string | undefined =>
    lackOf(join(folder, file)) ? undefined : readText(join(folder, file));
  const yaml = <S extends z.ZodType>(name: string, schema: S): z.output<S> | undefined =>
    readDataFile({ folder, language }, name, schema, faults);
  const course = yaml('course.yaml', courseFile);
  const sources = yaml('sources.yaml', sourcesFile) ?? [];
  const helplines = yaml('helplines.yaml', helplinesFile) ?? [];
  const laws = yaml('law.yaml', lawFile) ?? [];
  const glossary = yaml('ordliste.yaml', glossaryFile) ?? [];
  if (!course) return undefined;

  const data: DataFiles = { phones: byId(helplines), laws: byId(laws), terms: byId(glossary) };
  const reviews = readDutyReviews({ folder, language, services: idsOnce(course.services), data, today }, faults) ?? [];
  const modules: ModuleFile[] = [];
  const texts: ModuleText[] = [];
  for (const id of new Set([
    ...course.common,
    ...course.tracks.flatMap((track) => (track.modules === 'common' ? [] : track.modules)),
  ])) {
    const written = textOf(`${id}/module.yaml`);
    const module = written === undefined ? undefined : readYaml(written, `${id}/module.yaml`, moduleFile, faults);
    if (!module) continue;
    modules.push(module);
    let standard: ModuleText | undefined;
    for (const register of registers) {
      const file = `${id}/${language}${register === 'klart' ? '-klart' : ''}.md`;
      const text = textOf(file);
      if (text === undefined) continue;
      const markdown = readMarkdown(text, id, data, faults.in(file));
      const front = readYaml(markdown.front, file, frontMatter, faults, 2);
      const own = readModuleText(
        markdown,
        { module: id, register, file, title: front?.title ?? '', lead: front?.lead ?? '' },
        data,
      );
      if (register === 'standard') standard = own;
      texts.push(register === 'klart' ? lendScope(own, standard) : own);
    }
  }
  return { course, modules, texts, glossary, sources, laws, helplines, reviews };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
