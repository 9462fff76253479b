/** Compiles one module's folder: reads both registers, joins them, measures their language, and sees that no word is lost. */
import { join } from 'node:path';
import type { Module, Register, Term } from '../core/course/course.ts';
import { missingWords } from './missing-words.ts';
import { lackOf, readText } from './content-file.ts';
import { frontMatter, moduleFile, objectives } from './course-file.ts';
import type { Faults } from './fault.ts';
import type { DataFiles } from './inline.ts';
import { checkLanguage } from '../content-lint/check-language.ts';
import { readModuleText } from '../content-lint/module-text.ts';
import { readMarkdown } from './markdown.ts';
import { joinModule, type RegisterFile } from './module.ts';
import type { KnownNames } from './references.ts';
import { readYaml } from './yaml-file.ts';

/** What a module stands among. */
export interface ModuleContext {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly language: string;
  readonly data: DataFiles;
  readonly names: KnownNames;
  readonly glossary: readonly Term[];
  readonly faults: Faults;
}

/** The module, or undefined when too little of it could be read; every fault is told. */
export function compileModule(
  id: string,
  { folder, language, data, names, glossary, faults }: ModuleContext,
): Module | undefined {
  const before = faults.size;
  const own = moduleYaml();
  const files: Readonly<Record<Register, string>> = {
    standard: `${id}/${language}.md`,
    klart: `${id}/${language}-klart.md`,
  };
  const [standard, plain] = [register('standard'), register('klart')];
  // Without a readable module.yaml the text is looked at all the same, so that a writer hears of everything at once.
  const joined =
    standard &&
    plain &&
    joinModule(own ?? { id, buildingBlock: null, objectives: [...objectives], minutes: {} }, standard, plain, names);
  const module = own && joined;
  // Only when nothing else is wrong: a block that could not be read takes its words with it.
  if (module && faults.size === before)
    for (const which of ['standard', 'klart'] as const) {
      const words = missingWords(module, which, readText(join(folder, files[which])));
      if (words.length > 0)
        faults.add(
          files[which],
          1,
          `Disse ordene kom ikke med på siden: ${words.slice(0, 8).join(', ')}.`,
          'Dette er en feil i byggeverktøyet. Meld fra til utviklerne med denne meldingen.',
        );
    }
  return module;

  function moduleYaml(): ReturnType<typeof moduleFile.parse> | undefined {
    const name = `${id}/module.yaml`;
    if (lackOf(join(folder, name))) return undefined; // told with the folders of the course
    const read = readYaml(readText(join(folder, name)), name, moduleFile, faults);
    if (read && read.id !== id) faults.add(name, 1, `id er «${read.id}».`, `Skriv mappas navn: id: ${id}`);
    for (const track of Object.keys(read?.minutes ?? {}))
      if (names.tracks && !names.tracks.includes(track))
        faults.add(name, 1, `Ukjent spor «${track}» under minutes.`, `Bruk ${names.tracks.join(', ')}.`);
    return read;
  }

  function register(which: Register): RegisterFile | undefined {
    const file = files[which];
    const lack = lackOf(join(folder, file));
    if (lack) {
      faults.add(file, 1, lack, `Skriv ${file}: hver modul har både standard og klarspråk.`);
      return undefined;
    }
    const tell = faults.in(file);
    const markdown = readMarkdown(readText(join(folder, file)), id, data, tell);
    const { front, screens, lost } = markdown;
    if (screens.length === 0 && lost) return undefined; // no text: told
    const checked = front === '' ? undefined : readYaml(front, file, frontMatter, faults, 2);
    if (checked)
      checkLanguage(
        readModuleText(markdown, { module: id, register: which, file, ...checked }, data, names.types),
        glossary,
        faults,
      );
    if (screens.length === 0) tell(1, 'Modulen har ingen skjermer.', 'Skriv minst én: ## Tittel {#id}');
    return checked && { front: checked, screens, lost, tell };
  }
}
