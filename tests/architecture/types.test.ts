/** Holds that a block or question type is one folder with all that belongs to it, and that what is missing is named. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTypeWords } from '../../src/build/type-words.ts';
import { readLocales, type LocaleStrings } from '../../src/build/translate.ts';
import { findTypes, typeFolders, type TypeFolder } from '../../src/compiler/block-types.ts';
import { ContentError } from '../../src/compiler/fault.ts';
import { lacksOf } from '../contract/type-folder.contract.ts';
import { allFolders, newFolders } from '../fixtures/all-types.ts';

const locales = readLocales(fileURLToPath(new URL('../../locales', import.meta.url)));

it('finds the types of the project', () => {
  expect(typeFolders().length).toBeGreaterThan(20);
  expect(newFolders.map(({ name }) => name)).toEqual(['reminder', 'true-false']);
});

it.each(allFolders.map((folder) => [`${folder.kind}/${folder.name}`, folder] as const))(
  '%s has all that belongs to a type',
  async (_, folder) => {
    expect(await lacksOf(folder)).toEqual([]);
  },
);

it('gives every language the words of every type, with the same blanks', () => {
  const words = readTypeWords(allFolders, locales);
  const blanksOf = (own: unknown): string[] => (JSON.stringify(own).match(/\{\{[^}]+\}\}/g) ?? []).sort();
  for (const [name, own] of words.get('nb')!)
    for (const [language, others] of words)
      expect(blanksOf(others.get(name)), `${name}, ${language}`).toEqual(blanksOf(own));
});

describe('what is missing from a new type is named', () => {
  const types = fileURLToPath(new URL('../fixtures/toy-types', import.meta.url));
  let root: string;
  // As deep below the project's folder as the types themselves, so that what they import is found.
  const copies = fileURLToPath(new URL('../../dist/test', import.meta.url));
  beforeEach(() => {
    mkdirSync(copies, { recursive: true });
    root = mkdtempSync(join(copies, 'types-'));
    cpSync(types, root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const folderOf = (name: string): TypeFolder => typeFolders(root).find((folder) => folder.name === name)!;
  const change = (type: string, file: string, from: string | RegExp, to: string): void => {
    const path = join(folderOf(type).path, file);
    const changed = readFileSync(path, 'utf8').replace(from, to);
    expect(changed, 'the change must change something').not.toBe(readFileSync(path, 'utf8'));
    writeFileSync(path, changed);
  };
  const remove = (type: string, file: string): void => rmSync(join(folderOf(type).path, file));

  it.each([
    ['reminder', 'schema.ts', 'is missing: every folder in blocks is a type, and must have it'],
    ['reminder', 'schema.test.ts', 'is missing. → Write it. Compile the example: keepsSchemaContract('],
    ['reminder', 'example.md', 'is missing. → Write one block of the type'],
    ['true-false', 'score.ts', 'is missing: every folder in questions is a type, and must have it'],
    ['true-false', 'score.test.ts', 'is missing. → Write it. Call keepsQuestionContract('],
    ['true-false', 'element.ts', 'is missing: every folder in questions is a type, and must have it'],
    ['true-false', 'element.browser.test.ts', 'is missing. → Write it. Call keepsElementContract('],
  ])('%s without %s', async (type, file, told) => {
    remove(type, file);
    const lacks = await lacksOf(folderOf(type));
    expect(lacks).toHaveLength(1);
    expect(lacks[0]).toContain(join(folderOf(type).path, file));
    expect(lacks[0]).toContain(told);
  });

  it('an element that registers nothing', async () => {
    change('true-false', 'element.ts', "@customElement('okt-true-false')\n", '');
    expect(await lacksOf(folderOf('true-false'))).toEqual([
      expect.stringMatching(/element\.ts: registers no <okt-true-false>\. → Write @customElement\('okt-true-false'\)/),
    ]);
  });

  it('an element that the page does not have', async () => {
    writeFileSync(join(folderOf('reminder').path, 'element.ts'), "@customElement('okt-reminder')\n");
    expect(await lacksOf(folderOf('reminder'))).toEqual([
      expect.stringMatching(/element\.ts: the page has no <okt-reminder>/),
      expect.stringMatching(/element\.browser\.test\.ts: is missing\. → .*violations\(/),
    ]);
  });

  it('an element of the page that has no element.ts', async () => {
    change('reminder', 'schema.ts', 'html`<section', 'html`<okt-reminder></okt-reminder><section');
    expect(await lacksOf(folderOf('reminder'))).toEqual([
      expect.stringMatching(/element\.ts: is missing, and the page has <okt-reminder>/),
    ]);
  });

  it('a test that does not run the contract', async () => {
    change('true-false', 'score.test.ts', /keepsQuestionContract\(/g, 'describe.todo(');
    expect(await lacksOf(folderOf('true-false'))).toEqual([
      expect.stringMatching(/score\.test\.ts: has no keepsQuestionContract\(\. → Call keepsQuestionContract/),
    ]);
  });

  it('an example with a fault, a file that nobody reads, and a word that nobody asks for', async () => {
    change('reminder', 'example.md', 'times="3"', 'times="0"');
    writeFileSync(join(folderOf('reminder').path, 'styles.css'), '');
    change('reminder', 'words.nb.json', '"title"', '"more": "Mer", "title"');
    expect(await lacksOf(folderOf('reminder'))).toEqual([
      expect.stringMatching(/styles\.css: nothing reads this file/),
      expect.stringMatching(/example\.md: nb:1 reminder «pust»: times/),
      expect.stringMatching(/words\.nb\.json: nobody asks for «content\.reminder\.more»/),
    ]);
  });

  it('a type that stands in the wrong folder, or twice', async () => {
    expect(await lacksOf({ ...folderOf('true-false'), kind: 'blocks' })).toEqual([
      expect.stringMatching(/schema\.ts must use defineBlock: its folder stands in blocks/),
    ]);
    await expect(findTypes([...newFolders, ...typeFolders(root)])).rejects.toThrow(
      /dist.test.types-.*reminder and .*fixtures.toy-types.blocks.reminder have the same name: rename one/,
    );
  });

  const wordFaults = (
    folders: readonly TypeFolder[],
    known: ReadonlyMap<string, LocaleStrings> = locales,
  ): string[] => {
    try {
      readTypeWords(folders, known);
      return [];
    } catch (error) {
      return (error as ContentError).faults.map(({ file, cause, remedy }) => `${file}: ${cause} → ${remedy}`);
    }
  };

  it('words of a language: the file and each key', () => {
    expect(wordFaults(typeFolders(root))).toEqual([]);
    remove('reminder', 'words.en.json');
    change('true-false', 'words.en.json', /"right": .*\n/, '');
    expect(wordFaults(typeFolders(root))).toEqual([
      expect.stringMatching(/^src\/blocks\/reminder\/words\.en\.json: Fila mangler\. → .*words\.nb\.json/),
      expect.stringMatching(/^src\/questions\/true-false\/words\.en\.json: Nøkkelen «player\.right» mangler\. → /),
    ]);
  });

  it('words of a language that the course has not, in an unknown part, or under a name that is taken', () => {
    change('reminder', 'words.nb.json', '"content"', '"page"');
    change('reminder', 'words.en.json', '"content"', '"page"');
    expect(wordFaults([folderOf('reminder')])).toEqual([
      expect.stringMatching(/words\.en\.json: Ukjent del «page»\. → Skriv content/),
      expect.stringMatching(/words\.nb\.json: Ukjent del «page»/),
    ]);
    const nb = new Map([['nb', locales.get('nb')!]]);
    expect(wordFaults([folderOf('true-false')], nb)).toEqual([
      expect.stringMatching(/words\.en\.json: Språket «en» har ingen locales\/en\.json/),
    ]);
    expect(wordFaults([{ ...folderOf('true-false'), name: 'scene' }])).toContainEqual(
      expect.stringMatching(/Nøkkelen «content\.scene» er brukt i locales\/nb\.json\. → Gi mappa/),
    );
  });
});
