/** The package formats as the staff pages know them; filled before the first element is drawn. */
import { inOrder, type FormatInfo, type FormatWords } from '../../packaging/format-info.ts';
import { language } from './i18n.ts';

let known: readonly FormatInfo[] = [];

/** Sets the formats; called with {@link startI18n}, before any element is defined. */
export function startFormats(formats: Iterable<FormatInfo>): void {
  known = inOrder(formats);
}

/** The format with this id; undefined for a package of another edition of this project. */
export function formatInfo(id: string): FormatInfo | undefined {
  return known.find((format) => format.id === id);
}

/** A format's words in the page's language. */
export function formatWords(id: string): FormatWords {
  const words = formatInfo(id)?.words;
  return words?.[language()] ?? words?.['nb'] ?? { name: id, fit: '' };
}
