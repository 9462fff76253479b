/** A translator of UI strings with i18next, for documents: in Node, and in a browser that makes a package. */
import { createInstance } from 'i18next';
import type { Translate } from '../core/markup/translate.ts';

/** A translator for one language. @throws Error on a key that no language has: a mistake in the code */
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
