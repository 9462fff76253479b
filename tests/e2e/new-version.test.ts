/** A new build replaces the old one in the LMS: answers to questions that remain are kept. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runBuild } from '../../src/build/run-build.ts';
import { launchOptions, openSite, type Site } from './site.ts';

const content = mkdtempSync(join(tmpdir(), 'okt-content-'));
const buildArguments = ['--content', content, '--format', 'scorm12', '--track', 'full', '--service', 'skole'];
let site: Site;
let browser: Browser;
let page: Page;

/** Markdown of a question. @param withKey with answer key and objective, which only the standard register has */
const question = (id: string, withKey: boolean): string =>
  `\n:::single{#${id}${withKey ? ' answer="b" objectives="H1" test="true"' : ''}}\nHva gjør du nå?\n\n- \`a\` Ser bort.\n\n  Da står barnet alene.\n\n- \`b\` Blir hos barnet.\n\n  Da er barnet ikke alene.\n:::\n`;

/** Changes a file of the content; the change must not be empty. */
function edit(path: string, change: (text: string) => string): void {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
}

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../fixtures/content', import.meta.url)), content, { recursive: true });
  cpSync(join(content, 'ro'), join(content, 'lek'), { recursive: true });
  edit('lek/module.yaml', (text) => text.replace('id: ro', 'id: lek'));
  edit('course.yaml', (text) => text.replace('common: [ro]', 'common: [ro, lek]'));
  for (const [file, standard] of [
    ['nb.md', true],
    ['nb-klart.md', false],
  ] as const)
    edit(`ro/${file}`, (text) => text + question('nest', standard));
  site = await openSite(...buildArguments);
  browser = await chromium.launch(launchOptions);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(content, { recursive: true, force: true });
});

async function launch(): Promise<Frame> {
  await page.goto(site.url);
  await page.getByRole('textbox', { name: 'Id' }).fill('trofast');
  await page.getByRole('button', { name: /^Åpne Full/ }).click();
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.locator('okt-start button.primary').click();
  return frame;
}

async function leave(): Promise<void> {
  await page.getByRole('button', { name: 'Avslutt' }).click();
  await page.getByRole('status').filter({ hasText: 'er avsluttet' }).waitFor();
}

async function answer(frame: Frame, id: string): Promise<void> {
  await frame.locator(`[data-question="${id}"] input[value="b"]`).check();
  await frame.locator(`[data-question="${id}"] .answering button.primary`).click();
  await frame.locator(`[data-question="${id}"] .verdict`).waitFor();
}

it('keeps answers to questions that remain, drops removed questions, and asks new ones', async () => {
  const first = await launch();
  await answer(first, 'ro_forst');
  await first.locator('okt-nav button.primary').click();
  await answer(first, 'ro_nest');
  await leave();

  edit('course.yaml', (text) =>
    text.replace('common: [ro, lek]', 'common: [lek, ro]').replace("version: '1'", "version: '2'"),
  );
  for (const [file, standard] of [
    ['nb.md', true],
    ['nb-klart.md', false],
  ] as const) {
    edit(`ro/${file}`, (text) => text.replace(question('nest', standard), question('ny', standard)));
  }
  expect(await runBuild([...buildArguments, '--out', site.folder])).toBe(0);

  const second = await launch();
  await second.locator('#ro_mer').waitFor();
  expect(await second.locator('[data-question="ro_nest"]').count()).toBe(0);
  expect(await second.locator('[data-question="ro_forst"] input:checked').getAttribute('value')).toBe('b');
  expect(await second.locator('[data-question="ro_ny"] input:checked').count()).toBe(0);
  expect(await second.locator('[data-question="lek_forst"] input:checked').count()).toBe(0);
  await answer(second, 'ro_ny');
  await leave();
  const attempt = (await site.attempt('trofast'))!;
  expect(attempt.core['lesson_status']).toBe('incomplete');
  const third = await launch();
  for (const id of ['ro_forst', 'ro_ny'])
    expect(await third.locator(`[data-question="${id}"] input:checked`).count()).toBe(1);
  await leave();
});
