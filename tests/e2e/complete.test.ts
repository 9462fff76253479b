/**
 * A learner completes the track `enkel` for `barnehage` with the keyboard only, and the preview LMS stores the result.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeyboardLearner } from './learner.ts';
import { launchOptions, openSite, packagesOf, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  site = await openSite('--format', 'scorm12', '--track', 'enkel', '--service', 'barnehage', '--reporting', 'answers');
  browser = await chromium.launch(launchOptions);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'request',
    (request) =>
      new URL(request.url()).origin === new URL(site.url).origin ||
      request.url().startsWith('data:') ||
      problems.push(`foreign: ${request.url()}`),
  );
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function launch(learner: string): Promise<Frame> {
  await page.goto(site.url);
  await page.getByRole('textbox', { name: 'Id' }).fill(learner);
  await page.getByRole('button', { name: /^Åpne Enkel vei/ }).click();
  const handle = await page.locator('iframe').elementHandle();
  const frame = (await handle!.contentFrame())!;
  await frame.waitForSelector('okt-start form.choices');
  await handle!.focus();
  return frame;
}

async function leave(): Promise<void> {
  await page.getByRole('button', { name: 'Avslutt' }).click();
  await page.getByRole('status').filter({ hasText: 'er avsluttet' }).waitFor();
}

describe('the package', () => {
  it('is a zip with the manifest in its root, and with exactly the listed files', async () => {
    const [file] = await packagesOf(site);
    const entries = unzipSync(new Uint8Array(await readFile(join(site.folder, 'packages', file!))));
    const manifest = strFromU8(entries['imsmanifest.xml']!);
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((match) => match[1]!);
    expect(listed).toContain('index.html');
    expect(listed.filter((path) => !(path in entries))).toEqual([]);
    expect(Object.keys(entries).filter((path) => !listed.includes(path) && !/\.(xsd|xml)$/.test(path))).toEqual([]);
  });
});

describe('a learner with a keyboard', () => {
  it('completes the course, and the LMS stores status, score, objectives and interactions', async () => {
    const learner = await KeyboardLearner.at(page, await launch('tastatur'));
    expect((await site.attempt('tastatur'))?.core['lesson_status']).not.toMatch(/passed|completed/);
    await learner.activate('okt-start button.primary');
    let screens = 0;
    let halfway = '';
    for (; screens < 400; screens += 1) {
      const shown = await learner.shown();
      if (shown === 'resultat') break;
      if (shown === 'oversikt') {
        await openNextModule(learner);
        continue;
      }
      await learner.answerScreen();
      if (screens === 12) halfway = await learner.shown();
      await learner.next();
    }
    expect(await learner.shown()).toBe('resultat');
    expect(halfway).not.toBe('');
    await leave();
    // The last commit is sent as a beacon and arrives later.
    await expect.poll(async () => (await site.attempt('tastatur'))?.core['lesson_status']).toBe('passed');
    const attempt = (await site.attempt('tastatur'))!;
    // The shortest path to the good end of a dialogue does not always earn all points.
    expect(Number(attempt.core.score['raw'])).toBeGreaterThanOrEqual(95);
    expect(
      Object.values(attempt.objectives)
        .map(({ id, status }) => [id, status])
        .sort(),
    ).toEqual(['arbeidskultur', 'handlingskompetanse', 'kunnskap', 'refleksivitet'].map((id) => [id, 'passed']));
    const scored = new Set(learner.answered.filter((id) => learner.keys.get(id)!.type !== 'recall'));
    expect(new Set(Object.values(attempt.interactions).map(({ id }) => id))).toEqual(scored);
    const [entry] = JSON.parse(await readFile(join(site.folder, 'packages/index.json'), 'utf8')) as {
      suspendDataWorstCase: number;
    }[];
    expect(attempt.suspend_data.length).toBeLessThanOrEqual(entry!.suspendDataWorstCase);
    expect(problems).toEqual([]);
  });

  it('finds all answers at the next launch, and the status is not downgraded', async () => {
    const frame = await launch('tastatur');
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    await frame.locator('okt-start button.primary').click();
    await frame.locator('okt-nav button').first().waitFor();
    await frame.locator('okt-toolbar .unfold').click();
    await frame.locator('okt-toolbar button', { hasText: 'Moduler' }).click();
    await frame.locator('okt-house .door').nth(3).click();
    await expect.poll(() => frame.locator('main .screen input:checked').count()).toBeGreaterThan(20);
    await leave();
    await new Promise((done) => setTimeout(done, 1_000));
    expect((await site.attempt('tastatur'))!.core['lesson_status']).toBe('passed');
  });
});

/** Opens the first unfinished module from the overview. */
async function openNextModule(learner: KeyboardLearner): Promise<void> {
  const doors = await learner.frame.$$('okt-house .door');
  for (const door of doors)
    if (
      await door.evaluate((element) => {
        const bar = element.querySelector('progress')!;
        return bar.value < bar.max;
      })
    ) {
      await learner.tabTo(door);
      await learner.press('Enter');
      await learner.frame.waitForSelector('okt-nav nav');
      return;
    }
}
