/** Starts a staff page: takes the language from the address, loads its words, finds the formats and names the document. */
import type { FormatInfo } from '../../packaging/format-info.ts';
import { startFormats } from './formats.ts';
import { startI18n, t, type StaffStrings } from './i18n.ts';

const files = import.meta.glob<StaffStrings>('../../../locales/*.json', { import: 'staff' });
/** The package formats, by their folders: a new one needs nothing here. */
const formats = import.meta.glob<FormatInfo>('../../targets/*/format.ts', { eager: true, import: 'format' });
/** How each language's words are read, by its tag: the name of its file. */
const locales = new Map(Object.entries(files).map(([path, read]) => [path.replace(/^.*\/|\.json$/g, ''), read]));

/** Resolves when the words are there and elements may be drawn; `page` is the page's id in the locale file. */
export async function startPage(page: string): Promise<void> {
  const asked = new URLSearchParams(location.search).get('sprak') ?? '';
  const language = locales.has(asked) ? asked : 'nb';
  startI18n(language, (await locales.get(language)?.()) ?? {}, [...locales.keys()]);
  startFormats(Object.values(formats));
  document.documentElement.lang = language;
  document.title = `${t(`pages.${page}`)} – ${t('site')}`;
}
