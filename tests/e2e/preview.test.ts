/**
 * Plays a small SCORM 1.2 package in the built preview LMS in Chromium, with every simulated fault, and axe in every
 * state.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildStaff } from '../../src/build/staff-pages.ts';
import { chromiumArguments, needChromium } from '../../src/trial-launch/chromium.ts';
import { startPreview, type Preview } from '../../src/lms-simulator/preview-server.ts';
import type { PackageEntry } from '../../src/packaging/package.ts';
import { readDeskCourse } from '../fixtures/desk-course.ts';
import { scorm12Zip } from '../fixtures/scorm12-zip.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const launchOptions = { executablePath: needChromium(), args: chromiumArguments };
const entry = {
  track: 'enkel',
  service: 'barnehage',
  language: 'nb',
  register: 'klart',
  bytes: 2048,
  sha256: '',
  suspendDataWorstCase: 9,
} as const;
const entries: PackageEntry[] = [
  { ...entry, file: 'prove.zip', format: 'scorm12' },
  { ...entry, file: 'web.zip', format: 'web' },
  { ...entry, file: 'borte.zip', format: 'scorm12', service: 'politi' },
];

let folder: string;
let preview: Preview;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
/** A new learner for each test, so that it has no earlier attempt. */
let learner = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-preview-'));
  await mkdir(join(folder, 'packages'));
  await Promise.all([
    buildStaff(join(folder, 'staff')),
    ...['prove.zip', 'web.zip'].map((name) => writeFile(join(folder, 'packages', name), scorm12Zip())),
    writeFile(join(folder, 'packages/index.json'), JSON.stringify(entries)),
  ]);
  await writeFile(join(folder, 'staff/course.json'), JSON.stringify(readDeskCourse()));
  preview = await startPreview({
    port: 0,
    packages: join(folder, 'packages'),
    staff: join(folder, 'staff'),
    attempts: join(folder, 'attempts'),
  });
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await preview?.close();
  await rm(folder, { recursive: true });
});

async function newPage(width = 1280): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 800 } });
  const opened = await context.newPage();
  opened.on('pageerror', (error) => problems.push(error.message));
  opened.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  opened.on(
    'request',
    (request) =>
      request.url().startsWith(preview.url) ||
      request.url().startsWith('data:') ||
      problems.push(`foreign: ${request.url()}`),
  );
  return opened;
}
beforeEach(async () => {
  problems = [];
  learner += 1;
  page = await newPage();
});
afterEach(() => context.close());

/** Launches the SCORM package with simulated faults. @returns its frame when the course shows its state */
async function launch(...faults: RegExp[]): Promise<FrameLocator> {
  await page.goto(preview.url);
  await page.getByRole('textbox', { name: 'Id' }).fill(`deltaker-${learner}`);
  for (const fault of faults) await page.getByRole('checkbox', { name: fault }).check();
  await page.getByRole('button', { name: 'Åpne Enkel vei – Barnehage, SCORM 1.2' }).click();
  const frame = page.frameLocator('iframe');
  await frame.locator('#state').waitFor();
  return frame;
}
const state = (frame: FrameLocator): Promise<string | null> => frame.locator('#state').textContent();
async function leave(): Promise<void> {
  await page.getByRole('button', { name: 'Avslutt' }).click();
  await page.getByRole('status').filter({ hasText: 'er avsluttet' }).waitFor();
}
/** File names of this test's attempts. */
const attempts = async (): Promise<string[]> =>
  (await readdir(join(folder, 'attempts')).catch(() => [])).filter((name) => name.endsWith(`deltaker-${learner}.json`));
