import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ContentError } from '../compiler/fault.ts';
import { readLocales } from './translate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okt-locales-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['a key that one language lacks', '{ "a": "b" }', 1, /«c» mangler/],
  ['a comma that is missing', '{\n  "a": "b"\n  "c": "d"\n}', 2, /ikke gyldig JSON/],
  ['a file that stops in the middle', '{\n  "a": "b",\n  "c": ', 3, /ikke gyldig JSON/],
])('tells of %s, with file and line', (_name, nn, line, says) => {
  writeFileSync(join(folder, 'nb.json'), '{ "a": "b", "c": "d" }');
  writeFileSync(join(folder, 'nn.json'), nn);
  let thrown: unknown;
  try {
    readLocales(folder);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ContentError);
  const [fault] = (thrown as ContentError).faults;
  expect(fault).toMatchObject({ file: 'locales/nn.json', line });
  expect(fault!.cause).toMatch(says);
});
