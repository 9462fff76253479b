/** Packages whose modules are launched one by one: each module has its own progress and result. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KeyboardLearner } from './learner.ts';
import { formatName, launchOptions, loadAxe, openSite, packagesOf, violationsOf, type Site } from './site.ts';

const content = mkdtempSync(join(tmpdir(), 'okt-content-'));
let site: Site;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../fixtures/content', import.meta.url)), content, { recursive: true });
  cpSync(join(content, 'ro'), join(content, 'lek'), { recursive: true });
  const edit = (path: string, from: string, to: string): void =>
    writeFileSync(join(content, path), readFileSync(join(content, path), 'utf8').replace(from, to));
  edit('lek/module.yaml', 'id: ro', 'id: lek');
  edit('lek/nb.md', 'title: Ro', 'title: Lek');
  edit('course.yaml', 'common: [ro]', 'common: [ro, lek]');
  site = await openSite(
    '--content',
    content,
    '--layout',
    'modules',
    '--format',
    'scorm12,scorm2004-3,scorm2004-4,cmi5',
    '--track',
    'full',
    '--service',
    'skole',
  );
  browser = await chromium.launch(launchOptions);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => problems.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(content, { recursive: true, force: true });
});

async function courseFrame(): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = (await handle!.contentFrame())!;
  await frame.waitForSelector('okt-start form.choices');
  await handle!.focus();
  return frame;
}

/** Selects a module in the preview LMS. @returns its frame when the course is ready */
async function choose(title: string): Promise<Frame> {
  await page.getByRole('combobox', { name: 'Modul' }).selectOption({ label: title });
  await page
    .getByRole('status')
    .filter({ hasText: /er åpnet|hentet/i })
    .waitFor();
  await page.waitForFunction(
    (ending) =>
      document
        .querySelector('preview-page')
        ?.shadowRoot?.querySelector('running-package')
        ?.shadowRoot?.querySelector('course-frame')
        ?.shadowRoot?.querySelector('iframe')
        ?.contentDocument?.title.endsWith(ending),
    `: ${title}`,
  );
  return courseFrame();
}

async function complete(frame: Frame): Promise<void> {
  const learner = await KeyboardLearner.at(page, frame);
  await learner.activate('okt-start button.primary');
  for (let screens = 0; screens < 10 && (await learner.shown()) !== 'resultat'; screens += 1) {
    await learner.answerScreen();
    await learner.next();
  }
  expect(await learner.shown()).toBe('resultat');
}

const values = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page
      .locator('live-values tbody tr')
      .evaluateAll((rows) => rows.map((row) => [row.children[0]!.textContent!, row.children[1]!.textContent!])),
  );

it('have the layout in their file names', async () => {
  expect(await packagesOf(site)).toEqual(
    ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5'].map((format) => `test-${format}-full-skole-nb-moduler.zip`),
  );
});

it.each(['scorm12', 'scorm2004-3', 'scorm2004-4'])(
  '%s: one module is completed, and the other is not started',
  async (format) => {
    await page.goto(site.url);
    await page.getByRole('textbox', { name: 'Id' }).fill(format);
    await page.getByRole('button', { name: new RegExp(`^Åpne .*, ${formatName(format)}$`) }).click();
    const first = await courseFrame();
    expect(await first.title()).toBe('Test: Ro');
    await complete(first);
    expect(await first.locator('#resultat .lead').textContent()).toContain('neste modul');
    const { status, done, open } =
      format === 'scorm12'
        ? { status: 'cmi.core.lesson_status', done: 'passed', open: /^(|not attempted|incomplete)$/ }
        : { status: 'cmi.completion_status', done: 'completed', open: /^(|unknown|not attempted|incomplete)$/ };
    await expect.poll(async () => (await values())[status]).toBe(done);

    const second = await choose('Lek');
    await loadAxe(page);
    expect(await violationsOf(page)).toEqual([]);
    expect(await second.locator('okt-start button.primary').textContent()).not.toContain('Fortsett');
    expect((await values())[status] ?? '').toMatch(open);
    await second.locator('okt-start button.primary').click();
    await second.locator('#lek_start').waitFor();

    const again = await choose('Ro');
    expect(await again.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    expect((await values())[status]).toBe(done);
    await again.locator('okt-start button.primary').click();
    expect(await again.locator('[data-question="ro_forst"] input:checked').count()).toBe(1);
    if (format !== 'scorm12') {
      const stored = await values();
      expect([stored['aktivitet.item-ro.completion'], stored['aktivitet.item-ro.success']]).toEqual([
        'completed',
        'passed',
      ]);
      expect(stored['aktivitet.organisering.completion']).not.toBe('completed');
      await complete(await choose('Lek'));
      await expect.poll(async () => (await values())['aktivitet.organisering.completion']).toBe('completed');
      expect((await values())['aktivitet.organisering.success']).toBe('passed');
    }
    await page.getByRole('button', { name: 'Avslutt' }).click();
    await page.getByRole('status').filter({ hasText: 'er avsluttet' }).waitFor();
    expect(problems).toEqual([]);
  },
);

it('cmi5: the learner chooses the AU, and each AU sends statements about its own activity', async () => {
  const types = new Set<string>();
  page.on('request', (request) => {
    if (request.url().includes('/xapi/statements'))
      for (const [, type] of (request.postData() ?? '').matchAll(
        /"type":"http:\/\/adlnet\.gov\/expapi\/activities\/(course|module)"/g,
      ))
        types.add(type!);
  });
  await page.goto(site.url);
  await page.getByRole('textbox', { name: 'Id' }).fill('cmi5');
  await page.getByRole('button', { name: /^Åpne .*, cmi5$/ }).click();
  await courseFrame();
  await complete(await choose('Lek'));
  await expect.poll(async () => (await values())['passed']).toBeDefined();
  const lek = await values();
  expect(lek).toMatchObject({
    passed: expect.any(String) as string,
    'LMS.LaunchData.masteryScore': '0.8',
    'LMS.LaunchData.contextTemplate.contextActivities.grouping.0.id': expect.stringMatching(/:lek$/) as string,
  });
  expect(lek['satisfied']).toBeUndefined();

  const first = await choose('Ro');
  const ro = await values();
  expect([ro['passed'], ro['LMS.LaunchData.contextTemplate.contextActivities.grouping.0.id']]).toEqual([
    undefined,
    expect.stringMatching(/:ro$/),
  ]);
  expect(await first.locator('okt-start button.primary').textContent()).not.toContain('Fortsett');
  await complete(first);
  await expect.poll(async () => (await values())['satisfied']).toBeDefined();
  expect(await (await choose('Lek')).locator('okt-start button.primary').textContent()).toContain('Fortsett');
  expect([...types]).toEqual(['module']);
  await page.getByRole('button', { name: 'Avslutt' }).click();
  await page.getByRole('status').filter({ hasText: 'er avsluttet' }).waitFor();
  expect(problems).toEqual([]);
});
