/** Reads the UI strings in `locales/` and checks that every language has every key. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Fault } from '../compiler/fault.ts';

export { translator } from '../i18n/translator.ts';

/** UI strings of one language, nested by area: `content`, `player`, `staff`. */
export type LocaleStrings = Readonly<Record<string, unknown>>;

/** UI strings by language. @throws ContentError with all files that are not JSON, or else with all missing keys */
export function readLocales(folder: string): ReadonlyMap<string, LocaleStrings> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const unreadable: Fault[] = [];
  const locales = new Map(
    files.map((file) => [file.replace('.json', ''), parse(readFileSync(join(folder, file), 'utf8'), file, unreadable)]),
  );
  if (unreadable.length > 0) throw new ContentError(unreadable);
  const keys = new Map([...locales].map(([language, strings]) => [language, new Set(keysOf(strings))]));
  const all = new Set([...keys.values()].flatMap((set) => [...set]));
  const faults: Fault[] = [...keys].flatMap(([language, own]) =>
    [...all]
      .filter((key) => !own.has(key))
      .map((key) => ({
        file: `locales/${language}.json`,
        line: 1,
        cause: `Nøkkelen «${key}» mangler.`,
        remedy: 'Skriv teksten på dette språket, eller ta nøkkelen bort fra de andre.',
      })),
  );
  if (faults.length > 0) throw new ContentError(faults);
  return locales;
}

/** Parses a file; adds a fault with the line when it is not JSON. */
function parse(text: string, file: string, faults: Fault[]): LocaleStrings {
  try {
    return JSON.parse(text) as LocaleStrings;
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as SyntaxError).message)?.[1] ?? text.length);
    faults.push({
      file: `locales/${file}`,
      line: text.slice(0, at).trimEnd().split('\n').length,
      cause: 'Fila er ikke gyldig JSON fra denne linja.',
      remedy:
        'Se etter et komma eller et anførselstegn som mangler, på denne linja eller den neste, ' +
        'eller et komma for mye før }.',
    });
    return {};
  }
}

function keysOf(strings: LocaleStrings, prefix = ''): string[] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value as LocaleStrings, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}
