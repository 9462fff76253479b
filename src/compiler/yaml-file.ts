/** Reads a YAML file and validates it with a zod schema. Faults have the line of the value. */
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document, type Node, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { checkEncoding } from './check-encoding.ts';
import { dataFile, readErrorOf, readText } from './content-file.ts';
import type { Faults } from './fault.ts';
import { sayIssue, sayYaml, type Issue } from './say-issue.ts';

/** Reports a fault at the line of a path, such as `['tracks', 0, 'code']`. */
export type TellAt = (path: readonly PropertyKey[], cause: string, remedy: string) => void;

/** The line of a path in its file, from 1. */
export type LineAt = (path: readonly PropertyKey[]) => number;

/** Checks that the schema cannot express. */
export type Check<S extends z.ZodType> = (content: z.output<S>, tell: TellAt, lineAt: LineAt) => void;

/** Content of a data file in a language; undefined, after reporting the faults, when it cannot be read. */
export function readDataFile<S extends z.ZodType>(
  { folder, language }: { readonly folder: string; readonly language: string },
  name: string,
  schema: S,
  faults: Faults,
  check?: Check<S>,
): z.output<S> | undefined {
  const file = dataFile(folder, name, language);
  const readError = readErrorOf(join(folder, file));
  if (!readError) return readYaml(readText(join(folder, file)), file, schema, faults, 1, check);
  faults.add(file, 1, readError, `Lag ${file}; modules/README.md sier hva den skal inneholde.`);
  return undefined;
}

/**
 * The validated content of a YAML text; undefined, after reporting the faults, when it is not valid.
 * @param firstLine line of the file on which the text begins
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  faults: Faults,
  firstLine = 1,
  check?: Check<S>,
): z.output<S> | undefined {
  if (!checkEncoding(text, (line, cause, remedy) => faults.add(file, line + firstLine - 1, cause, remedy)))
    return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    // Only the first error: later ones are usually consequences of it.
    const [{ code, pos }] = document.errors as [YAMLParseError];
    const { cause, remedy } = sayYaml(code);
    faults.add(file, lines.linePos(pos[0]).line + firstLine - 1, `YAML kan ikke leses: ${cause}`, remedy);
    return undefined;
  }
  const lineAt: LineAt = (path) => lineOf(document, path, lines) + firstLine - 1;
  const tell: TellAt = (path, cause, remedy) => faults.add(file, lineAt(path), cause, remedy);
  const result = schema.safeParse(document.toJS());
  if (result.success) {
    check?.(result.data, tell, lineAt);
    return result.data;
  }
  for (const issue of result.error.issues) {
    const where =
      issue.path.map((part) => (typeof part === 'number' ? `nr. ${part + 1}` : String(part))).join(' → ') || 'fila';
    const { cause, remedy = 'Se modules/README.md for hvordan dette feltet skrives.' } = sayIssue(issue as Issue);
    const last = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    tell(last, `${where}: ${cause}`, remedy);
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
