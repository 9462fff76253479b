/** The words of the staff pages: one i18next instance, filled once before the first element is drawn. */
import { createInstance } from 'i18next';

/** The `staff` part of a locale file. */
export interface StaffStrings {
  readonly [key: string]: string | StaffStrings;
}

const words = createInstance();
let offered: readonly string[] = [];

/** Sets the language of the page, and tells which there are; called before any element is defined. */
export function startI18n(language: string, strings: StaffStrings, all: readonly string[] = [language]): void {
  offered = all;
  void words.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: { ...strings } } },
    interpolation: { escapeValue: false },
  });
}

/** The words for a key, with `{{name}}` filled in; a missing key shows itself. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return words.t(key, values);
}

/** The language tag the page is shown in. */
export function language(): string {
  return words.language;
}

/** The tags of all languages that the page can be shown in. */
export function languages(): readonly string[] {
  return offered;
}

/** A language's name in that language. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
