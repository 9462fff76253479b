/**
 * Failures at the workplace: an LMS that rejects commits, no LMS, damaged suspend data, two tabs; the course keeps
 * working.
 */
import { mkdir, writeFile, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goOn, launchOptions, loadAxe, openSite, packagesOf, violationsOf, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let page: Page;
let file: string;
let learner = 0;

beforeAll(async () => {
  site = await openSite('--format', 'scorm12', '--track', 'start,enkel', '--service', 'skole,barnehage');
  [file] = (await packagesOf(site)) as [string];
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  learner += 1;
  page = await browser.newPage({ bypassCSP: true });
});
afterEach(() => page.close());

/** Launches the package for this test's learner with simulated faults. */
async function launch(on: Page = page, ...faults: RegExp[]): Promise<Frame> {
  await on.goto(site.url);
  await on.getByRole('textbox', { name: 'Id' }).fill(`deltaker-${learner}`);
  for (const fault of faults) await on.getByRole('checkbox', { name: fault }).check();
  await on.getByRole('button', { name: /^Åpne/ }).first().click();
  const frame = (await (await on.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.waitForSelector('okt-start form.choices');
  return frame;
}
const leave = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Avslutt' }).click();
  await page.getByRole('status').filter({ hasText: 'er avsluttet' }).waitFor();
};
const press = (frame: Frame, selector: string): Promise<void> => frame.locator(selector).first().click();
const begin = async (frame: Frame): Promise<void> => {
  await frame.getByRole('radio', { name: 'Barnehage' }).check();
  await press(frame, 'okt-start button.primary');
};
/** Goes on to a screen with a single choice and answers it. @returns id of the question */
async function answerOne(frame: Frame): Promise<string> {
  for (let step = 0; step < 20; step += 1) {
    const question = frame.locator('main okt-single:visible').first();
    if ((await question.count()) > 0) {
      await question.locator('input').first().check();
      await question.locator('button.primary').click();
      return (await question.getAttribute('data-question'))!;
    }
    await goOn(frame);
  }
  throw new Error('no question was found');
}
const notice = (frame: Frame): Promise<string> => frame.locator('okt-notice').innerText();
const shown = (frame: Frame): Promise<string | null> =>
  frame.locator('main [data-screen]:visible').first().getAttribute('id');

describe('a learner who stops halfway', () => {
  it('is back on the same screen, with the answer and the register', async () => {
    const frame = await launch();
    await begin(frame);
    const question = await answerOne(frame);
    await press(frame, 'okt-toolbar button[aria-pressed]');
    const location = await shown(frame);
    const register = await frame.locator('html').getAttribute('data-register');
    expect(await frame.locator(`[data-question="${question}"] input:checked`).count()).toBe(1);
    await leave();
    await expect.poll(async () => (await site.attempt(`deltaker-${learner}`))?.core['lesson_location']).toBe(location);
    const again = await launch();
    await expect.poll(() => again.locator('html').getAttribute('data-register')).toBe(register);
    await press(again, 'okt-start button.primary');
    expect(await shown(again)).toBe(location);
    expect(await again.locator(`[data-question="${question}"] input:checked`).count()).toBe(1);
  });
});

describe('a learner who opens the overview first', () => {
  it('must choose a service before a module opens', async () => {
    const frame = await launch();
    await frame.locator('okt-start button', { hasText: 'Se alle modulene' }).click();
    await frame.locator('okt-house .door').first().click();
    expect(await frame.locator('#start').isVisible()).toBe(true);
    await frame.getByRole('radio', { name: 'Barnehage' }).check();
    await frame.locator('okt-start button', { hasText: 'Se alle modulene' }).click();
    expect(await frame.locator('okt-house', { hasText: 'Velg hvor du jobber' }).count()).toBe(0);
    await frame.locator('okt-house .door').first().click();
    expect(await shown(frame)).not.toBeNull();
  });
});

describe('a mentor’s link and code', () => {
  const own = (hash: string): string =>
    `${site.url.replace(/\/$/, '')}/pakke/${encodeURIComponent(file)}/index.html${hash}`;

  it('choose track, service and register, show them, and can be changed', async () => {
    await page.goto(own('#spor=enkel&tjeneste=barnehage&sprak=nb-klart'));
    await page.locator('.handed').waitFor();
    expect(await page.locator('.handed').innerText()).toMatch(/Enkel vei.*Barnehage.*Du kan endre det/);
    expect(await page.locator('html').getAttribute('data-register')).toBe('klart');
    expect(await page.getByRole('radio', { name: 'Barnehage' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Skole og AKS' }).check();
    expect(await page.locator('html').getAttribute('data-service')).toBe('skole');
  });

  it('accept a short code, and explain an unknown one', async () => {
    await page.goto(own(''));
    await page.locator('okt-start summary').click();
    await page.locator('#kode').fill('tull');
    await page.locator('.code button').click();
    await expect.poll(() => page.locator('.code [role=status]').innerText()).toContain('Vi kjenner ikke igjen koden');
    await page.locator('#kode').fill('2-b k');
    await page.locator('.code button').click();
    await expect.poll(() => page.locator('.handed').innerText()).toMatch(/Enkel vei.*Barnehage/);
  });
});

describe('an LMS', () => {
  it('that rejects commits is reported without technical terms, and gets all data when it works again', async () => {
    const frame = await launch();
    await page
      .getByRole('checkbox', { name: /blir avvist/ })
      .first()
      .check();
    await begin(frame);
    const question = await answerOne(frame);
    await expect.poll(() => notice(frame)).toMatch(/tar vare på/);
    expect(await notice(frame)).not.toMatch(/\b\d{3}\b|error|feil/i);
    await loadAxe(page);
    await page
      .getByRole('checkbox', { name: /blir avvist/ })
      .first()
      .uncheck();
    await frame.locator('okt-notice button').first().click();
    await expect.poll(() => notice(frame)).toContain('lagret igjen');
    expect((await site.attempt(`deltaker-${learner}`))?.suspend_data.length).toBeGreaterThan(8);
    expect(question).not.toBe('');
  });

  it('that is missing leaves the course usable, with progress in the browser', async () => {
    const frame = await launch(page, /finner ikke noe LMS/);
    expect(await notice(frame)).toContain('ikke koblet');
    await begin(frame);
    const question = await answerOne(frame);
    await expect
      .poll(() => frame.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('okt:okt-livsmestring'))))
      .toBe(true);
    const again = await launch(page, /finner ikke noe LMS/);
    await expect.poll(() => again.locator(`[data-question="${question}"] input:checked`).count()).toBe(1);
  });

  it('that answers «false» to every call causes no error message, and the course works', async () => {
    const frame = await launch(page, /false/i);
    await begin(frame);
    await answerOne(frame);
    expect(await frame.locator('main').innerText()).not.toMatch(/error|undefined|\b40\d\b/i);
    expect(await notice(frame)).not.toBe('');
  });

  it('in review mode is not written to', async () => {
    const first = await launch();
    await begin(first);
    await answerOne(first);
    await leave();
    await expect.poll(async () => (await site.attempt(`deltaker-${learner}`))?.suspend_data ?? '').not.toBe('');
    const before = await site.attempt(`deltaker-${learner}`);
    const frame = await launch(page, /^Gjennomsyn/);
    expect(await notice(frame)).toContain('ingenting endres');
    await press(frame, 'okt-start button.primary');
    await press(frame, 'okt-nav button.primary');
    await leave();
    await new Promise((done) => setTimeout(done, 500));
    expect((await site.attempt(`deltaker-${learner}`))?.suspend_data).toBe(before!.suspend_data);
  });

  it('with damaged suspend data restores what can be read', async () => {
    const frame = await launch();
    await begin(frame);
    await answerOne(frame);
    const lastSave = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.request().resourceType() === 'fetch',
    );
    await Promise.all([lastSave, leave()]);
    const folder = join(site.folder, 'attempts');
    await mkdir(folder, { recursive: true });
    const name = (await readdir(folder)).find((each) => each.endsWith(`deltaker-${learner}.json`))!;
    const attempt = JSON.parse(await readFile(join(folder, name), 'utf8')) as { cmi: { suspend_data: string } };
    attempt.cmi.suspend_data = `${attempt.cmi.suspend_data.slice(0, -4)}%%`;
    await writeFile(join(folder, name), JSON.stringify(attempt));
    const again = await launch();
    expect(await notice(again)).toContain('hentet fram det vi kunne');
    await press(again, 'okt-start button.primary');
    expect(await shown(again)).not.toBeNull();
  });
});

describe('two tabs with the same course', () => {
  it('share progress: the first one pauses, and nothing is lost', async () => {
    const context = await browser.newContext();
    const older = await context.newPage();
    const first = await launch(older);
    await begin(first);
    const question = await answerOne(first);
    const second = await launch(await context.newPage());
    await expect.poll(() => notice(first)).toContain('et annet vindu');
    await expect.poll(() => second.locator(`[data-question="${question}"] input:checked`).count()).toBe(1);
    await older.bringToFront();
    await first.locator('okt-notice button').first().click();
    await expect.poll(() => notice(second)).toContain('et annet vindu');
    expect(await notice(first)).toBe('');
    await context.close();
  });
});

describe('pause, help and quick exit', () => {
  it('are available on every screen and lose no progress', async () => {
    const frame = await launch();
    await begin(frame);
    await answerOne(frame);
    const location = await shown(frame);
    for (const [name, content] of [
      ['Pause', 'Kjenn føttene'],
      ['Hjelp', '116 111'],
    ] as const) {
      await frame.locator('okt-toolbar button', { hasText: name }).click();
      expect(await frame.locator('dialog[open]').innerText()).toContain(content);
      await page.keyboard.press('Escape');
      await expect.poll(() => frame.locator('dialog[open]').count()).toBe(0);
    }
    await frame.locator('okt-toolbar .exit').click();
    expect(await frame.locator('dialog.cover[open]').count()).toBe(1);
    expect(await frame.title()).not.toContain('livsmestring');
    await frame.locator('dialog.cover button').click();
    expect(await shown(frame)).toBe(location);
    await loadAxe(page);
    expect((await violationsOf(page)).filter((fault) => fault.includes('iframe'))).toEqual([]);
  });
});
