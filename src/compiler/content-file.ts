/** Reads the files of the content folder: whatever line ends an editor leaves, and in the language that is asked for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file's text with `\n` at every line's end, no byte order mark, and none of the marks of no width that are copied along from web pages. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/[\uFEFF\u200B\u2060]/g, '')
    .replace(/\r\n?/g, '\n');
}

/** The name under which a data file stands in a language: `ordliste.nn.yaml` where there is one, else `ordliste.yaml`, which all share. */
export function dataFile(folder: string, file: string, language: string): string {
  const own = file.replace(/\.(?=[a-z]+$)/, `.${language}.`);
  return existsSync(join(folder, own)) ? own : file;
}

/** What is said where there is no file to read; undefined where there is one. */
export function lackOf(path: string): string | undefined {
  if (!existsSync(path)) return 'Fila mangler.';
  return statSync(path).isFile() ? undefined : 'Dette er en mappe, og skal være en fil.';
}
