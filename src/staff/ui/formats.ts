/** The package formats of the staff pages; set before the first element is defined. */
import { inOrder, type FormatInfo, type FormatWords } from '../../packaging/format-info.ts';
import { language } from './i18n.ts';

let formats: readonly FormatInfo[] = [];

/** Sets the formats; called with {@link startI18n}, before any element is defined. */
export function startFormats(all: Iterable<FormatInfo>): void {
  formats = inOrder(all);
}

/** The format with this id; undefined for a format of another version of this project. */
export function formatInfo(id: string): FormatInfo | undefined {
  return formats.find((format) => format.id === id);
}

/** A format's texts in the page's language; its id where it is unknown. */
export function formatWords(id: string): FormatWords {
  const words = formatInfo(id)?.words;
  return words?.[language()] ?? words?.['nb'] ?? { name: id, fit: '' };
}
