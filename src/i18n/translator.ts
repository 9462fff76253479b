/**
 * Translates UI strings with i18next where there is no page of its own: in Node, and in the package builder and
 * checker.
 */
import { createInstance } from 'i18next';
import type { Translate } from '../core/markup/translate.ts';

export type { Translate };

/** Makes the translator for one language. It throws on a key that does not exist: an error in the code. */
export function translator(strings: Readonly<Record<string, unknown>>, language: string): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: { [language]: { translation: strings } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, values) => {
    if (!i18n.exists(key)) throw new Error(`No UI string «${key}» in «${language}».`);
    return i18n.t(key, { ...values });
  };
}
