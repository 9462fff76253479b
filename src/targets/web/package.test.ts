/** Holds the web package to what installs and what opens from a folder; then both in real Chromium. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, needChromium } from '../../trial-launch/chromium.ts';
import type { PackageFile, PackageInput } from '../../packaging/package.ts';
import { outline } from '../../../tests/fixtures/outline.ts';
import { smallPackage } from '../../../tests/fixtures/small-course.ts';
import { writePageData } from '../../core/course/page-data.ts';
import { pack } from './package.ts';

const policy = "default-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'";
const data = writePageData({
  outline: { ...outline, id: 'prove', tracks: [{ ...outline.tracks[0]!, id: 'enkel' }] },
  strings: {},
  uiLanguage: 'nb',
  tracking: {},
});
const html = (version: string): string =>
  `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Kurs</title><link rel="icon" href="data:,"><script src="player.js" defer></script><script type="application/json" id="okt-data">${data}</script></head><body><p>${version}</p></body></html>`;

let script: string;
beforeAll(async () => {
  const entry = 'virtual:entry';
  const path = (file: string): string => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
  const code = `import { createPageTracker } from ${path('./entry.ts')};
    import { readPageData } from ${path('../../core/course/page-data.ts')};
    const tracker = createPageTracker(readPageData(document), localStorage);
    tracker.open().then(() => (window.tracker = tracker));`;
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'player.js' } } },
  });
  script = (made as { readonly output: readonly { readonly code: string }[] }).output[0]!.code;
});

const inputOf = (version = 'Én'): PackageInput => ({
  ...smallPackage(),
  files: [
    { path: 'index.html', content: html(version) },
    { path: 'player.js', content: script },
  ],
});
const fileOf = (files: readonly PackageFile[], path: string): string =>
  String(files.find((file) => file.path === path)?.content);

describe('the web package', () => {
  it('has a manifest that a browser installs from', () => {
    const files = pack(inputOf());
    const manifest = JSON.parse(fileOf(files, 'manifest.webmanifest')) as {
      readonly icons: readonly { readonly src: string }[];
      readonly start_url: string;
    };
    expect(manifest).toMatchObject({
      name: 'Ro & trygghet <hver dag>: Enkel vei, Barnehage',
      lang: 'nb',
      display: 'standalone',
      start_url: './index.html',
      scope: './',
    });
    for (const { src } of manifest.icons) expect(files.map(({ path }) => path)).toContain(src);
  });

  it('has a service worker that keeps every file, under a name that changes with any of them', () => {
    const files = pack(inputOf());
    const kept = JSON.parse(/const files = (\[.*?\]);/.exec(fileOf(files, 'sw.js'))![1]!) as string[];
    expect(kept).toEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path !== 'sw.js')
        .sort(),
    );
    expect(fileOf(pack(inputOf()), 'sw.js')).toBe(fileOf(files, 'sw.js'));
    expect(fileOf(pack(inputOf('To')), 'sw.js')).not.toBe(fileOf(files, 'sw.js'));
  });
});

describe('in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let server: Server;
  let address: string;
  let served: readonly PackageFile[] = [];
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.svg': 'image/svg+xml',
    '.webmanifest': 'application/manifest+json',
  };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: needChromium(), args: chromiumArguments });
    folder = await mkdtemp(join(tmpdir(), 'web-package-'));
    served = pack(inputOf());
    for (const { path, content } of served) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://x').pathname.slice('/kurs/'.length) || 'index.html';
      const file = path === 'drypp/' ? { content: 'Et annet kurs' } : served.find((each) => each.path === path);
      response.writeHead(file ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(file?.content);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kurs/`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await rm(folder, { recursive: true });
  });

  async function opened(): Promise<{ page: Page; trouble: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const trouble: string[] = [];
    page.on('console', (message) => message.type() !== 'log' && trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(error.message));
    return { page, trouble };
  }
  const started = (page: Page): Promise<unknown> => page.waitForFunction(() => 'tracker' in window);

  it("opens from a folder with no word of error, and keeps its track's progress there", async () => {
    const { page, trouble } = await opened();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await started(page);
    await page.evaluate(() =>
      (window as unknown as { tracker: { save(report: object): Promise<void> } }).tracker.save({ suspend: '1~mappe' }),
    );
    await page.reload();
    await started(page);
    expect(await page.evaluate(() => localStorage.getItem('okt:web:prove.enkel'))).toContain('1~mappe');
    expect(await page.locator('link[rel=manifest]').count()).toBe(0);
    expect(trouble).toEqual([]);
  });

  it('is installable where served, opens without a net, and takes a new build when it has been closed', async () => {
    const { page, trouble } = await opened();
    await page.goto(address);
    await started(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const session = await page.context().newCDPSession(page);
    const { errors, manifest } = (await session.send('Page.getAppManifest')) as unknown as {
      readonly errors: readonly unknown[];
      readonly manifest: { readonly name?: string };
    };
    expect(errors).toEqual([]);
    expect(manifest.name).toContain('Ro & trygghet');
    const { appId } = (await session.send('Page.getAppId')) as unknown as { readonly appId: string };
    expect(appId, 'two courses on one server are two apps').toBe(`${address}index.html`);
    await page.context().setOffline(true);
    for (const there of [address, `${address}index.html?spor=enkel`]) {
      await page.goto(there);
      await started(page);
      expect(await page.locator('p').textContent()).toBe('Én');
    }
    await page.context().setOffline(false);
    expect(await page.evaluate(async () => (await fetch('drypp/')).text())).toBe('Et annet kurs');
    served = pack(inputOf('To'));
    await page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update();
      for (let wait = 0; !registration.waiting && wait < 600; wait += 1)
        await new Promise((done) => setTimeout(done, 50));
    });
    const other = await page.context().newPage();
    await page.close();
    // A page that is only reloaded keeps the old worker: between two tries the course is closed everywhere.
    await expect
      .poll(async () => {
        await other.goto(address);
        const text = await other.locator('p').textContent();
        await other.goto('about:blank');
        return text;
      })
      .toBe('To');
    expect(trouble).toEqual([]);
  });
});
