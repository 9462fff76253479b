/** Compiles one module's folder: reads and joins both registers, checks their language and that no word is missing. */
import { join } from 'node:path';
import type { Module, Register, Term } from '../core/course/course.ts';
import { missingWords } from './missing-words.ts';
import { readErrorOf, readText } from './content-file.ts';
import { frontMatter, moduleFile, objectives, type ModuleFile } from './course-file.ts';
import type { Faults } from './fault.ts';
import type { DataFiles } from './inline.ts';
import { checkLanguage } from '../content-lint/check-language.ts';
import { readModuleText } from '../content-lint/module-text.ts';
import { readMarkdown } from './markdown.ts';
import { joinModule, type RegisterFile } from './module.ts';
import type { KnownNames } from './references.ts';
import { readYaml } from './yaml-file.ts';

/** Input of a module's compilation that all modules share. */
export interface ModuleContext {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly language: string;
  readonly data: DataFiles;
  readonly names: KnownNames;
  readonly glossary: readonly Term[];
  readonly faults: Faults;
}

/** The compiled module; undefined when its files could not be read. Reports every fault. */
export function compileModule(id: string, context: ModuleContext): Module | undefined {
  const { folder, language, names, faults } = context;
  const faultsBefore = faults.size;
  const moduleInfo = readModuleYaml(id, context);
  const files: Readonly<Record<Register, string>> = {
    standard: `${id}/${language}.md`,
    klart: `${id}/${language}-klart.md`,
  };
  const standard = readRegister(id, 'standard', files.standard, context);
  const plain = readRegister(id, 'klart', files.klart, context);
  // Without a readable module.yaml the texts are checked with defaults, so that all faults are reported at once.
  const joined =
    standard &&
    plain &&
    joinModule(
      moduleInfo ?? { id, buildingBlock: null, objectives: [...objectives], minutes: {} },
      standard,
      plain,
      names,
    );
  const module = moduleInfo && joined;
  // Only without other faults: the words of a block that could not be read are missing as well.
  if (module && faults.size === faultsBefore)
    for (const register of ['standard', 'klart'] as const) {
      const words = missingWords(module, register, readText(join(folder, files[register])));
      if (words.length > 0)
        faults.add(
          files[register],
          1,
          `Disse ordene kom ikke med på siden: ${words.slice(0, 8).join(', ')}.`,
          'Dette er en feil i byggeverktøyet. Meld fra til utviklerne med denne meldingen.',
        );
    }
  return module;
}

function readModuleYaml(id: string, { folder, names, faults }: ModuleContext): ModuleFile | undefined {
  const file = `${id}/module.yaml`;
  if (readErrorOf(join(folder, file))) return undefined; // reported by checkCourse
  const info = readYaml(readText(join(folder, file)), file, moduleFile, faults);
  if (info && info.id !== id) faults.add(file, 1, `id er «${info.id}».`, `Skriv mappas navn: id: ${id}`);
  for (const track of Object.keys(info?.minutes ?? {}))
    if (names.tracks && !names.tracks.includes(track))
      faults.add(file, 1, `Ukjent spor «${track}» under minutes.`, `Bruk ${names.tracks.join(', ')}.`);
  return info;
}

function readRegister(
  id: string,
  register: Register,
  file: string,
  { folder, data, names, glossary, faults }: ModuleContext,
): RegisterFile | undefined {
  const readError = readErrorOf(join(folder, file));
  if (readError) {
    faults.add(file, 1, readError, `Skriv ${file}: hver modul har både standard og klarspråk.`);
    return undefined;
  }
  const tell = faults.in(file);
  const markdown = readMarkdown(readText(join(folder, file)), id, data, tell);
  const { screens, incomplete } = markdown;
  if (screens.length === 0 && incomplete) return undefined; // reported by readMarkdown
  const front = markdown.front === '' ? undefined : readYaml(markdown.front, file, frontMatter, faults, 2);
  if (front)
    checkLanguage(
      readModuleText(markdown, { module: id, register, file, ...front }, data, names.types),
      glossary,
      faults,
    );
  if (screens.length === 0) tell(1, 'Modulen har ingen skjermer.', 'Skriv minst én: ## Tittel {#id}');
  return front && { front, screens, lost: incomplete, tell };
}
