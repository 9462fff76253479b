/** Builds packages on the built staff page in Chromium, and compares each with the command line's, byte for byte. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, needChromium } from '../../src/trial-launch/chromium.ts';
import { startPreview, type Preview } from '../../src/lms-simulator/preview-server.ts';
import { runBuild } from '../../src/build/run-build.ts';
import type { Course } from '../../src/core/course/course.ts';
import type { Format, PackageEntry } from '../../src/packaging/package.ts';
import type { PartsIndex } from '../../src/staff/builder/parts.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder: string;
let preview: Preview;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
let course: Course;
/** The tracks of a package by default. */
let tracks: Course['tracks'];
let formats: readonly Format[];

/** Runs the command line's build. @returns the output folder */
async function build(name: string, ...args: string[]): Promise<string> {
  expect(await runBuild([...args, '--content', join(folder, 'content'), '--out', join(folder, name)])).toBe(0);
  return join(folder, name);
}
const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-builder-'));
  // A copy, so that a change of the content during the test cannot make the two builds differ.
  await cp(fileURLToPath(new URL('../../modules', import.meta.url)), join(folder, 'content'), { recursive: true });
  const site = await build('site', '--format', 'web');
  course = await readJson(join(site, 'staff/course.json'));
  tracks = course.tracks.filter(({ followUpDays }) => followUpDays === undefined);
  ({ formats } = await readJson<PartsIndex>(join(site, 'staff/parts/index.json')));
  preview = await startPreview({
    port: 0,
    packages: join(site, 'packages'),
    staff: join(site, 'staff'),
    attempts: join(folder, 'attempts'),
  });
  browser = await chromium.launch({ executablePath: needChromium(), args: chromiumArguments });
});
afterAll(async () => {
  await browser?.close();
  await preview?.close();
  await rm(folder, { recursive: true });
});

