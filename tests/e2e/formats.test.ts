/**
 * Plays a small course in SCORM 2004, cmi5 and xAPI in the preview LMS: completed, stored, resumed, and with a failing
 * LRS.
 */
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeyboardLearner } from './learner.ts';
import { formatName, launchOptions, openSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  site = await openSite(
    '--content',
    'tests/fixtures/content',
    '--format',
    'scorm2004-3,scorm2004-4,cmi5,xapi',
    '--track',
    'full',
    '--service',
    'skole',
    '--reporting',
    'answers',
  );
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  problems = [];
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'request',
    (request) =>
      request.url().startsWith(site.url) ||
      request.url().startsWith('data:') ||
      problems.push(`foreign: ${request.url()}`),
  );
});
afterEach(() => context.close());

async function launch(format: string, learner: string, ...faults: readonly RegExp[]): Promise<Frame> {
  await page.goto(site.url);
  await page.getByRole('textbox', { name: 'Id' }).fill(learner);
  for (const fault of faults) await page.getByRole('checkbox', { name: fault }).check();
  await page.getByRole('button', { name: new RegExp(`^Åpne .*, ${formatName(format)}$`) }).click();
  const handle = await page.locator('iframe').elementHandle();
  const frame = (await handle!.contentFrame())!;
  await frame.waitForSelector('okt-start form.choices');
  await handle!.focus();
  return frame;
}

async function leave(): Promise<void> {
  await page.getByRole('button', { name: 'Avslutt' }).click();
  await page.getByRole('status').filter({ hasText: 'er avsluttet' }).waitFor();
}

/** Completes the course with correct answers. */
async function complete(frame: Frame): Promise<KeyboardLearner> {
  const learner = await KeyboardLearner.at(page, frame);
  await learner.activate('okt-start button.primary');
  for (let screens = 0; screens < 40 && (await learner.shown()) !== 'resultat'; screens += 1) {
    await learner.answerScreen();
    await learner.next();
  }
  expect(await learner.shown()).toBe('resultat');
  return learner;
}

/** Reloads the course in its frame. */
async function reload(frame: Frame): Promise<void> {
  await Promise.all([frame.waitForNavigation(), frame.evaluate(() => void setTimeout(() => location.reload()))]);
  await frame.waitForSelector('okt-start form.choices');
  await (await frame.frameElement()).focus();
}

/** The values of the LMS that the page shows. */
const values = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page
      .locator('live-values tbody tr')
      .evaluateAll((rows) => rows.map((row) => [row.children[0]!.textContent!, row.children[1]!.textContent!])),
  );

/** The log of calls, the earliest first. */
const log = async (): Promise<{ call: string; answer: string }[]> =>
  (
    await page.locator('call-log tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        call: row.children[1]!.textContent!.trim(),
        answer: row.children[2]!.textContent!.trim(),
      })),
    )
  ).reverse();
const calls = async (): Promise<string[]> => (await log()).map(({ call }) => call);

describe.each(['scorm2004-3', 'scorm2004-4'])('%s', (format) => {
  it('is completed, stored with its activities, rolled up, and resumed', async () => {
    const learner = await complete(await launch(format, 'kari'));
    await expect.poll(async () => (await values())['cmi.completion_status']).toBe('completed');
    const stored = await values();
    expect(stored).toMatchObject({
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '1',
      'cmi.progress_measure': '1',
      'cmi.learner_id': 'kari',
    });
    expect(
      Object.entries(stored)
        .filter(([name]) => /^aktivitet\..*completion$/.test(name))
        .map(([, value]) => value),
    ).toContain('completed');
    expect(Object.keys(stored).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length).toBe(
      learner.answered.filter((id) => learner.keys.get(id)!.type !== 'recall').length,
    );
    expect((await calls()).filter((call) => call.startsWith('Commit')).length).toBeGreaterThan(1);
    await leave();
    const frame = await launch(format, 'kari');
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    await expect.poll(async () => (await values())['cmi.success_status']).toBe('passed');
    expect(problems).toEqual([]);
  });

  it('reloaded after its session has ended, keeps the location, and sends later answers at the next launch', async () => {
    const frame = await launch(format, 'efem');
    const learner = await KeyboardLearner.at(page, frame);
    await learner.activate('okt-start button.primary');
    await learner.answerScreen();
    await learner.next();
    await reload(frame);
    await frame.locator('okt-notice', { hasText: 'Åpne kurset derfra igjen' }).waitFor();
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    await complete(frame);
    expect((await values())['cmi.success_status']).toBe('unknown');
    await leave();
    await launch(format, 'efem');
    await expect.poll(async () => (await values())['cmi.success_status']).toBe('passed');
    expect(problems).toEqual([]);
  });
});

