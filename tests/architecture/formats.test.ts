/** Tests that the folder of every package format has the files that build, staff pages, checker and budgets read. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/build/formats.ts';

const root = new URL('../../', import.meta.url);
const languages = readdirSync(new URL('locales/', root)).map((file) => file.replace('.json', ''));
/** Files of a format's folder, each with its purpose for the message. */
const required: Readonly<Record<string, string>> = {
  'format.ts': 'exports `format`, a FormatInfo of src/packaging/format-info.ts',
  'package.ts': 'exports `format` and `pack`',
  'tracker.ts': "exports the tracker of the learner's page",
  'entry.ts': 'exports `createPageTracker`',
  'tracker.test.ts': 'runs the contract of tests/contract/tracker.contract.ts',
  'README.md': 'says which decisions were taken and why',
};
const folders = readdirSync(new URL('src/targets/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map((entry) => entry.name);

describe.each(folders)('src/targets/%s', (folder) => {
  it('has every file that a format needs', () => {
    const missing = Object.entries(required)
      .filter(([file]) => !existsSync(fileURLToPath(new URL(`src/targets/${folder}/${file}`, root))))
      .map(([file, purpose]) => `src/targets/${folder}/${file} is missing: it ${purpose}.`);
    expect(missing).toEqual([]);
  });

  it('has the id of its folder in format.ts', () => {
    expect(formats.map(({ id }) => id)).toContain(folder);
  });

  it('has texts in every UI language', () => {
    const { words } = formats.find(({ id }) => id === folder)!;
    const missing = languages
      .filter((language) => !words[language]?.name || !words[language]?.fit)
      .map((language) => `src/targets/${folder}/format.ts: words.${language} is missing; write { name, fit }.`);
    expect(missing).toEqual([]);
  });
});

it('gives each format its own position in lists', () => {
  expect(new Set(formats.map(({ order }) => order)).size).toBe(formats.length);
});
