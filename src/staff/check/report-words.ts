/** The words of a report, which the page shares with the command line: the `check` part of a locale. */
import type { Say } from '../../package-checker/report-text.ts';
import type { StaffStrings } from '../ui/i18n.ts';
import { translator } from '../../i18n/translator.ts';

let words: Say = (key) => key;

/** Sets the language of reports; called before any element is defined. */
export function startReportWords(language: string, strings: StaffStrings): void {
  words = translator(strings, language);
}

/** The words for a key of `check`. */
export const say: Say = (key, values) => words(key, values);
