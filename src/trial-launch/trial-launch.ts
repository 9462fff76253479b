/** Launches a package in Chromium as an LMS does, records what happens, and blocks all requests to other hosts. */
import type { BrowserContext, Page } from 'playwright-core';
import { hostOf } from '../package-checker/content.ts';
import { familyOf, type ManifestInfo } from '../package-checker/manifest-info.ts';
import type { OpenZip } from '../package-checker/open-zip.ts';
import type { TrialResult } from '../package-checker/trial-result.ts';
import { chromiumArguments } from './chromium.ts';
import { startTrialServer, type TrialServer } from './trial-server.ts';
import { callsOf, scormScript, statusOf, type ScormCall } from './trial-scorm.ts';

/**
 * Time limits, milliseconds: until the course is visible and has initialized, for what follows its start, until it has
 * terminated after unload, and for the whole launch.
 */
export const defaultTimeouts = { start: 8000, settle: 1500, leave: 6000, all: 40_000 };
type Timeouts = typeof defaultTimeouts;
/** Largest part of the visible text in the report, characters. */
const maxTextLength = 160;

const learner = { name: 'Prøve Deltaker', account: { homePage: 'https://example.org', name: 'prove-1' } };
const registration = '6f7f0f0e-6f5e-4d3c-9b2a-1c0d9e8f7a6b';

/**
 * Launches the first launch page of a package.
 * @throws Error when Chromium does not start or the time limit is exceeded
 */
