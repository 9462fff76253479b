/** Plays the small course in the preview LMS in every other format than SCORM 1.2: done, held, resumed, and through a failing LMS. */
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeyboardLearner } from './learner.ts';
import { launchOptions, nameOf, openSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let trouble: string[];

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
  trouble = [];
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on(
    'request',
    (request) =>
      request.url().startsWith(site.url) ||
      request.url().startsWith('data:') ||
      trouble.push(`foreign: ${request.url()}`),
  );
});
afterEach(() => context.close());

async function launch(format: string, learner: string, ...faults: readonly RegExp[]): Promise<Frame> {
  await page.goto(site.url);
  await page.getByRole('textbox', { name: 'Id' }).fill(learner);
  for (const fault of faults) await page.getByRole('checkbox', { name: fault }).check();
  await page.getByRole('button', { name: new RegExp(`^Åpne .*, ${nameOf(format)}$`) }).click();
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

/** Answers and reads everything. */
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

/** Loads the course again in the frame it stands in. */
async function reload(frame: Frame): Promise<void> {
  await Promise.all([frame.waitForNavigation(), frame.evaluate(() => void setTimeout(() => location.reload()))]);
  await frame.waitForSelector('okt-start form.choices');
  await (await frame.frameElement()).focus();
}

/** What the page shows that the LMS holds. */
const values = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page
      .locator('live-values tbody tr')
      .evaluateAll((rows) => rows.map((row) => [row.children[0]!.textContent!, row.children[1]!.textContent!])),
  );

/** The log, oldest first. */
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
  it('is done, held with its building blocks, rolled up, and resumed', async () => {
    const learner = await complete(await launch(format, 'kari'));
    await expect.poll(async () => (await values())['cmi.completion_status']).toBe('completed');
    const held = await values();
    expect(held).toMatchObject({
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '1',
      'cmi.progress_measure': '1',
      'cmi.learner_id': 'kari',
    });
    expect(
      Object.entries(held)
        .filter(([name]) => /^aktivitet\..*completion$/.test(name))
        .map(([, value]) => value),
    ).toContain('completed');
    expect(Object.keys(held).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length).toBe(
      learner.answered.filter((id) => learner.keys.get(id)!.type !== 'recall').length,
    );
    expect((await calls()).filter((call) => call.startsWith('Commit')).length).toBeGreaterThan(1);
    await leave();
    const frame = await launch(format, 'kari');
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    await expect.poll(async () => (await values())['cmi.success_status']).toBe('passed');
    expect(trouble).toEqual([]);
  });

  it('loaded again after its session has ended: the place is kept, and what is done then goes along to the next launch', async () => {
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
    expect(trouble).toEqual([]);
  });
});

