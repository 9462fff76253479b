/** Reads the text files of the content folder, independent of line endings and by language. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file's text with `\n` as line ending, without byte order mark and zero-width characters. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/[\uFEFF\u200B\u2060]/g, '')
    .replace(/\r\n?/g, '\n');
}

/** Name of a data file in a language: `ordliste.nn.yaml` if it exists, else the shared `ordliste.yaml`. */
export function dataFile(folder: string, file: string, language: string): string {
  const localised = file.replace(/\.(?=[a-z]+$)/, `.${language}.`);
  return existsSync(join(folder, localised)) ? localised : file;
}

/** Why a file cannot be read; undefined when it can. */
export function readErrorOf(path: string): string | undefined {
  if (!existsSync(path)) return 'Fila mangler.';
  return statSync(path).isFile() ? undefined : 'Dette er en mappe, og skal være en fil.';
}