export async function launchPackage(
  executablePath: string,
  zip: OpenZip,
  manifest: ManifestInfo,
  timeouts: Timeouts = defaultTimeouts,
): Promise<TrialResult> {
  const { chromium } = await import('playwright-core');
  const server = await startTrialServer(zip, manifest);
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium
    .launch({
      executablePath,
      args: [
        ...chromiumArguments.filter((argument) => asRoot || argument !== '--no-sandbox'),
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
        '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      ],
    })
    .catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'nb-NO',
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    return await within(timeouts.all, runCourse(context, server, manifest, timeouts));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens the course, waits until it has started, unloads it, and collects what it did. */
async function runCourse(
  context: BrowserContext,
  server: TrialServer,
  manifest: ManifestInfo,
  timeouts: Timeouts,
): Promise<TrialResult> {
  const foreign = await blockOtherHosts(context, server.url);
  const page = await context.newPage();
  const { errors, popups } = recordPageEvents(page, server.url);

  await page.goto(`${server.url}/lms`);
  const family = familyOf(manifest.format);
  const isScorm = family === 'scorm12' || family === 'scorm2004';
  if (isScorm) await page.evaluate(scormScript(family, manifest.mastery));
  const calls = (): Promise<ScormCall[]> =>
    isScorm ? (page.evaluate('window.calls') as Promise<ScormCall[]>) : Promise.resolve([]);
  const { verbs } = server.lrs;
  const started = async (): Promise<boolean> => verbs.length > 0 || hasSucceeded(await calls(), 'initialize');
  const finished = async (): Promise<boolean> => verbs.includes('terminated') || hasSucceeded(await calls(), 'finish');

  await page.evaluate(`document.getElementById('course').src = ${JSON.stringify(launchUrl(server, manifest))}`);
  const startDeadline = Date.now() + timeouts.start;
  const ready = async (): Promise<boolean> =>
    (await visibleContent(page)).visible && (family === 'web' || (await started()));
  while (Date.now() < startDeadline && !(await ready())) await page.waitForTimeout(200);
  await page.waitForTimeout(timeouts.settle);
  const content = await visibleContent(page);
  const atLaunch = {
    status: isScorm
      ? statusOf(await calls(), family)
      : verbs.filter((verb) => /^(completed|passed|failed)$/.test(verb)).join(', '),
    started: await started(),
  };

  await page.evaluate("document.getElementById('course').src = 'about:blank'");
  // Without an LMS there is nothing to wait for; plain xAPI need not terminate unless it has sent "initialized".
  const terminates = isScorm || family === 'cmi5' || verbs.includes('initialized');
  const leaveDeadline = Date.now() + (terminates ? timeouts.leave : 1200);
  while (Date.now() < leaveDeadline && !(await finished())) await page.waitForTimeout(100);
  // Other requests may follow the terminating one.
  await page.waitForTimeout(300);
  const all = await calls();
  return {
    ...content,
    ...atLaunch,
    calls: isScorm ? callsOf(all) : countByName(verbs),
    saved: hasSucceeded(all, 'commit') || server.lrs.states > 0,
    finished: await finished(),
    suspend: longestSuspendData(all),
    rejected: rejectedCalls(all),
    consoleErrors: [...errors].slice(0, 20),
    foreign: [...foreign],
    missing: [...server.missing],
    popups: [...popups],
  };
}

/** Blocks every request outside `ownOrigin`. @returns the blocked hosts, filled as requests are made */
async function blockOtherHosts(context: BrowserContext, ownOrigin: string): Promise<ReadonlySet<string>> {
  const hosts = new Set<string>();
  await context.route(
    (url) => /^(https?|ftp):$/.test(url.protocol) && url.origin !== ownOrigin,
    (route) => {
      hosts.add(hostOf(route.request().url()));
      return route.abort('blockedbyclient');
    },
  );
  await context.routeWebSocket(/.*/, (socket) => {
    hosts.add(hostOf(socket.url()));
    void socket.close();
  });
  return hosts;
}

/** Records errors and pop-up windows as they come, and dismisses dialogs. */
function recordPageEvents(
  page: Page,
  ownOrigin: string,
): { readonly errors: ReadonlySet<string>; readonly popups: ReadonlySet<string> } {
  const errors = new Set<string>();
  const popups = new Set<string>();
  page.on('popup', (popup) =>
    popups.add(popup.url().startsWith(ownOrigin) ? new URL(popup.url()).pathname.replace('/pakke/', '') : ''),
  );
  page.on('pageerror', (error) => errors.add(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) errors.add(message.text());
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  return { errors, popups };
}

/** True when a call of this kind has returned `true`. */
function hasSucceeded(calls: readonly ScormCall[], wanted: ScormCall['kind']): boolean {
  return calls.some(({ kind, answer }) => kind === wanted && answer === 'true');
}

/** Longest `cmi.suspend_data` that was set, characters. */
function longestSuspendData(calls: readonly ScormCall[]): number {
  const lengths = calls
    .filter(({ kind, element }) => kind === 'set' && element === 'cmi.suspend_data')
    .map(({ length }) => length);
  return Math.max(0, ...lengths);
}

/** The calls that the LMS answered with `false`, each once, with the error code. */
function rejectedCalls(calls: readonly ScormCall[]): string[] {
  const rejected = calls.filter(({ kind, answer }) => kind !== 'other' && answer === 'false');
  return [...new Set(rejected.map(({ name, element, error }) => `${name}${element && ` ${element}`}: ${error}`))];
}

/**
 * Visible text in the course and its inner frames, cut to {@link maxTextLength}; `visible` also for images and video.
 */
async function visibleContent(page: Page): Promise<{ text: string; visible: boolean }> {
  const script =
    "({ text: (document.body?.innerText ?? '').slice(0, 4000), picture: [...document.querySelectorAll('img,svg,canvas,video,object,embed')].some((each) => each.getBoundingClientRect().width > 20) })";
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const contents = (
    await Promise.all(
      frames.map((frame) =>
        (frame.evaluate(script) as Promise<{ text: string; picture: boolean }>).catch(() => undefined),
      ),
    )
  ).filter((each) => each !== undefined);
  const text = contents
    .map((each) => each.text)
    .join(' ')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return {
    text: text.length > maxTextLength ? `${text.slice(0, maxTextLength).replace(/\s\S*$/, '')} …` : text,
    visible: text !== '' || contents.some(({ picture }) => picture),
  };
}

/** URL of the first launch page with the launch parameters of its standard (cmi5 8.1; Tin Can launch). */
function launchUrl(server: TrialServer, { format, launches, activity }: ManifestInfo): string {
  const launch = launches.find(({ path }) => path !== undefined)!;
  const url = new URL(
    `/pakke/${launch.path!.split('/').map(encodeURIComponent).join('/')}${launch.query ?? ''}`,
    server.url,
  );
  for (const [name, value] of Object.entries(launchParameters(server, format, activity)))
    url.searchParams.set(name, value);
  return url.href;
}

function launchParameters(
  server: TrialServer,
  format: ManifestInfo['format'],
  activity: string,
): Readonly<Record<string, string>> {
  const actor = JSON.stringify({ objectType: 'Agent', ...learner });
  const common = { endpoint: `${server.url}/lrs/`, registration };
  if (format === 'cmi5') return { ...common, fetch: `${server.url}/lrs/fetch`, actor, activityId: activity };
  if (format !== 'xapi') return {};
  const auth = `Basic ${Buffer.from('trial:launch').toString('base64')}`;
  return { ...common, auth, actor, activity_id: activity };
}

function countByName(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The result of `work`. @throws Error with the time limit as its message when it takes longer */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${milliseconds / 1000} s`)), milliseconds);
  });
  work.catch(() => undefined);
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
