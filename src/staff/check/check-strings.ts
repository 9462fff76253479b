/** Strings of a report: the `check` part of a locale, which the page shares with the command line. */
import type { StaffStrings } from '../ui/i18n.ts';
import { translator, type Translate } from '../../i18n/translator.ts';

let translate: Translate = (key) => key;

/** Sets the language of reports; called before any element is defined. */
export function startCheckStrings(language: string, strings: StaffStrings): void {
  translate = translator(strings, language);
}

/** The string for a key of `check`. */
export const tCheck: Translate = (key, values) => translate(key, values);
