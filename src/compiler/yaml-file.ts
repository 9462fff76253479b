/** Reads a YAML file and checks it with a zod schema; faults carry the line of the value. */
import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { Faults } from './fault.ts';

/** The checked content of a YAML text, or undefined after telling its faults. @param firstLine line of the text's start in its file */
export function readYaml<S extends z.ZodType>(text: string, file: string, schema: S, faults: Faults, firstLine = 1): z.output<S> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const line = lines.linePos(error.pos[0]).line + firstLine - 1;
      faults.add(file, line, `YAML kan ikke leses: ${error.message.split('\n')[0]}`, 'Se på innrykk, kolon og anførselstegn på denne linja.');
    }
    return undefined;
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const where = issue.path.map(String).join(' → ') || 'fila';
    faults.add(file, lineOf(document, issue.path, lines) + firstLine - 1, `${where}: ${issue.message}`, remedyFor(issue));
  }
  return undefined;
}

/** The line of a path, or of its nearest parent that exists. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as Node | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

function remedyFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `Ta bort ${issue.keys.map((key) => `«${key}»`).join(', ')}, eller rett skrivemåten.`;
  if (issue.code === 'invalid_value') return `Skriv en av disse: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return `Her skal det stå ${typeNames[issue.expected] ?? issue.expected}.`;
  return 'Se modules/README.md for hvordan dette feltet skrives.';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'et tall',
  array: 'en liste',
  object: 'felt med verdier',
  record: 'felt med verdier',
  boolean: 'true eller false',
  date: 'en dato, slik: 2026-11-23',
};
