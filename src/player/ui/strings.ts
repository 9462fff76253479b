/** UI strings on the learner's page: i18next with the one language that the page carries. */
import i18next, { createInstance } from 'i18next';
import type { Outline } from '../../core/course/outline.ts';

/** What the compiler puts into the page for the player. */
export interface PageData {
  readonly outline: Outline;
  readonly strings: Readonly<Record<string, unknown>>;
  readonly uiLanguage: string;
  readonly tracking: Readonly<Record<string, unknown>>;
}

let translate: typeof i18next.t | undefined;

/** The data in the page. @throws Error when the page has none: the package is broken */
export function readPageData(): PageData {
  const text = document.getElementById('okt-data')?.textContent;
  if (!text) throw new Error('The page has no #okt-data.');
  return JSON.parse(text) as PageData;
}

/** Translates a key, such as `nav.next`; ready as soon as the page's data can be read. */
export function t(key: string, values: Readonly<Record<string, string | number | readonly string[]>> = {}): string {
  translate ??= setUp();
  return translate(key, values);
}

function setUp(): typeof i18next.t {
  const { strings, uiLanguage } = readPageData();
  const i18n = createInstance();
  void i18n.init({
    lng: uiLanguage,
    resources: { [uiLanguage]: { translation: strings } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18n.t;
}