async function open(width = 1280, query = ''): Promise<void> {
  context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && (!request.url().startsWith(preview.url) || request.method() !== 'GET'))
      problems.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(`${preview.url}/builder.html${query}`);
  await page.getByRole('group', { name: 'LMS', exact: true }).waitFor();
}
beforeEach(() => {
  problems = [];
});
afterEach(async () => {
  await context.close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const group = (name: string) => page.getByRole('group', { name, exact: true });
const radio = (name: string, value: string) => group(name).locator(`input[value="${value}"]`);
/** Selects only `ids` in a list where all are selected. */
async function only(name: string, all: readonly { readonly id: string }[], ...ids: string[]): Promise<void> {
  for (const { id } of all) await group(name).locator(`input[value="${id}"]`).setChecked(ids.includes(id));
}

/** Presses the button. @returns name and bytes of the downloaded file */
async function make(): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /Lag pakken|Make the package/ }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Compares a package with the command line's: file by file, so that a failure names the file, then the whole zip. */
async function expectSame({ name, bytes }: { name: string; bytes: Buffer }, site: string): Promise<void> {
  const expected = await readFile(join(site, 'packages', name));
  const files = unzipSync(bytes);
  const expectedFiles = unzipSync(expected);
  expect(Object.keys(files)).toEqual(Object.keys(expectedFiles));
  for (const [path, content] of Object.entries(files))
    expect(Buffer.from(content).equals(Buffer.from(expectedFiles[path]!)), `${name}: ${path}`).toBe(true);
  expect(bytes.equals(expected), name).toBe(true);
  const entries = await readJson<PackageEntry[]>(join(site, 'packages/index.json'));
  const { suspendDataWorstCase } = entries.find(({ file }) => file === name)!;
  const shown = async (fact: string): Promise<string> =>
    ((await page.locator(`[data-fact=${fact}]`).textContent()) ?? '').replace(/[\s,.]/g, '');
  await expect.poll(() => shown('size')).toBe(`${Math.round(bytes.length / 1000)}kB`);
  expect(await shown('suspend')).toContain(String(suspendDataWorstCase));
}

describe('the package builder', () => {
  it('builds the whole course in every format as the command line does', async () => {
    const site = await build(
      'all',
      '--no-staff',
      '--format',
      formats.join(),
      '--track',
      tracks.map(({ id }) => id).join(),
    );
    await open();
    await radio('LMS', '').check();
    await expect.poll(() => radio('Hvilket format trenger jeg?', 'web').isChecked()).toBe(true);
    for (const format of formats) {
      await radio('Hvilket format trenger jeg?', format).check();
      await expectSame(await make(), site);
    }
    expect(formats.length).toBeGreaterThan(3);
  });

  it('builds one track for one service with every other choice changed, in English', async () => {
    const choices = [
      '--format',
      'scorm12',
      '--track',
      'enkel',
      '--service',
      'barnehage',
      '--register',
      'standard',
      '--reporting',
      'answers',
      '--mastery',
      '65',
      '--lms',
      'cornerstone',
      '--ui',
      'en',
    ];
    const site = await build('one', '--no-staff', ...choices);
    await open(1280, '?sprak=en');
    await only('Tracks', tracks, 'enkel');
    await only('Services', course.services, 'barnehage');
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('en');
    await radio('The text opens in', 'standard').check();
    await radio('LMS', 'cornerstone').check();
    await radio('What the LMS learns about each learner', 'answers').check();
    await page.getByRole('spinbutton').fill('65');
    const made = await make();
    expect(made.name).toBe(`${course.id}-scorm12-enkel-barnehage-nb.zip`);
    await expectSame(made, site);
    expect(await page.getByRole('listitem').filter({ hasText: 'nytt vindu' }).getAttribute('lang')).toBe('nb');
  });

  it('builds some tracks and services, with the register and reporting level of the course', async () => {
    const site = await build(
      'some',
      '--no-staff',
      '--format',
      'scorm2004-3',
      '--track',
      'start,leder',
      '--service',
      'skole,politi',
      '--lms',
      'successfactors',
    );
    await open();
    await only('Spor', tracks, 'leder', 'start');
    await only('Tjenester', course.services, 'politi', 'skole');
    await radio('LMS', 'successfactors').check();
    await radio('Hvilket format trenger jeg?', 'scorm2004-3').check();
    await expectSame(await make(), site);
    expect(await page.locator('[data-fact=minutes]').textContent()).toMatch(/^20–30 minutter/);
  });

  it('can be used with the keyboard alone', async () => {
    await open();
    /** Text of the focused element, or of its label; searched through shadow roots. */
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return (
          (at instanceof HTMLInputElement ? (at.closest('label') ?? at) : at)?.textContent
            ?.trim()
            .replace(/\s+/g, ' ') ?? ''
        );
      });
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let turn = 0; turn < 60; turn += 1) {
        await page.keyboard.press('Tab');
        if (name.test(await focused())) return;
      }
      throw new Error(`${name} was not reached by Tab`);
    };
    await tabTo(/^Alle$/);
    await page.keyboard.press('Space');
    await tabTo(/^Start i dag/);
    await page.keyboard.press('Space');
    await tabTo(/^Klarspråk$/);
    await tabTo(/^Moodle/);
    await tabTo(/^SCORM 1\.2/);
    await page.keyboard.press('ArrowDown');
    await tabTo(/^Lag pakken$/);
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toBe(`${course.id}-scorm2004-3-start-alle-nb-klart.zip`);
    await page.getByRole('status').filter({ hasText: 'er lastet ned' }).waitFor();
    expect(await focused()).toBe('Lag pakken');
  });
});

describe.each([1280, 320])('at %i px', (width) => {
  it.each(['light', 'dark'] as const)('has no axe violation in any state, %s', async (colorScheme) => {
    await open(width);
    await page.emulateMedia({ colorScheme });
    const violations = async (): Promise<string[]> => {
      await page.evaluate(await readFile(axePath, 'utf8'));
      const { violations: found, passes } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect(passes.length).toBeGreaterThan(10);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      return [
        ...found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}`)),
        ...(overflow > 0 ? [`${overflow} px too wide`] : []),
      ];
    };
    expect(await violations()).toEqual([]);
    await page.getByText('Hva pakken tar hensyn til').click();
    await make();
    await page.getByRole('heading', { name: 'Slik laster du den opp' }).waitFor();
    expect(await violations()).toEqual([]);
    await group('Spor').getByRole('checkbox', { name: 'Alle', exact: true }).uncheck();
    await page.getByRole('alert').filter({ hasText: 'minst ett spor' }).waitFor();
    expect(await violations()).toEqual([]);
  });
});