/** The attempt on disk; undefined when there is none. */
async function storedAttempt(): Promise<{ suspend_data: string; core: Record<string, string> } | undefined> {
  const name = (await attempts())[0];
  return name
    ? (
        JSON.parse(await readFile(join(folder, 'attempts', name), 'utf8')) as {
          cmi: { suspend_data: string; core: Record<string, string> };
        }
      ).cmi
    : undefined;
}
/** Axe violations outside the course's frame, and content wider than the window; one line each. */
async function violations(): Promise<string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'));
  const { violations: found, passes } = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }).axe.run(
      { exclude: ['iframe'] },
      { iframes: false },
    ),
  );
  expect(passes.length).toBeGreaterThan(10);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}`)),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
  ];
}

describe('preview LMS', () => {
  it('launches, stores and resumes an attempt, and lets the course terminate', async () => {
    const frame = await launch();
    expect(await state(frame)).toBe('ab-initio normal not attempted 1 true');
    expect(await storedAttempt()).toMatchObject({
      suspend_data: '1',
      core: { lesson_status: 'incomplete', student_id: `deltaker-${learner}` },
    });
    await frame.getByRole('button', { name: 'Fullfør' }).click();
    await expect.poll(() => state(frame)).toBe('passed true 0');
    await page.getByRole('cell', { name: 'passed', exact: true }).first().waitFor();
    await leave();
    expect(await storedAttempt()).toMatchObject({
      core: { lesson_status: 'passed', lesson_location: 'gone', exit: 'suspend' },
    });
    expect(await page.evaluate(() => 'API' in window && window.API !== undefined)).toBe(false);
    expect(await state(await launch())).toBe('resume normal passed 2 true');
    expect(problems).toEqual([]);
  });

  it('loses nothing that was committed when the browser is killed', async () => {
    const server = await chromium.launchServer(launchOptions);
    const previous = { browser, context };
    browser = await chromium.connect(server.wsEndpoint());
    page = await newPage();
    const frame = await launch();
    await frame.getByRole('button', { name: 'Fullfør' }).click();
    await expect.poll(() => state(frame)).toBe('passed true 0');
    await server.kill();
    await previous.context.close();
    browser = previous.browser;
    page = await newPage();
    expect(await storedAttempt()).toMatchObject({ core: { lesson_status: 'passed' } });
    expect(await state(await launch())).toBe('resume normal passed 2 true');
  });

  it('keeps the attempts of learners apart, and deletes one', async () => {
    await launch();
    await leave();
    const other = `../ø deltaker-${learner}`;
    await page.getByRole('textbox', { name: 'Id' }).fill(other);
    await page.getByRole('button', { name: 'Åpne Enkel vei – Barnehage, SCORM 1.2' }).click();
    await expect.poll(() => state(page.frameLocator('iframe'))).toMatch(/^ab-initio .* 1 true$/);
    await leave();
    expect(await attempts()).toHaveLength(2);
    await page.getByRole('button', { name: 'Slett forsøket Enkel vei – Barnehage, SCORM 1.2' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `${other} er slettet` })
      .waitFor();
    expect(await attempts()).toHaveLength(1);
  });

  it('simulates each fault', async () => {
    const refused = await launch(/Svarer «false»/);
    expect(await state(refused)).toBe('refused 101');
    expect(await storedAttempt()).toBeUndefined();

    expect(await state(await launch(/finner ikke noe LMS/))).toBe('Ingen LMS');

    const strict = await launch(/Streng grense/);
    await strict.getByRole('button', { name: 'Lagre for mye' }).click();
    await expect.poll(() => state(strict)).toBe('false 405');

    const failing = await launch(/Lagringen blir avvist/);
    await expect.poll(() => state(failing)).toMatch(/ false$/);
    await page.locator('.note', { hasText: 'avviste lagringen' }).waitFor();
    await page.getByRole('checkbox', { name: /Lagringen blir avvist/ }).uncheck();
    await failing.getByRole('button', { name: 'Lagre på nytt' }).click();
    await expect.poll(() => state(failing)).toBe('true 0');
    await leave();

    const before = await storedAttempt();
    const review = await launch(/Gjennomsyn/);
    expect(await state(review)).toMatch(/ review .* true$/);
    await leave();
    expect(await storedAttempt()).toEqual(before);

    const slow = await launch(/Tregt/);
    await expect.poll(() => state(slow)).toMatch(/^resume/);
  });

  it('launches a package that needs no LMS, and shows an error for one that cannot be opened', async () => {
    await page.goto(preview.url);
    await page.getByRole('button', { name: 'Åpne Enkel vei – Barnehage, Nettside' }).click();
    await expect.poll(() => state(page.frameLocator('iframe'))).toBe('Ingen LMS');
    await leave();
    await page.getByRole('button', { name: 'Åpne Enkel vei – Politi, SCORM 1.2' }).click();
    await page.getByRole('status').filter({ hasText: 'kunne ikke åpnes' }).waitFor();
  });

  it('moves focus to the title at launch, and back to the button afterwards', async () => {
    await launch();
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.textContent?.trim() ?? '';
      });
    expect(await focused()).toBe('Enkel vei – Barnehage');
    await leave();
    await expect.poll(focused).toBe('Åpne Enkel vei – Barnehage, SCORM 1.2');
  });
});

describe.each([1280, 320])('at %i px', (width) => {
  it.each(['light', 'dark'] as const)('has no axe violation in any state, %s', async (colorScheme) => {
    await context.close();
    page = await newPage(width);
    await page.emulateMedia({ colorScheme });
    const frame = await launch();
    await frame.getByRole('button', { name: 'Fullfør' }).click();
    await page.getByRole('cell', { name: 'passed', exact: true }).first().waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('checkbox', { name: /Lagringen blir avvist/ }).check();
    await frame.getByRole('button', { name: 'Lagre på nytt' }).click();
    await page.locator('.note', { hasText: 'avviste lagringen' }).waitFor();
    expect(await violations()).toEqual([]);
    await leave();
    expect(await violations()).toEqual([]);
    await page.getByRole('link', { name: 'Tildel spor' }).click();
    await page.getByRole('radio').first().waitFor();
    expect(await violations()).toEqual([]);
    for (const answer of ['Barnehage', /^Assistent/, 'I grupper', /^Helst korte/, /^Lite/])
      await page.getByRole('radio', { name: answer }).check();
    await expect.poll(() => page.locator('output').textContent()).toBe('2BK');
    expect(await violations()).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Assign a track' }).waitFor();
    await expect
      .poll(async () => [await page.title(), await page.locator('html').getAttribute('lang')])
      .toEqual(['Assign a track – Økt livsmestring', 'en']);
    expect(problems).toEqual([]);
  });
});
