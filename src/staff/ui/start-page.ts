/** Starts a staff page: reads the language from the URL, loads its strings, sets formats, language and title. */
import type { FormatInfo } from '../../packaging/format-info.ts';
import { startFormats } from './formats.ts';
import { startI18n, t, type StaffStrings } from './i18n.ts';

const files = import.meta.glob<StaffStrings>('../../../locales/*.json', { import: 'staff' });
/** Every package format, found by its folder. */
const formats = import.meta.glob<FormatInfo>('../../targets/*/format.ts', { eager: true, import: 'format' });
/** Loaders of the strings by language tag, which is the name of the file. */
const locales = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.json$/g, ''), load]));

/** Resolves when elements may be defined. @param page id of the page, under `pages` in the locale files */
export async function startPage(page: string): Promise<void> {
  const requested = new URLSearchParams(location.search).get('sprak') ?? '';
  const language = locales.has(requested) ? requested : 'nb';
  startI18n(language, (await locales.get(language)?.()) ?? {}, [...locales.keys()]);
  startFormats(Object.values(formats));
  document.documentElement.lang = language;
  document.title = `${t(`pages.${page}`)} – ${t('site')}`;
}
