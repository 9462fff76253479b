/** Shared by the end-to-end tests: packages built by the project's own command, served by its own preview LMS. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { chromiumArguments, needChromium } from '../../src/trial-launch/chromium.ts';
import { startPreview } from '../../src/lms-simulator/preview-server.ts';
import { formats } from '../../src/build/formats.ts';
import { runBuild } from '../../src/build/run-build.ts';

/** Norwegian name of a format on the staff pages. */
export const formatName = (format: string): string =>
  formats.find(({ id }) => id === format)?.words['nb']?.name ?? format;

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Launch options of Chromium. */
export const launchOptions = { executablePath: needChromium(), args: chromiumArguments };

/** A set of built packages and the preview LMS that serves them. */
export interface Site {
  readonly url: string;
  /** Folder of the build. */
  readonly folder: string;
  /** The stored attempt of a learner; undefined when there is none. */
  attempt(learner: string): Promise<Attempt | undefined>;
  close(): Promise<void>;
}

/** The part of a stored SCORM 1.2 data model that the tests read. */
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

/** Builds packages and serves them. @param args arguments of `npm run build` */
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

/** Names of the built package files. */
export async function packagesOf(site: Site): Promise<string[]> {
  return (JSON.parse(await readFile(join(site.folder, 'packages/index.json'), 'utf8')) as { file: string }[]).map(
    ({ file }) => file,
  );
}

/** Goes to the next screen of a course; from the overview, into the first unfinished module. */
export async function goOn(frame: Frame): Promise<void> {
  await frame.locator('okt-nav button.primary:visible, okt-house .door:not([data-done]):visible').first().click();
}

/** Loads axe into a page; the page's Content Security Policy must be bypassed. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(axePath, 'utf8'));
}

/**
 * Violations of WCAG 2.0–2.2 A/AA and of axe's best practices, and content wider than the window; one line each.
 * @param parts selectors of the elements to check; the whole document when left out
 */
export async function violationsOf(page: Page, parts?: readonly string[]): Promise<string[]> {
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
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return overflow > 0 ? [...found, `${overflow} px too wide`] : found;
}
