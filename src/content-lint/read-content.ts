/** Reads the content folder for the lint: the course file, the data files, and both registers of every module. */
import { join } from 'node:path';
import type { z } from 'zod';
import { registers } from '../core/course/course.ts';
import type { FoundType } from '../compiler/block-types.ts';
import { readErrorOf, readText } from '../compiler/content-file.ts';
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
import { uniqueIds, usedModules } from '../compiler/course-checks.ts';
import type { Faults } from '../compiler/fault.ts';
import type { DataFiles } from '../compiler/inline.ts';
import { readMarkdown } from '../compiler/markdown.ts';
import { readDataFile, readYaml } from '../compiler/yaml-file.ts';
import type { RegisterSource } from './guessing/exercise.ts';
import { inheritAttributes } from './inherit-attributes.ts';
import { readModuleText, type ModuleText } from './module-text.ts';

/** The content. Files that could not be read are missing. */
export interface Content {
  readonly course: CourseFile;
  readonly modules: readonly ModuleFile[];
  readonly texts: readonly ModuleText[];
  /** The same files as the compiler reads them. */
  readonly files: readonly RegisterSource[];
  readonly glossary: z.output<typeof glossaryFile>;
  readonly sources: z.output<typeof sourcesFile>;
  readonly laws: z.output<typeof lawFile>;
  readonly helplines: z.output<typeof helplinesFile>;
  /** The facts of `duties.yaml` with their approvals; empty when there is no such file. */
  readonly reviews: readonly DutyReview[];
}

/** Where the content is, and what is needed to read it. */
export interface ReadOptions {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly language: string;
  readonly types: ReadonlyMap<string, FoundType>;
  /** Reference date for approvals. */
  readonly today: Date;
}

/**
 * Reads the content; undefined when `course.yaml` cannot be read. Reports faults within files, but not missing files of
 * a module, which the compiler reports.
 */
export function readContent({ folder, language, types, today }: ReadOptions, faults: Faults): Content | undefined {
  const textOf = (file: string): string | undefined =>
    readErrorOf(join(folder, file)) ? undefined : readText(join(folder, file));
  const yaml = <S extends z.ZodType>(name: string, schema: S): z.output<S> | undefined =>
    readDataFile({ folder, language }, name, schema, faults);
  const course = yaml('course.yaml', courseFile);
  const sources = yaml('sources.yaml', sourcesFile) ?? [];
  const helplines = yaml('helplines.yaml', helplinesFile) ?? [];
  const laws = yaml('law.yaml', lawFile) ?? [];
  const glossary = yaml('ordliste.yaml', glossaryFile) ?? [];
  if (!course) return undefined;

  const data: DataFiles = { phones: byId(helplines), laws: byId(laws), terms: byId(glossary) };
  const reviews =
    readDutyReviews({ folder, language, services: uniqueIds(course.services), data, today }, faults) ?? [];
  const modules: ModuleFile[] = [];
  const texts: ModuleText[] = [];
  const files: RegisterSource[] = [];
  for (const id of usedModules(course)) {
    const moduleYaml = textOf(`${id}/module.yaml`);
    const module = moduleYaml === undefined ? undefined : readYaml(moduleYaml, `${id}/module.yaml`, moduleFile, faults);
    if (!module) continue;
    modules.push(module);
    let standard: ModuleText | undefined;
    for (const register of registers) {
      const file = `${id}/${language}${register === 'klart' ? '-klart' : ''}.md`;
      const text = textOf(file);
      if (text === undefined) continue;
      const markdown = readMarkdown(text, id, data, faults.in(file));
      files.push({ register, file, screens: markdown.screens });
      const front = readYaml(markdown.front, file, frontMatter, faults, 2);
      const moduleText = readModuleText(
        markdown,
        { module: id, register, file, title: front?.title ?? '', lead: front?.lead ?? '' },
        data,
        types,
      );
      if (register === 'standard') standard = moduleText;
      texts.push(register === 'klart' ? inheritAttributes(moduleText, standard) : moduleText);
    }
  }
  return { course, modules, texts, files, glossary, sources, laws, helplines, reviews };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
