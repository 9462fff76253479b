/** What the end-to-end tests stand on: packages built by the project's own command, served by its own preview LMS. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { chromiumArguments, needChromium } from '../../src/trial-launch/chromium.ts';
import { startPreview } from '../../src/lms-simulator/preview-server.ts';
import { formats } from '../../src/build/formats.ts';
import { runBuild } from '../../src/build/run-build.ts';

/** What the staff pages call a format. */
export const nameOf = (format: string): string => formats.find(({ id }) => id === format)?.words['nb']?.name ?? format;

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** How every test starts Chromium. */
export const launchOptions = { executablePath: needChromium(), args: chromiumArguments };

/** A built and served set of packages. */
export interface Site {
  readonly url: string;
  readonly folder: string;
  /** The attempt of a learner as the preview LMS holds it on disk. */
  attempt(learner: string): Promise<Attempt | undefined>;
  close(): Promise<void>;
}

/** The values that tests look at. */
export interface Attempt {
  readonly suspend_data: string;
  readonly core: Readonly<Record<string, string>> & { readonly score: Readonly<Record<string, string>> };
  readonly objectives: Readonly<
    Record<string, { readonly id: string; readonly status: string; readonly score: Readonly<Record<string, string>> }>
  >;
  readonly interactions: Readonly<
    Record<
      string,
      { readonly id: string; readonly type: string; readonly student_response: string; readonly result: string }
    >
  >;
}

/** Builds with the command line's own arguments, and serves. */
export async function openSite(...args: readonly string[]): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'okt-e2e-'));
  const code = await runBuild([...args, '--out', folder]);
  if (code !== 0) throw new Error(`the build ended with ${code}`);
  const attempts = join(folder, 'attempts');
  const preview = await startPreview({
    port: 0,
    packages: join(folder, 'packages'),
    staff: join(folder, 'staff'),
    attempts,
  });
  return {
    url: preview.url,
    folder,
    async attempt(learner) {
      const name = (await readdir(attempts).catch(() => [])).find((file) => file.endsWith(` ${learner}.json`));
      return name ? (JSON.parse(await readFile(join(attempts, name), 'utf8')) as { cmi: Attempt }).cmi : undefined;
    },
    async close() {
      await preview.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Names of the package files built. */
export async function packagesOf(site: Site): Promise<string[]> {
  return (JSON.parse(await readFile(join(site.folder, 'packages/index.json'), 'utf8')) as { file: string }[]).map(
    ({ file }) => file,
  );
}

/** Makes axe known to a page before its own policy holds. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(axePath, 'utf8'));
}

/**
 * Everything WCAG 2.0–2.2 A/AA and best practice find wrong now, and what is wider than the window.
 * @param parts selectors of what is looked at; the whole document when left out
 */
export async function faultsOf(page: Page, parts?: readonly string[]): Promise<string[]> {
  const { found, checked } = await page.evaluate(async (include) => {
    const { axe } = window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } };
    const result = await axe.run(include ? { include } : document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return {
      checked: result.passes.length,
      found: result.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.flat().join(' ')}`),
      ),
    };
  }, parts);
  if (checked === 0) throw new Error('axe found nothing to check');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return over > 0 ? [...found, `${over} px too wide`] : found;
}
