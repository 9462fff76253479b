/**
 * Data that only the browser has, without an LMS or before it answers, survives a killed browser: answers, notes,
 * statements.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import nb from '../../locales/nb.json';
import { formatName, goOn, launchOptions, openSite, packagesOf, type Site } from './site.ts';

let site: Site;
let profile: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openSite('--format', 'web,scorm12,xapi', '--track', 'full', '--service', 'skole');
});
afterAll(() => site?.close());
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'okt-profile-'));
  await start();
});
afterEach(async () => {
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts the browser with the test's profile, which is kept between starts. */
async function start(): Promise<void> {
  context = await chromium.launchPersistentContext(profile, launchOptions);
  page = await context.newPage();
}

/** Runs in the page; resolves when all earlier requests to IndexedDB have been carried out. */
async function databaseIdle(): Promise<void> {
  const opening = indexedDB.open('okt');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  if (opening.result.objectStoreNames.length === 0) return opening.result.close();
  const reading = opening.result.transaction('kept').objectStore('kept').count();
  await new Promise((resolve) => reading.addEventListener('success', resolve));
}

/** Ends all browser processes at once, as a power cut does, and starts the browser again. */
async function kill(): Promise<void> {
  for (const frame of page.frames()) await frame.evaluate(databaseIdle);
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const closed = context.waitForEvent('close');
  // The browser process first, then its children, so that no process is left that uses the profile.
  for (const { id } of processInfo.toSorted((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser'))) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // The process has ended with the browser.
    }
  }
  await closed;
  await rm(join(profile, 'SingletonLock'), { force: true });
  await start();
}

const open = async (url: string): Promise<Frame> => {
  await page.goto(url);
  await page.locator('okt-start form.choices').waitFor();
  return page.mainFrame();
};
async function launch(format: string, ...faults: RegExp[]): Promise<Frame> {
  await page.goto(site.url);
  await page.getByRole('textbox', { name: 'Id' }).fill('uheldig');
  for (const fault of faults) await page.getByRole('checkbox', { name: fault }).check();
  await page
    .locator('li', { hasText: formatName(format) })
    .getByRole('button', { name: /^Åpne/ })
    .click();
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.waitForSelector('okt-start form.choices');
  return frame;
}

/** Starts the course and answers the first question. @returns its id */
async function answerOne(frame: Frame): Promise<string> {
  await frame.locator('okt-start button.primary').click();
  return answerNext(frame);
}

/** Goes on to the next unanswered question and answers it. @returns its id */
async function answerNext(frame: Frame): Promise<string> {
  for (let step = 0; step < 20; step += 1) {
    const open = frame.locator('main okt-single:visible:has(button.primary:visible)');
    if ((await open.count()) > 0) {
      const id = (await open.first().getAttribute('data-question'))!;
      const question = frame.locator(`[data-question="${id}"]`);
      await question.locator('input').first().check();
      await question.locator('button.primary').click();
      await question.locator('.verdict').waitFor();
      return id;
    }
    await goOn(frame);
  }
  throw new Error('no question was found');
}
const answered = (frame: Frame, id: string): Promise<number> =>
  frame.locator(`[data-question="${id}"] input:checked`).count();
const note = (frame: Frame) => frame.locator('okt-reflection textarea').first();

it.each(['a server', 'a folder'])('keeps progress and notes of a web package from %s', async (from) => {
  const file = (await packagesOf(site)).find((name) => name.includes('-web-'))!;
  let url = `${site.url.replace(/\/$/, '')}/pakke/${encodeURIComponent(file)}/index.html`;
  if (from === 'a folder') {
    const folder = join(profile, 'pakke');
    for (const [path, content] of Object.entries(
      unzipSync(new Uint8Array(await readFile(join(site.folder, 'packages', file)))),
    )) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    url = pathToFileURL(join(folder, 'index.html')).href;
  }
  const first = await open(url);
  const question = await answerOne(first);
  await first.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('okt-reflection textarea')!;
    field.value = 'kanarifugl';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  });
  await kill();
  const second = await open(url);
  await expect.poll(() => answered(second, question)).toBe(1);
  await expect.poll(() => note(second).inputValue()).toBe('kanarifugl');
  await second.locator('okt-toolbar button', { hasText: 'Mine notater' }).click();
  await second.locator('okt-notes button', { hasText: nb.player.notes.erase }).click();
  await second.locator('dialog.erase button.primary').click();
  await expect.poll(() => note(second).inputValue()).toBe('');
  await kill();
  const third = await open(url);
  await expect.poll(() => answered(third, question)).toBe(1);
  expect(await note(third).inputValue()).toBe('');
});

it('keeps an answer that the LMS rejected', async () => {
  const question = await answerOne(await launch('scorm12', /avvist/));
  await kill();
  const again = await launch('scorm12');
  await expect.poll(() => answered(again, question)).toBe(1);
});

it('keeps answers that were to be committed together', async () => {
  const frame = await launch('scorm12');
  const questions = [await answerOne(frame), await answerNext(frame)];
  const before = (await site.attempt('uheldig'))!.suspend_data;
  await kill();
  expect((await site.attempt('uheldig'))!.suspend_data).toBe(before);
  const again = await launch('scorm12');
  for (const question of questions) await expect.poll(() => answered(again, question)).toBe(1);
  await expect.poll(async () => (await site.attempt('uheldig'))!.suspend_data).not.toBe(before);
});

it('keeps an answer given while the LRS could not be reached', async () => {
  const frame = await launch('xapi');
  await context.setOffline(true);
  const question = await answerOne(frame);
  await kill();
  const again = await launch('xapi');
  await expect.poll(() => answered(again, question)).toBe(1);
});
