/**
 * Checks packages of this course in every format, launches valid and faulty ones in Chromium, and uses the staff page.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPackage, type CheckReport } from '../../src/package-checker/check-package.ts';
import { bytesSource } from '../../src/package-checker/source.ts';
import { buildStaff } from '../../src/build/staff-pages.ts';
import { launchPackage, defaultTimeouts } from '../../src/trial-launch/trial-launch.ts';
import { chromiumArguments, needChromium } from '../../src/trial-launch/chromium.ts';
import { Packer } from '../../src/build/make-package.ts';
import { startPreview, type Preview } from '../../src/lms-simulator/preview-server.ts';
import { readCourse } from '../../src/build/run-build.ts';
import { translator } from '../../src/build/translate.ts';
import { formats as allFormats } from '../../src/build/formats.ts';
import { goodScript, page as coursePage, sound, zipOf } from '../fixtures/course-zips.ts';

const formats = allFormats.map(({ id }) => id);

const browserPath = needChromium();
const content = fileURLToPath(new URL('../fixtures/content', import.meta.url));

/** For what is expected to happen, also on a busy machine; waiting ends when it has happened. */
const longTimeouts = { start: 60_000, settle: 800, leave: 60_000, all: 300_000 };
/** For what is expected not to happen. */
const shortTimeouts = { start: 3000, settle: 800, leave: 3000, all: 300_000 };
async function launched(bytes: Uint8Array, timeouts = longTimeouts): Promise<CheckReport> {
  const checked = await checkPackage(bytesSource('kurs.zip', bytes));
  return checked.report(await launchPackage(browserPath, checked.zip!, checked.manifest!, timeouts));
}
const codesOf = (report: CheckReport): string[] => report.findings.map(({ code }) => code);

describe('our own package', () => {
  const packed = (async () => {
    const { compiled, locales } = await readCourse({ content, ui: 'nb', reporting: undefined });
    const packer = new Packer(compiled);
    const strings = locales.get('nb')!;
    const { course } = compiled;
    const selection = {
      tracks: course.tracks.map(({ id }) => id),
      services: course.services.map(({ id }) => id),
      language: 'nb',
      register: 'standard' as const,
    };
    return new Map(
      await Promise.all(
        formats.map(
          async (format) =>
            [
              format,
              (
                await packer.make(
                  { format, selection, uiLanguage: 'nb' },
                  { strings: strings['player']!, t: translator(strings, 'nb') },
                )
              ).bytes,
            ] as const,
        ),
      ),
    );
  })();

  it.each(formats)('for %s has no finding, initializes and terminates', async (format) => {
    const report = await launched((await packed).get(format)!);
    expect(codesOf(report)).toEqual(format === 'web' ? ['web-only'] : []);
    expect(report.manifest?.format).toBe(format);
    expect(report.run).toMatchObject({
      visible: true,
      started: format !== 'web',
      finished: format !== 'web',
      foreign: [],
      missing: [],
      consoleErrors: [],
    });
    expect(report.run!.text).toContain('Test');
  });
});

