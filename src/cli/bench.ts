/** `npm run bench`: measures the build and the learner's page, and prints the figures; asserts nothing. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync, unzipSync } from 'fflate';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, needChromium } from '../trial-launch/chromium.ts';
import { startPreview } from '../lms-simulator/preview-server.ts';

if (process.argv.length > 2) {
  console.error('Bruk: npm run bench. Den har ingen valg, og tar noen minutter.');
  process.exit(1);
}
/** Measured repetitions of each figure. */
const runs = 5;
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'okt-bench-'));
const allFormats = ['--track', 'enkel', '--service', 'barnehage', '--no-staff', '--out', folder];
const content = join(folder, 'modules');
/** A build cache of its own, so that the user's is not used or changed. */
const cache = join(folder, 'cache');
process.env['OKT_CACHE_DIR'] = cache;

try {
  cpSync(fileURLToPath(new URL('../../modules', import.meta.url)), content, { recursive: true });
  const onePackage = [...allFormats, '--format', 'scorm12'];
  print('Bygg av én pakke (scorm12, enkel, barnehage), ingenting endret', build(onePackage));
  print(
    'Bygg av én pakke, én setning endret før hvert bygg',
    build([...onePackage, '--content', content], changeTitle),
  );
  print(
    'Bygg av én pakke, ingenting husket fra før',
    build(onePackage, () => rmSync(cache, { recursive: true, force: true })),
  );
  print('Bygg av alle formater for ett spor og én tjeneste, ingenting endret', build(allFormats));
  spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      join(here, 'build.ts'),
      '--format',
      'scorm12',
      '--track',
      'start,enkel,full,paminnelse,mentor,leder',
      '--out',
      folder,
    ],
    { stdio: 'ignore' },
  );
  const [file] = readdirSync(join(folder, 'packages')).filter((name) => name.endsWith('.zip'));
  const files = unzipSync(new Uint8Array(readFileSync(join(folder, 'packages', file!))));
  console.log(
    `Største pakke: ${Object.entries(files)
      .filter(([path]) => /\.(js|css|html)$/.test(path))
      .map(([path, bytes]) => `${path} ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1)} kB gzip`)
      .join(', ')}`,
  );
  await measurePage(file!);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Changes one sentence of the content, as a writer does between two builds. */
function changeTitle(): void {
  const file = join(content, 'velkommen/nb.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/m, `title: Velkommen, ${randomInt(1e9)}`));
}

/**
 * Wall time and peak memory of whole build processes, started with this process's options; the first run is left out.
 * @param before called before each run, not measured
 */
function build(args: readonly string[], before: () => void = () => {}): { seconds: number[]; megabytes: number[] } {
  const code = `const { runBuild } = await import(${JSON.stringify(join(here, '../build/run-build.ts'))}); process.exitCode = await runBuild(${JSON.stringify(args)}); console.log('rss', process.resourceUsage().maxRSS);`;
  const results = Array.from({ length: runs + 1 }, () => {
    before();
    const started = performance.now();
    const { stdout } = spawnSync(process.execPath, [...process.execArgv, '--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    return { seconds: (performance.now() - started) / 1000, megabytes: Number(/rss (\d+)/.exec(stdout)?.[1]) / 1000 };
  }).slice(1);
  return { seconds: results.map(({ seconds }) => seconds), megabytes: results.map(({ megabytes }) => megabytes) };
}

function print(title: string, { seconds, megabytes }: { seconds: number[]; megabytes: number[] }): void {
  console.log(
    `${title}: ${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}), ${median(megabytes).toFixed(0)} MB, median av ${runs}`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/**
 * Measures the time to the first text on a slow network, and from a click to the next frame at a quarter of the CPU
 * speed.
 */
async function measurePage(file: string): Promise<void> {
  const preview = await startPreview({
    port: 0,
    packages: join(folder, 'packages'),
    staff: join(folder, 'staff'),
    attempts: join(folder, 'attempts'),
  });
  const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumArguments });
  const address = `${preview.url.replace(/\/$/, '')}/pakke/${encodeURIComponent(file)}/index.html`;
  const firstText: number[] = [];
  let requests = 0;
  for (let run = 0; run < runs; run += 1) {
    const page = await slowPage(browser, true);
    requests = 0;
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests += 1;
    });
    const started = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body?.innerText.includes('Et kurs for deg som møter barn'), undefined, {
      polling: 30,
      timeout: 60_000,
    });
    firstText.push(performance.now() - started);
    await page.close();
  }
  console.log(
    `Første tekst (Slow 4G: 400 ms, 1,6 Mbit/s; CPU 4×): ${median(firstText).toFixed(0)} ms, ${requests} forespørsler, median av ${runs}`,
  );
  const page = await slowPage(browser, false);
  await page.goto(address);
  await page.waitForSelector('okt-start form.choices');
  await page.locator('okt-start label', { hasText: 'Barnehage' }).click();
  const clicks: number[] = [await timeClick(page, 'okt-start button.primary')];
  for (let at = 0; at < 12; at += 1)
    clicks.push(await timeClick(page, 'okt-nav button.primary, okt-house .door:has(progress[value="0"])'));
  clicks.push(await timeClick(page, 'okt-toolbar button[aria-pressed]'));
  console.log(
    `Fra trykk til neste bilde (CPU 4×): ${median(clicks).toFixed(0)} ms, lengste ${Math.max(...clicks).toFixed(0)} ms, ${clicks.length} trykk`,
  );
  await browser.close();
  await preview.close();
}

/** A page with a quarter of the CPU speed. @param slowNetwork true: also "Slow 4G", 400 ms and 1.6 Mbit/s */
async function slowPage(browser: Awaited<ReturnType<typeof chromium.launch>>, slowNetwork: boolean): Promise<Page> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  if (slowNetwork)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 200_000,
      uploadThroughput: 93_750,
    });
  return page;
}

/** Clicks the first visible match of `selector`. @returns milliseconds until the next frame, measured in the page */
function timeClick(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (searched) =>
      new Promise<number>((done) => {
        const control = [...document.querySelectorAll<HTMLElement>(searched)].find((element) =>
          element.checkVisibility(),
        )!;
        const started = performance.now();
        control.click();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
      }),
    selector,
  );
}
