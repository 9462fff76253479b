/** Reads the text files of the content folder, independent of line endings and by language. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TellFault } from '../authoring/block-type.ts';

/**
 * A file's text with `\n` as line ending, without byte order mark and zero-width characters, which come with copied
 * text.
 */
export function readText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/[\uFEFF\u200B\u2060]/g, '')
    .replace(/\r\n?/g, '\n');
}

/**
 * Name of a data file in a language: `ordliste.nn.yaml` if it exists, else `ordliste.yaml`, which all languages share.
 */
export function dataFile(folder: string, file: string, language: string): string {
  const localised = file.replace(/\.(?=[a-z]+$)/, `.${language}.`);
  return existsSync(join(folder, localised)) ? localised : file;
}

/** Why a file cannot be read; undefined when it can. */
export function readErrorOf(path: string): string | undefined {
  if (!existsSync(path)) return 'Fila mangler.';
  return statSync(path).isFile() ? undefined : 'Dette er en mappe, og skal være en fil.';
}

/** False, after reporting a fault, for a text that was not decoded from valid UTF-8. */
export function checkEncoding(text: string, tell: TellFault): boolean {
  const at = text.search(/[\uFFFD\0]/);
  if (at < 0) return true;
  tell(
    text.slice(0, at).split('\n').length,
    'Fila er ikke lagret som UTF-8.',
    'Åpne den i en ren teksteditor, velg UTF-8 og lagre på nytt. Se at æ, ø og å er som de skal.',
  );
  return false;
}
