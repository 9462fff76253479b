/** Tests the messages for mistakes in `locales/`. */
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

const faultsOf = (files: Readonly<Record<string, string>>): string[] => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    readLocales(folder);
    return [];
  } catch (error) {
    return (error as ContentError).faults.map(({ file, line, cause }) => `${file}:${line} ${cause}`);
  }
};

it('reports file and line of invalid JSON, for all languages at once', () => {
  const good = '{\n  "a": "Hei"\n}\n';
  expect(faultsOf({ 'nb.json': good, 'en.json': good })).toEqual([]);
  expect(faultsOf({ 'nb.json': '{\n  "a": "Hei"\n  "b": "Ha det"\n}\n', 'en.json': '{\n  "a": "Hi"' })).toEqual([
    expect.stringMatching(/^locales\/en\.json:2 .*JSON/),
    expect.stringMatching(/^locales\/nb\.json:2 .*JSON/),
  ]);
});

it('reports every missing key', () => {
  expect(
    faultsOf({ 'nb.json': '{ "a": { "b": "Hei", "c": "Ha det" } }', 'en.json': '{ "a": { "b": "Hi" } }' }),
  ).toEqual(['locales/en.json:1 Nøkkelen «a.c» mangler.']);
});
