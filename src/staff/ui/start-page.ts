/** Starts a staff page: takes the language from the address, loads its words and names the document. */
import { startI18n, t, type Strings } from './i18n.ts';

const locales = import.meta.glob<Strings>('../../../locales/*.json', { import: 'staff' });

const fileOf = (language: string): string => `../../../locales/${language}.json`;

/** Resolves when the words are there and elements may be drawn; `page` is the page's id in the locale file. */
export async function startPage(page: string): Promise<void> {
  const asked = new URLSearchParams(location.search).get('sprak') ?? '';
  const language = locales[fileOf(asked)] ? asked : 'nb';
  startI18n(language, (await locales[fileOf(language)]?.()) ?? {});
  document.documentElement.lang = language;
  document.title = `${t(`pages.${page}`)} – ${t('site')}`;
}