describe.each(['cmi5', 'xapi'])('%s', (format) => {
  it('is done, told in the right order, and resumed', async () => {
    const learner = await complete(await launch(format, 'kari'));
    await expect.poll(async () => (await calls()).filter((call) => /^(completed|passed) /.test(call)).length).toBe(2);
    await expect.poll(async () => (await values())['okt.progress.told.score']).toBe('100');
    const told = (await calls()).map((call) => call.split(' ')[0]!).filter((name) => /^[a-z]+$/.test(name));
    expect(told[0]).toBe('initialized');
    expect(told.filter((name) => name === 'answered')).toHaveLength(
      learner.answered.filter((id) => learner.keys.get(id)!.type !== 'recall').length,
    );
    expect(told.indexOf('passed')).toBe(told.indexOf('completed') + 1);
    const held = await values();
    expect(held).toMatchObject({ completed: expect.any(String) as string, passed: expect.any(String) as string });
    expect('satisfied' in held).toBe(format === 'cmi5');
    await leave();
    const frame = await launch(format, 'kari');
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    await expect.poll(log).toContainEqual({ call: expect.stringMatching(/^terminated /) as string, answer: '200' });
    expect(trouble).toEqual([]);
  });

  it('keeps everything through an LRS that fails, and sends it once when the LRS is well', async () => {
    const frame = await launch(format, 'ola');
    // The LRS hears of it at the page's next look at the log.
    const heard = page.waitForResponse((response) => response.url().includes('faults=commit-fails'));
    await page.getByRole('checkbox', { name: /Lagringen blir avvist/ }).check();
    await heard;
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
    const taken = (await log())
      .filter(({ answer, call }) => answer === '200' && /^(answered|completed|passed) /.test(call))
      .map(({ call }) => call);
    expect(
      taken
        .map((call) => call.split(' ')[0])
        .sort()
        .slice(-2),
    ).toEqual(['completed', 'passed']);
    expect(taken.length).toBeGreaterThan(2);
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('works without an LMS, and says so', async () => {
    const frame = await launch(format, 'alene', /finner ikke noe LMS/);
    await frame.locator('okt-notice', { hasText: 'ikke koblet til' }).waitFor();
  });
});

describe('cmi5, loaded again in the same launch', () => {
  /** Begins, answers one question, turns the page and waits until the LRS has it all. */
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
    // A turned page is saved after a moment.
    await new Promise((done) => setTimeout(done, 1_200));
    return frame;
  }
  const tally = async (): Promise<number[]> => {
    const all = await calls();
    return ['initialized', 'terminated'].map((verb) => all.filter((call) => call.startsWith(`${verb} `)).length);
  };

  it('by the learner: the session is over, the place is kept, and what is done then goes along to the next launch', async () => {
    const frame = await begin('efem');
    await reload(frame);
    await frame.locator('okt-notice', { hasText: 'Åpne kurset derfra igjen' }).waitFor();
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    await expect.poll(tally).toEqual([1, 1]);
    await complete(frame);
    expect(await tally()).toEqual([1, 1]);
    expect((await values())['completed']).toBeUndefined();
    await leave();
    await launch('cmi5', 'efem');
    await expect.poll(async () => (await values())['passed']).toBeDefined();
    expect(trouble).toEqual([]);
  });

  it('after a page that could not say goodbye: the session goes on, and is begun and ended once', async () => {
    // The first listener of the page silences the others, as a crash does.
    await context.addInitScript(() =>
      addEventListener('pagehide', (event) => window.name === 'crash' && event.stopImmediatePropagation()),
    );
    const frame = await begin('borte');
    await frame.evaluate(() => (window.name = 'crash'));
    await reload(frame);
    await frame.evaluate(() => (window.name = ''));
    expect(await frame.locator('okt-start button.primary').textContent()).toContain('Fortsett');
    expect(await frame.locator('okt-notice p').allTextContents()).toEqual([]);

    await complete(frame);
    await expect.poll(async () => (await values())['passed']).toBeDefined();
    expect(await tally()).toEqual([1, 0]);
    await leave();
    await launch('cmi5', 'borte');
    await expect.poll(tally).toEqual([2, 1]);
    expect(trouble).toEqual([]);
  });
});

it('cmi5 in review says only that it began and ended, and forgets a wiped attempt', async () => {
  await complete(await launch('cmi5', 'se'));
  await leave();
  const frame = await launch('cmi5', 'se', /Gjennomsyn/);
  await frame.locator('okt-notice', { hasText: 'fullført før' }).waitFor();
  await frame.locator('okt-start button.primary').click();
  await leave();
  await launch('cmi5', 'se');
  const taken = async (): Promise<string[]> =>
    (await log()).filter(({ answer }) => answer === '200').flatMap(({ call }) => /^[a-z]+(?= )/.exec(call)?.[0] ?? []);
  await expect
    .poll(async () => (await taken()).slice(-4))
    .toEqual(['terminated', 'initialized', 'terminated', 'initialized']);
  await leave();
  await page.getByRole('button', { name: /^Slett forsøket .*, cmi5$/ }).click();
  await page.getByRole('status').filter({ hasText: 'er slettet' }).waitFor();
  const again = await launch('cmi5', 'se');
  expect(await again.locator('okt-start button.primary').textContent()).not.toContain('Fortsett');
});
