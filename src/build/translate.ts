/** Reads the UI strings in `locales/` and checks that every language has every key. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Fault } from '../compiler/fault.ts';

export { translator } from '../i18n/translator.ts';

/** UI strings of one language, nested by area: `content`, `player`, `staff`. */
export type LocaleStrings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** UI strings by language. @throws ContentError with all files that are not JSON, or else with all missing keys */
export function readLocales(folder: string): ReadonlyMap<string, LocaleStrings> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const unreadable: Fault[] = [];
  const locales = new Map(
    files.map((file) => [
      file.replace('.json', ''),
      parseStrings(readFileSync(join(folder, file), 'utf8'), `locales/${file}`, unreadable),
    ]),
  );
  if (unreadable.length > 0) throw new ContentError(unreadable);
  const faults = missingKeys(new Map([...locales].map(([name, strings]) => [`locales/${name}.json`, strings])));
  if (faults.length > 0) throw new ContentError(faults);
  return locales;
}

/** Every key that one file has and another lacks. @param files the strings of each language by path */
export function missingKeys(files: ReadonlyMap<string, LocaleStrings>): Fault[] {
  const keys = new Map([...files].map(([file, strings]) => [file, new Set(keysOf(strings))]));
  const all = new Set([...keys.values()].flatMap((set) => [...set]));
  return [...keys].flatMap(([file, own]) =>
    [...all]
      .filter((key) => !own.has(key))
      .map((key) => ({
        file,
        line: 1,
        cause: `Nøkkelen «${key}» mangler.`,
        remedy: 'Skriv teksten på dette språket, eller ta nøkkelen bort fra de andre.',
      })),
  );
}

/** Parses a file; adds a fault with the line when it is not JSON. */
export function parseStrings(text: string, file: string, faults: Fault[]): LocaleStrings {
  try {
    return JSON.parse(text) as LocaleStrings;
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as SyntaxError).message)?.[1] ?? text.length);
    faults.push({
      file,
      line: text.slice(0, at).trimEnd().split('\n').length,
      cause: 'Fila er ikke gyldig JSON fra denne linja.',
      remedy:
        'Se etter et komma eller et anførselstegn som mangler, på denne linja eller den neste, ' +
        'eller et komma for mye før }.',
    });
    return {};
  }
}

function keysOf(strings: Readonly<Record<string, unknown>>, prefix = ''): string[] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value as Readonly<Record<string, unknown>>, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}
