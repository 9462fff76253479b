/** The words of a report, which the page shares with the command line: the `check` part of a locale. */
import { createInstance } from 'i18next';
import type { Say } from '../../check/describe.ts';
import type { Strings } from '../ui/i18n.ts';

const words = createInstance();

/** Sets the language of reports; called before any element is defined. */
export function startReportWords(language: string, strings: Strings): void {
  void words.init({ lng: language, initAsync: false, resources: { [language]: { translation: { ...strings } } }, interpolation: { escapeValue: false } });
}

/** The words for a key of `check`. */
export const say: Say = (key, values) => words.t(key, { ...values });