describe.each(['cmi5', 'xapi'])('%s', (format) => {
  it('is completed, sends its statements in order, and is resumed', async () => {
    const learner = await complete(await launch(format, 'kari'));
    await expect.poll(async () => (await calls()).filter((call) => /^(completed|passed) /.test(call)).length).toBe(2);
    await expect.poll(async () => (await values())['okt.progress.told.score']).toBe('100');
    const verbs = (await calls()).map((call) => call.split(' ')[0]!).filter((name) => /^[a-z]+$/.test(name));
    expect(verbs[0]).toBe('initialized');
    expect(verbs.filter((verb) => verb === 'answered')).toHaveLength(
      learner.answered.filter((id) => learner.keys.get(id)!.type !== 'recall').length,
    );
    expect(verbs.indexOf('passed')).toBe(verbs.indexOf('completed') + 1);
    const stored = await values();
    expect(stored).toMatchObject({ completed: expect.any(String) as string, passed: expect.any(String) as string });
    expect('satisfied' in stored).toBe(format === 'cmi5');
    await leave();
    const frame = await launch(format, 'kari');
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    await expect.poll(log).toContainEqual({ call: expect.stringMatching(/^terminated /) as string, answer: '200' });
    expect(problems).toEqual([]);
  });

  it('keeps all statements while the LRS fails, and sends each once when it works again', async () => {
    const frame = await launch(format, 'ola');
    // The LRS simulates the fault from the page's next request for the log.
    const faultSet = page.waitForResponse((response) => response.url().includes('faults=commit-fails'));
    await page.getByRole('checkbox', { name: /Lagringen blir avvist/ }).check();
    await faultSet;
    await complete(frame);
    await frame.locator('okt-notice', { hasText: 'prøver igjen' }).waitFor();
    expect((await values())['completed']).toBeUndefined();
    const works = page.waitForResponse((response) => response.url().endsWith('faults='));
    await page.getByRole('checkbox', { name: /Lagringen blir avvist/ }).uncheck();
    await works;
    // On a slow machine the next retry may be minutes away.
    await frame.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(async () => (await values())['passed']).toBeDefined();
    await leave();
    await launch(format, 'ola');
    await new Promise((done) => setTimeout(done, 700));
    const accepted = (await log())
      .filter(({ answer, call }) => answer === '200' && /^(answered|completed|passed) /.test(call))
      .map(({ call }) => call);
    expect(
      accepted
        .map((call) => call.split(' ')[0])
        .sort()
        .slice(-2),
    ).toEqual(['completed', 'passed']);
    expect(accepted.length).toBeGreaterThan(2);
    expect(new Set(accepted).size).toBe(accepted.length);
  });

  it('works without an LMS, and says so', async () => {
    const frame = await launch(format, 'alene', /finner ikke noe LMS/);
    await frame.locator('okt-notice', { hasText: 'ikke koblet til' }).waitFor();
  });
});

describe('cmi5, reloaded in the same launch', () => {
  /** Starts, answers one question, goes on, and waits until the LRS has stored everything. */
  async function begin(name: string): Promise<Frame> {
    const frame = await launch('cmi5', name);
    const learner = await KeyboardLearner.at(page, frame);
    await learner.activate('okt-start button.primary');
    while (learner.answered.length === 0) {
      await learner.answerScreen();
      await learner.next();
    }
    await expect
      .poll(
        async () => (await log()).filter(({ call, answer }) => call.startsWith('answered ') && answer === '200').length,
      )
      .toBeGreaterThan(0);
    // A navigation-only change is committed after a delay.
    await new Promise((done) => setTimeout(done, 1_200));
    return frame;
  }
  /** Number of `initialized` and of `terminated` statements. */
  const countSessions = async (): Promise<number[]> => {
    const all = await calls();
    return ['initialized', 'terminated'].map((verb) => all.filter((call) => call.startsWith(`${verb} `)).length);
  };

  it('by the learner: the session has ended, the location is kept, and later answers are sent at the next launch', async () => {
    const frame = await begin('efem');
    await reload(frame);
    await frame.locator('okt-notice', { hasText: 'Åpne kurset derfra igjen' }).waitFor();
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    await expect.poll(countSessions).toEqual([1, 1]);
    await complete(frame);
    expect(await countSessions()).toEqual([1, 1]);
    expect((await values())['completed']).toBeUndefined();
    await leave();
    await launch('cmi5', 'efem');
    await expect.poll(async () => (await values())['passed']).toBeDefined();
    expect(problems).toEqual([]);
  });

  it('after a page that could not terminate: the session continues, initialized and terminated once', async () => {
    // The first listener of the page stops the others, which simulates a crash.
    await context.addInitScript(() =>
      addEventListener('pagehide', (event) => window.name === 'crash' && event.stopImmediatePropagation()),
    );
    const frame = await begin('borte');
    const setWindowName = (name: string): Promise<void> =>
      frame.evaluate((value) => {
        window.name = value;
      }, name);
    await setWindowName('crash');
    await reload(frame);
    await setWindowName('');
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    expect(await frame.locator('okt-notice p').allTextContents()).toEqual([]);

    await complete(frame);
    await expect.poll(async () => (await values())['passed']).toBeDefined();
    expect(await countSessions()).toEqual([1, 0]);
    await leave();
    await launch('cmi5', 'borte');
    await expect.poll(countSessions).toEqual([2, 1]);
    expect(problems).toEqual([]);
  });
});

it('cmi5 in review mode sends only initialized and terminated, and a deleted attempt starts anew', async () => {
  await complete(await launch('cmi5', 'se'));
  await leave();
  const frame = await launch('cmi5', 'se', /Gjennomsyn/);
  await frame.locator('okt-notice', { hasText: 'fullført før' }).waitFor();
  await frame.locator('okt-start button.primary').click();
  await leave();
  await launch('cmi5', 'se');
  const acceptedVerbs = async (): Promise<string[]> =>
    (await log()).filter(({ answer }) => answer === '200').flatMap(({ call }) => /^[a-z]+(?= )/.exec(call)?.[0] ?? []);
  await expect
    .poll(async () => (await acceptedVerbs()).slice(-4))
    .toEqual(['terminated', 'initialized', 'terminated', 'initialized']);
  await leave();
  await page.getByRole('button', { name: /^Slett forsøket .*, cmi5$/ }).click();
  await page.getByRole('status').filter({ hasText: 'er slettet' }).waitFor();
  const again = await launch('cmi5', 'se');
  expect(await again.locator('okt-start button.primary').textContent()).not.toContain('Fortsett');
});