describe('a launch', () => {
  const withPage = (script: string, body?: string): Uint8Array =>
    zipOf({ ...sound.scorm12, 'index.html': coursePage(script, body) });

  it.each(['scorm12', 'scorm2004-4'] as const)('of a valid %s package records its text and calls', async (format) => {
    const report = await launched(zipOf(sound[format]));
    expect(codesOf(report)).toEqual([]);
    const calls = format === 'scorm12' ? { LMSInitialize: 1, LMSFinish: 1 } : { Initialize: 1, Terminate: 1 };
    expect(report.run).toMatchObject({
      text: 'Ro i gruppa',
      started: true,
      saved: true,
      finished: true,
      status: 'incomplete',
      suspend: 6,
      calls,
    });
  });

  it('reports completion without input, too long suspend data and an unknown element', async () => {
    const script = goodScript
      .replace("'incomplete'", "'completed'")
      .replace("'page=1'", "'x'.repeat(5000)")
      .replace('if (state.length <= 4096) ', '')
      .replace("api.LMSCommit('')", "api.LMSSetValue('cmi.finnes.ikke', '1'); api.LMSCommit('')");
    const report = await launched(withPage(script));
    expect(codesOf(report)).toEqual(
      expect.arrayContaining(['run-complete-at-once', 'run-suspend-too-long', 'run-rejected']),
    );
    expect(report.run).toMatchObject({ status: 'completed', suspend: 5000 });
    expect(report.run!.rejected).toEqual(
      expect.arrayContaining([expect.stringMatching(/^LMSSetValue cmi\.finnes\.ikke: \d+$/)]),
    );
  });

  it('reports a missing initialize, a missing file, a script error and a missing finish', async () => {
    const report = await launched(
      withPage("throw new Error('borte');", '<p>Hei</p><img src="borte.png" alt="">'),
      shortTimeouts,
    );
    expect(codesOf(report)).toEqual(
      expect.arrayContaining(['run-not-started', 'run-missing-files', 'run-console', 'no-api']),
    );
    expect(report.run!.consoleErrors.join()).toContain('borte');
    expect(codesOf(await launched(withPage(goodScript.replace(/addEventListener.*/, '')), shortTimeouts))).toEqual(
      expect.arrayContaining(['run-no-finish']),
    );
  });

  it('reports an empty page', async () =>
    expect(codesOf(await launched(withPage(goodScript, ''), shortTimeouts))).toContain('run-blank'));

  it('blocks requests to other hosts and to other ports of this machine, and reports the hosts', async () => {
    const received: string[] = [];
    const other = createServer((request, response) => {
      received.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    const script = `${goodScript} const at = 'http' + '://${host}/'; fetch(at, { mode: 'no-cors' }).catch(() => 0); navigator.sendBeacon(at + 'b', 'x'); new WebSocket(at.replace('http', 'ws')); new Image().src = 'https' + '://stats.example/p.gif'; window.open(at + 'w');`;
    const report = await launched(withPage(script), { ...longTimeouts, settle: 3000 });
    other.close();
    expect(received).toEqual([]);
    expect(report.run!.foreign).toEqual(expect.arrayContaining([host, 'stats.example']));
    expect(codesOf(report)).toEqual(expect.arrayContaining(['run-third-party', 'popup']));
  });

  it('ends at the time limit when the course never yields', async () => {
    const checked = await checkPackage(bytesSource('kurs.zip', withPage('for (;;);')));
    await expect(
      launchPackage(browserPath, checked.zip!, checked.manifest!, { ...defaultTimeouts, all: 4000 }),
    ).rejects.toThrow('4 s');
  });
});

describe('the staff page', () => {
  const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  let folder: string;
  let preview: Preview;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'e2e-check-'));
    await buildStaff(join(folder, 'staff'));
    await writeFile(
      join(folder, 'feil.zip'),
      zipOf({ 'Mitt kurs/imsmanifest.xml': sound.scorm12['imsmanifest.xml'], 'Mitt kurs/index.html': 'x' }),
    );
    await writeFile(join(folder, 'hel.zip'), zipOf(sound.scorm12));
    preview = await startPreview({
      port: 0,
      packages: folder,
      staff: join(folder, 'staff'),
      attempts: join(folder, 'attempts'),
    });
    browser = await chromium.launch({ executablePath: browserPath, args: chromiumArguments });
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
    await rm(folder, { recursive: true });
  });

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(await readFile(axePath, 'utf8'));
    const { violations: found } = (await page.evaluate('axe.run()')) as AxeResults;
    const overflow = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
    return [
      ...found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}`)),
      ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ];
  }

  it.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('reports on a chosen and a dropped file, at %i px, %s', async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => request.method() !== 'GET' && problems.push(`sent: ${request.url()}`));
    await page.goto(`${preview.url}/check.html`);
    await page.getByLabel('Velg en zip-fil').setInputFiles(join(folder, 'feil.zip'));
    await page.getByRole('heading', { name: 'Pakken har feil som må rettes.' }).waitFor();
    expect(await page.getByText('åpne mappa «Mitt kurs», merk alt').count()).toBe(1);
    await expect
      .poll(() =>
        page.evaluate(
          '(() => { let at = document.activeElement; while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at.textContent; })()',
        ),
      )
      .toBe('Pakken har feil som må rettes.');
    expect(await violations(page)).toEqual([]);

    const bytes = [...(await readFile(join(folder, 'hel.zip')))];
    const dataTransfer = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([Uint8Array.from(${JSON.stringify(bytes)})], 'hel.zip')); return data; })()`,
    );
    await page.dispatchEvent('main', 'drop', { dataTransfer });
    await page.getByRole('heading', { name: 'Pakken er i orden.' }).waitFor();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('hel.zip er sjekket. Pakken er i orden.');
    expect(await page.locator('[data-verdict=works]').count()).toBe(5);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('link', { name: 'English' }).click();
    await page.getByLabel('Choose a zip file').setInputFiles(join(folder, 'feil.zip'));
    await page.getByRole('heading', { name: 'The package has faults that must be mended.' }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });
});
