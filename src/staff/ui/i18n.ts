/** UI strings of the staff pages: one i18next instance, initialised before the first element is defined. */
import { createInstance } from 'i18next';

/** The `staff` part of a locale file. */
export interface StaffStrings {
  readonly [key: string]: string | StaffStrings;
}

const i18n = createInstance();
let available: readonly string[] = [];

/**
 * Sets the page's language and strings; called before any element is defined.
 * @param all tags of the available languages
 */
export function startI18n(language: string, strings: StaffStrings, all: readonly string[] = [language]): void {
  available = all;
  void i18n.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: { ...strings } } },
    interpolation: { escapeValue: false },
  });
}

/** The string for a key, with `{{name}}` replaced; a missing key gives the key. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return i18n.t(key, values);
}

/** Tag of the page's language (BCP 47). */
export function language(): string {
  return i18n.language;
}

/** Tags of all languages that the page is available in. */
export function languages(): readonly string[] {
  return available;
}

/** A language's name in that language. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
