/** A block type and a question type that are nothing but a folder each: built into a package, and used in Chromium. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Packer, usedTypes } from '../../src/build/make-package.ts';
import { readLocales, translator } from '../../src/build/translate.ts';
import { readTypeWords, withTypeWords } from '../../src/build/type-words.ts';
import { findTypes } from '../../src/compiler/block-types.ts';
import { compile } from '../../src/compiler/compile.ts';
import { readingTimes } from '../../src/content-lint/reading-time.ts';
import { readContent } from '../../src/content-lint/read-content.ts';
import { Faults } from '../../src/compiler/fault.ts';
import type { PageData } from '../../src/core/course/page-data.ts';
import { allFolders, newFolders } from '../fixtures/all-types.ts';
import { change, folder } from '../fixtures/content-copy.ts';
import { launchOptions } from './site.ts';

/** The examples of the new types, in both registers. */
const written = {
  'ro/nb.md': `:::reminder{#pust times="3"}
Først roen din.
:::

:::true-false{#ro-for-ord answer="true" objectives="H1"}
Et barn over vinduet trenger ro før det trenger ord.

Da hører barnet stemmen din, men ikke hva du sier.
:::
`,
  'ro/nb-klart.md': `:::reminder{#pust}
Først blir du rolig.
:::

:::true-false{#ro-for-ord}
Et barn over vinduet må få ro før du snakker.

Barnet hører ikke hva du sier.
:::
`,
};

const nb = readLocales(fileURLToPath(new URL('../../locales', import.meta.url)));
const words = readTypeWords(allFolders, nb).get('nb');
const stringsWith = (types: readonly { readonly name: string }[]) =>
  withTypeWords(
    nb.get('nb')!,
    words,
    types.map(({ name }) => name),
  );

/** The package's files, from a course with the new types. */
async function packed(): Promise<Readonly<Record<string, Uint8Array>>> {
  const compiled = await compile({
    folder,
    language: 'nb',
    t: translator(stringsWith(allFolders), 'nb'),
    today: new Date('2026-11-30'),
    types: await findTypes(allFolders),
  });
  const strings = stringsWith(usedTypes(compiled));
  const { bytes } = await new Packer(compiled).make(
    {
      format: 'web',
      selection: { tracks: ['full'], services: ['skole'], language: 'nb', register: 'standard' },
      uiLanguage: 'nb',
    },
    { strings: strings['player'] as PageData['strings'], t: translator(strings, 'nb') },
  );
  return unzipSync(bytes);
}

beforeEach(() => {
  for (const [file, text] of Object.entries(written)) change(file, '## Mer', `${text}\n## Mer`);
});

describe('types that are one folder each', () => {
  let browser: Browser;
  let unpacked: string;
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions);
    unpacked = mkdtempSync(join(tmpdir(), 'okt-new-type-'));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(unpacked, { recursive: true, force: true });
  });

  async function openCourse(): Promise<{ page: Page; trouble: string[] }> {
    for (const [path, bytes] of Object.entries(await packed())) {
      mkdirSync(dirname(join(unpacked, path)), { recursive: true });
      writeFileSync(join(unpacked, path), bytes);
    }
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    await page.goto(pathToFileURL(join(unpacked, 'index.html')).href);
    return { page, trouble };
  }

  it('are in the package with their text, their element, their style and their words, and what is not used is not', async () => {
    const { page, trouble } = await openCourse();
    await page.getByRole('button', { name: 'Begynn' }).click();
    const question = page.locator('okt-true-false');
    await question.waitFor();
    expect(await page.locator('.reminder h3').innerText()).toBe('Husk dette. Si det 3 ganger.');
    const style = (selector: string, property: string): Promise<string> =>
      page.locator(selector).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await style('.reminder', 'border-top-style')).toBe('double');
    expect(await style('okt-true-false legend', 'font-style')).toBe('italic');

    await question.getByText('Det stemmer ikke').click();
    await question.getByRole('button', { name: 'Svar' }).click();
    expect(await question.locator('.verdict').innerText()).toBe('Det er omvendt. Les hvorfor.');
    expect(await question.locator('.chosen').innerText()).toContain('hører barnet stemmen din');
    await question.getByText('Det stemmer', { exact: true }).click();
    await question.getByRole('button', { name: 'Svar' }).click();
    expect(await question.locator('.verdict').innerText()).toBe('Ja, slik er det.');

    const data = JSON.parse((await page.locator('#okt-data').textContent())!) as PageData;
    expect(data.strings['true-false']).toEqual({ right: 'Ja, slik er det.', other: 'Det er omvendt. Les hvorfor.' });
    expect(['recall', 'scale', 'dialogue', 'log'].filter((type) => type in data.strings)).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('bring no type along that the course does not use', async () => {
    const files = await packed();
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    for (const mark of ['okt-true-false', 'okt-single']) expect(text('player.js')).toContain(mark);
    for (const mark of ['okt-scenario', 'okt-recall', 'okt-log']) expect(text('player.js')).not.toContain(mark);
    expect(text('style.css')).toContain('.reminder');
    expect(text('style.css')).not.toMatch(/\.meter|\.rating|okt-recall/);
  });

  it('are measured as their traits say', async () => {
    const types = await findTypes(allFolders);
    const faults = new Faults();
    const minutes = (): number => {
      const { course, texts } = readContent({ folder, language: 'nb', types, today: new Date('2026-11-30') }, faults)!;
      return readingTimes(course, texts, () => ({})).find(({ track }) => track === 'full')!.most;
    };
    const before = minutes();
    const asked = /:::true-false[^]*?:::\n/;
    change('ro/nb.md', asked, '');
    const removed = written['ro/nb.md']
      .match(asked)![0]
      .replace(/:::.*/g, '')
      .match(/[\p{L}]+/gu)!.length;
    expect(before - minutes()).toBeCloseTo(removed / 200 + types.get('true-false')!.type.thinkingSeconds / 60);
    expect(newFolders.map(({ name }) => types.get(name)!.type.coverage)).toEqual([undefined, 'question']);
  });
});
