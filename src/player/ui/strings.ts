/** UI strings on the learner's page: i18next with the one language that the page carries. */
import i18next, { createInstance } from 'i18next';
import { readPageData, type PageData } from '../../core/course/page-data.ts';

let data: PageData | undefined;
let translate: typeof i18next.t | undefined;

/** The data in this page, read at the first call. @throws Error when they are missing or damaged */
export function pageData(): PageData {
  data ??= readPageData(document);
  return data;
}

/** Translates a key, such as `nav.next`. @throws Error by {@link pageData} */
export function t(key: string, values: Readonly<Record<string, string | number | readonly string[]>> = {}): string {
  translate ??= createTranslator(pageData());
  return translate(key, values);
}

function createTranslator({ strings, uiLanguage }: PageData): typeof i18next.t {
  const i18n = createInstance();
  void i18n.init({
    lng: uiLanguage,
    resources: { [uiLanguage]: { translation: strings } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18n.t;
}
