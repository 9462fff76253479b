/** Reads the words that belong to one block or question type from its folder, and adds them to the UI strings. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TypeFolder } from '../compiler/block-types.ts';
import { ContentError, type Fault } from '../compiler/fault.ts';
import { missingKeys, parseStrings, type LocaleStrings } from './translate.ts';

/** `content` is for `schema.ts`, at build time; `player` is for `element.ts`, and goes into the page. */
const areas = ['content', 'player'] as const;

/** Nested strings by key. */
type StringTree = Readonly<Record<string, unknown>>;

/** The words of one type in one language: its `words.<language>.json`. */
export type TypeWords = Readonly<Partial<Record<(typeof areas)[number], StringTree>>>;

/** The words of types by name, in one language. */
export type WordsByType = ReadonlyMap<string, TypeWords>;

/** The strings of each language by name. */
type Locales = ReadonlyMap<string, LocaleStrings>;

/**
 * The words of all types by language.
 * @throws ContentError naming each file that is missing or cannot be used, and each key that a language lacks
 */
export function readTypeWords(folders: readonly TypeFolder[], locales: Locales): ReadonlyMap<string, WordsByType> {
  const words = new Map([...locales.keys()].map((language) => [language, new Map<string, TypeWords>()]));
  const faults: Fault[] = [];
  for (const folder of folders)
    for (const [language, own] of readFolder(folder, locales, faults)) words.get(language)?.set(folder.name, own);
  if (faults.length > 0) throw new ContentError(faults);
  return words;
}

/** The UI strings of one language with the words of some types, as `content.<type>` and `player.<type>`. */
export function withTypeWords(
  strings: LocaleStrings,
  words: WordsByType | undefined,
  types: Iterable<string>,
): LocaleStrings {
  const names = [...types];
  const within = (area: (typeof areas)[number]): StringTree => {
    const own = names.map((name) => [name, words?.get(name)?.[area]] as const).filter(([, found]) => found);
    return { ...keysIn(strings, area), ...Object.fromEntries(own) };
  };
  return { ...strings, content: within('content'), player: within('player') };
}

/** The words of one type by language; none when its folder has no file of words. */
function readFolder({ kind, name, path }: TypeFolder, locales: Locales, faults: Fault[]): Map<string, LocaleStrings> {
  const read = new Map<string, LocaleStrings>();
  const written = readdirSync(path).flatMap((file) => /^words\.(.+)\.json$/.exec(file)?.[1] ?? []);
  if (written.length === 0) return read;
  const fileOf = (language: string): string => `src/${kind}/${name}/words.${language}.json`;
  for (const language of new Set([...locales.keys(), ...written])) {
    const file = fileOf(language);
    const strings = locales.get(language);
    if (!strings)
      faults.push({
        file,
        line: 1,
        cause: `Språket «${language}» har ingen locales/${language}.json.`,
        remedy: `Lag den, eller ta bort denne fila. Språkene er ${[...locales.keys()].join(', ')}.`,
      });
    else if (!existsSync(join(path, `words.${language}.json`)))
      faults.push({
        file,
        line: 1,
        cause: 'Fila mangler.',
        remedy: `Lag den: de samme nøklene som i words.${written[0]}.json, med ord på dette språket.`,
      });
    else {
      const own = parseStrings(readFileSync(join(path, `words.${language}.json`), 'utf8'), file, faults);
      faults.push(...misplaced(own, { file, name, language, strings }));
      read.set(language, own);
    }
  }
  faults.push(...missingKeys(new Map([...read].map(([language, own]) => [fileOf(language), own]))));
  return read;
}

/** What cannot be used where it stands: an area that nobody reads, or a type's name that the UI strings have taken. */
function misplaced(
  words: LocaleStrings,
  { file, name, language, strings }: { file: string; name: string; language: string; strings: LocaleStrings },
): Fault[] {
  return Object.keys(words).flatMap((area) => {
    if (!areas.some((known) => known === area))
      return {
        file,
        line: 1,
        cause: `Ukjent del «${area}».`,
        remedy: 'Skriv content for ordene i schema.ts, og player for ordene i element.ts.',
      };
    if (!(name in keysIn(strings, area))) return [];
    return {
      file,
      line: 1,
      cause: `Nøkkelen «${area}.${name}» er brukt i locales/${language}.json.`,
      remedy: 'Gi mappa til typen et navn som ikke står der.',
    };
  });
}

function keysIn(strings: LocaleStrings, area: string): StringTree {
  return strings[area] ?? {};
}
