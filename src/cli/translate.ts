/** UI strings for what runs in Node: reads `locales/`, checks that every language has every key, and translates. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type { Translate } from '../core/block-type.ts';
import { ContentError, type Fault } from '../compiler/fault.ts';

/** The strings of one language, nested by area: `content`, `player`, `staff`. */
export type Strings = Readonly<Record<string, unknown>>;

/** All languages by name. @throws ContentError naming every key that a language lacks */
export function readLocales(folder: string): ReadonlyMap<string, Strings> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json')).sort();
  const locales = new Map(files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Strings]));
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

/** A translator for one language. @throws Error on a key that no language has: a mistake in the code */
export function translator(strings: Strings, language: string): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: { [language]: { translation: strings } },
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  } as Parameters<typeof i18n.init>[0]);
  return (key, values) => {
    if (!i18n.exists(key)) throw new Error(`No UI string «${key}» in «${language}».`);
    return i18n.t(key, { ...values });
  };
}

function keysOf(strings: Strings, prefix = ''): string[] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as Strings, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}
