/** The words of the staff pages: one i18next instance, filled once before the first element is drawn. */
import { createInstance } from 'i18next';

/** The `staff` part of a locale file. */
export interface Strings {
  readonly [key: string]: string | Strings;
}

const words = createInstance();

/** Sets the language of the page; called before any element is defined. */
export function startI18n(language: string, strings: Strings): void {
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
