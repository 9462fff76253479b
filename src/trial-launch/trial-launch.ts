/** Launches a package in Chromium as an LMS does, looks at what happens, and lets nothing out of this machine. */
import type { BrowserContext, Page } from 'playwright-core';
import { hostOf } from '../package-checker/content.ts';
import { familyOf, type ManifestInfo } from '../package-checker/manifest-info.ts';
import type { OpenZip } from '../package-checker/open-zip.ts';
import type { TrialResult } from '../package-checker/trial-result.ts';
import { chromiumArguments } from './chromium.ts';
import { startTrialServer, type TrialServer } from './trial-server.ts';
import { callsOf, scormScript, statusOf, type ScormCall } from './trial-scorm.ts';

/** How long a course may take to show itself, to settle, and to say goodbye; and all in all. Milliseconds. */
export const ordinaryPatience = { start: 8000, settle: 1500, leave: 6000, all: 40_000 };
type Patience = typeof ordinaryPatience;
/** How much of the first text is told, characters. */
const firstText = 160;

const learner = { name: 'Prøve Deltaker', account: { homePage: 'https://example.org', name: 'prove-1' } };
const registration = '6f7f0f0e-6f5e-4d3c-9b2a-1c0d9e8f7a6b';

/** Launches the first page of a package. @throws Error when Chromium cannot be started or the course never lets go */
export async function launchPackage(
  executablePath: string,
  zip: OpenZip,
  described: ManifestInfo,
  patience: Patience = ordinaryPatience,
): Promise<TrialResult> {
  const { chromium } = await import('playwright-core');
  const stage = await startTrialServer(zip, described);
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
      await stage.close();
      throw error;
    });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'nb-NO',
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    return await within(patience.all, watch(context, stage, described, patience));
  } finally {
    await browser.close();
    await stage.close();
  }
}

async function watch(
  context: BrowserContext,
  stage: TrialServer,
  described: ManifestInfo,
  patience: Patience,
): Promise<TrialResult> {
  const seen = { foreign: new Set<string>(), popups: new Set<string>(), errors: new Set<string>() };
  await context.route(
    (url) => /^(https?|ftp):$/.test(url.protocol) && url.origin !== stage.url,
    (route) => {
      seen.foreign.add(hostOf(route.request().url()));
      return route.abort('blockedbyclient');
    },
  );
  await context.routeWebSocket(/.*/, (socket) => {
    seen.foreign.add(hostOf(socket.url()));
    void socket.close();
  });
  const page = await context.newPage();
  page.on('popup', (popup) =>
    seen.popups.add(popup.url().startsWith(stage.url) ? new URL(popup.url()).pathname.replace('/pakke/', '') : ''),
  );
  page.on('pageerror', (error) => seen.errors.add(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) seen.errors.add(message.text());
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));

  await page.goto(`${stage.url}/lms`);
  const family = familyOf(described.format);
  const scorm = family === 'scorm12' || family === 'scorm2004';
  if (scorm) await page.evaluate(scormScript(family, described.mastery));
  const calls = (): Promise<ScormCall[]> =>
    scorm ? (page.evaluate('window.calls') as Promise<ScormCall[]>) : Promise.resolve([]);
  const started = async (): Promise<boolean> =>
    stage.lrs.verbs.length > 0 ||
    (await calls()).some(({ kind, answer }) => kind === 'initialize' && answer === 'true');

  await page.evaluate(`document.getElementById('course').src = ${JSON.stringify(addressOf(stage, described))}`);
  const until = Date.now() + patience.start;
  const ready = async (): Promise<boolean> => (await lookAt(page)).visible && (family === 'web' || (await started()));
  while (Date.now() < until && !(await ready())) await page.waitForTimeout(200);
  await page.waitForTimeout(patience.settle);
  const look = await lookAt(page);
  const atLaunch = {
    status: scorm
      ? statusOf(await calls(), family)
      : stage.lrs.verbs.filter((verb) => /^(completed|passed|failed)$/.test(verb)).join(', '),
    started: await started(),
  };

  await page.evaluate("document.getElementById('course').src = 'about:blank'");
  const { verbs } = stage.lrs;
  const finished = async (): Promise<boolean> =>
    verbs.includes('terminated') || (await calls()).some(({ kind, answer }) => kind === 'finish' && answer === 'true');
  // A web page has no goodbye to wait for, and plain xAPI only where it has said "initialized".
  const gone = Date.now() + (scorm || family === 'cmi5' || verbs.includes('initialized') ? patience.leave : 1200);
  while (Date.now() < gone && !(await finished())) await page.waitForTimeout(100);
  // A little longer, for what else is said on leaving.
  await page.waitForTimeout(300);
  const all = await calls();
  return {
    ...look,
    ...atLaunch,
    calls: scorm ? callsOf(all) : tally(verbs),
    saved: all.some(({ kind, answer }) => kind === 'commit' && answer === 'true') || stage.lrs.states > 0,
    finished: await finished(),
    suspend: Math.max(
      0,
      ...all.map(({ kind, element, length }) => (kind === 'set' && element === 'cmi.suspend_data' ? length : 0)),
    ),
    rejected: [
      ...new Set(
        all
          .filter(({ kind, answer }) => kind !== 'other' && answer === 'false')
          .map(({ name, element, error }) => `${name}${element && ` ${element}`}: ${error}`),
      ),
    ],
    consoleErrors: [...seen.errors].slice(0, 20),
    foreign: [...seen.foreign],
    missing: [...stage.missing],
    popups: [...seen.popups],
  };
}

/** What a learner sees now, in the course and in the frames it has opened. */
async function lookAt(page: Page): Promise<{ text: string; visible: boolean }> {
  const seeing =
    "({ text: (document.body?.innerText ?? '').slice(0, 4000), picture: [...document.querySelectorAll('img,svg,canvas,video,object,embed')].some((each) => each.getBoundingClientRect().width > 20) })";
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const seen = (
    await Promise.all(
      frames.map((frame) =>
        (frame.evaluate(seeing) as Promise<{ text: string; picture: boolean }>).catch(() => undefined),
      ),
    )
  ).filter((each) => each !== undefined);
  const text = seen
    .map((each) => each.text)
    .join(' ')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return {
    text: text.length > firstText ? `${text.slice(0, firstText).replace(/\s\S*$/, '')} …` : text,
    visible: text !== '' || seen.some(({ picture }) => picture),
  };
}

/** The first page in the package, with the parameters its standard wants (cmi5 8.1; the launch of tincan.xml). */
function addressOf(stage: TrialServer, { format, launches, activity }: ManifestInfo): string {
  const launch = launches.find(({ path }) => path !== undefined)!;
  const address = new URL(
    `/pakke/${launch.path!.split('/').map(encodeURIComponent).join('/')}${launch.query ?? ''}`,
    stage.url,
  );
  const actor = JSON.stringify({ objectType: 'Agent', ...learner });
  const given = { endpoint: `${stage.url}/lrs/`, registration };
  const parameters: Readonly<Record<string, string>> =
    format === 'cmi5'
      ? { ...given, fetch: `${stage.url}/lrs/fetch`, actor, activityId: activity }
      : format === 'xapi'
        ? { ...given, auth: `Basic ${Buffer.from('trial:launch').toString('base64')}`, actor, activity_id: activity }
        : {};
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${milliseconds / 1000} s`)), milliseconds);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
