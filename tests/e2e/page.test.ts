/**
 * The learner's page: text without script, number of requests, no other origin, axe on every screen, private text is
 * not sent.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, strFromU8, unzipSync } from 'fflate';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { format } from '../../src/targets/scorm12/format.ts';
import { launchOptions, loadAxe, openSite, packagesOf, violationsOf, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let file: string;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  site = await openSite(
    '--format',
    'scorm12',
    '--track',
    'start,enkel,full,paminnelse,mentor,leder',
    '--reporting',
    'answers',
  );
  [file] = (await packagesOf(site)) as [string];
  files = unzipSync(new Uint8Array(await readFile(join(site.folder, 'packages', file))));
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const address = (): string => `${site.url.replace(/\/$/, '')}/pakke/${encodeURIComponent(file)}/index.html`;

/** Opens the course without an LMS; resolves when its script has run. */
async function open(width = 1280, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, bypassCSP: true, ...options });
  await page.goto(address());
  await page.waitForSelector('okt-start form.choices');
  return page;
}

/** Ids of all screens in document order. */
const screensOf = (page: Page): Promise<string[]> =>
  page.$$eval('[data-screen]', (all) => all.map((element) => (element as HTMLElement).dataset['screen']!));

/** Shows a screen, after choosing a track and a service that include it. */
async function show(page: Page, screen: string): Promise<void> {
  await page.evaluate((id) => {
    const section = document.querySelector<HTMLElement>(`[data-screen="${id}"]`)!;
    const { page: course } = document.querySelector('okt-nav') as unknown as {
      page: {
        go(id: string): void;
        session: { dispatch(event: unknown): void; outline: { tracks: { id: string; modules: string[] }[] } };
      };
    };
    const module = section.closest<HTMLElement>('[data-module]')!.dataset['module']!;
    const scoped = section.querySelector<HTMLElement>('[data-services]');
    const scope = (section.dataset['tracks'] ?? scoped?.dataset['tracks'])?.split(' ');
    const track = course.session.outline.tracks.find(
      ({ id: own, modules }) => modules.includes(module) && (scope?.includes(own) ?? true) && own !== 'paminnelse',
    )!.id;
    const service = section.dataset['services']?.split(' ')[0] ?? scoped?.dataset['services']?.split(' ')[0] ?? 'skole';
    course.session.dispatch({ type: 'chose', track, service });
    course.go(id);
  }, screen);
  await page.waitForSelector(`[data-screen="${screen}"]:not([hidden])`);
}

/** Runs `check` while hidden screens are out of the document: axe visits every element, also hidden ones. */
async function withoutHidden<T>(page: Page, check: () => Promise<T>): Promise<T> {
  const hidden = await page.evaluateHandle(() =>
    [...document.querySelectorAll('main > [hidden], main > :not([hidden]) .screen[hidden]')].map((element) => {
      const place = document.createComment('');
      element.replaceWith(place);
      return { element, place };
    }),
  );
  const result = await check();
  await hidden.evaluate((all) => all.reverse().forEach(({ element, place }) => place.replaceWith(element)));
  return result;
}

describe('byte budgets', () => {
  const gzip = (path: string): number => gzipSync(files[path]!, { level: 9 }).length;

  it('keep the learner’s script within the format’s budget with every block in use', () => {
    const scripts = Object.keys(files).filter((path) => path.endsWith('.js'));
    expect(scripts.reduce((sum, path) => sum + gzip(path), 0)).toBeLessThanOrEqual(format.scriptBudget);
  });

  it('keep the document of the largest course within 450 kB gzip', () => {
    expect(gzip('index.html')).toBeLessThanOrEqual(450_000);
  });

  it('exclude zod, FAST and scorm-again', () => {
    const script = strFromU8(files['player.js']!);
    for (const trace of ['ZodError', 'FASTElement', 'fast-element', 'Scorm12API', 'lmsCommitUrl'])
      expect(script).not.toContain(trace);
  });

  it('keep suspend data of the finished course within 2,000 characters', async () => {
    const [entry] = JSON.parse(await readFile(join(site.folder, 'packages/index.json'), 'utf8')) as {
      suspendDataWorstCase: number;
    }[];
    expect(entry!.suspendDataWorstCase).toBeLessThanOrEqual(2_000);
  });
});

describe('first launch', () => {
  it('shows the text without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address());
    const text = await page.locator('main').innerText();
    expect(text).toContain('Et kurs for deg som møter barn og unge på jobb.');
    expect(text).toContain('Toleransevinduet');
    expect(text.split(/\s+/).length).toBeGreaterThan(10_000);
    await context.close();
  });

  it('makes at most three requests, all to its own origin, and works offline after that', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => request.url().startsWith('data:') || requests.push(request.url()));
    await page.goto(address());
    await page.waitForSelector('okt-start form.choices');
    expect(requests.length).toBeLessThanOrEqual(3);
    expect(requests.filter((url) => new URL(url).origin !== new URL(site.url).origin)).toEqual([]);
    const before = requests.length;
    await page.context().setOffline(true);
    await page.getByRole('radio', { name: 'Barnehage' }).check();
    await page.locator('okt-start button.primary').click();
    for (let step = 0; step < 5; step += 1) await page.locator('okt-nav button.primary').click();
    expect(await page.locator('main .screen:not([hidden]) h2').innerText()).not.toBe('');
    expect(requests.length).toBe(before);
    await page.close();
  });
});

describe('accessibility', () => {
  it('has no violation on any screen of the course, at 320 px', async () => {
    // A tall window, so that the bar at the bottom covers no control; in a small one it can until the page is scrolled.
    const page = await open(320, { viewport: { width: 320, height: 6_000 } });
    await loadAxe(page);
    const violations: Record<string, string[]> = {};
    for (const [at, screen] of (await screensOf(page)).entries()) {
      await show(page, screen);
      await page.evaluate(
        (register) => {
          document.documentElement.dataset['register'] = register;
        },
        at % 2 === 0 ? 'standard' : 'klart',
      );
      const found = await withoutHidden(page, () => violationsOf(page));
      if (found.length > 0) violations[screen] = found;
    }
    expect(violations).toEqual({});
    await page.close();
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['reduced motion', { reducedMotion: 'reduce' }],
  ] as const)('has no violation in any view and panel: %s', async (_name, options) => {
    const page = await open(1280, options);
    await loadAxe(page);
    const violations: Record<string, string[]> = {};
    const check = async (name: string): Promise<void> => {
      const found = await withoutHidden(page, () => violationsOf(page));
      if (found.length > 0) violations[name] = found;
    };
    await check('start');
    await page.locator('okt-start summary').click();
    await page.locator('#kode').fill('??');
    await page.locator('.code button').click();
    await check('an unknown code');
    for (const name of ['Moduler', 'Ordliste', 'Mine notater']) {
      await page.locator('okt-toolbar button', { hasText: name }).click();
      await check(name);
    }
    for (const name of ['Tekst og farger', 'Pause', 'Hjelp']) {
      await page.locator('okt-toolbar button', { hasText: name }).click();
      await page.locator('dialog[open]').waitFor();
      await check(name);
      await page.keyboard.press('Escape');
    }
    await page.locator('okt-toolbar button', { hasText: 'Moduler' }).click();
    await page.locator('okt-house button', { hasText: 'Se hvor du står' }).click();
    await check('results');
    await show(page, 'toleransevinduet_vinduet');
    await page.locator('main .screen:not([hidden]) button.term:visible').first().click();
    expect(await page.locator('.term-note').count()).toBe(1);
    await check('an explained word');
    expect(violations).toEqual({});
    await page.close();
  });
});

describe('the start screen', () => {
  it('has a start button that is not as wide as the page', async () => {
    const page = await open(1280);
    expect((await page.locator('okt-start button.primary').boundingBox())!.width).toBeLessThan(200);
    await page.close();
  });

  it('shows the start button on a phone without scrolling, with any number of tracks', async () => {
    const page = await open(390);
    expect(
      await page
        .locator('okt-start button.primary')
        .evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight),
    ).toBe(true);
    await page.close();
  });
});

describe('a small phone', () => {
  it.each(['m', 'l', 'xl'])('has room for the text and for every button, at text size %s', async (size) => {
    const page = await open(320);
    await page.evaluate((value) => {
      document.documentElement.dataset['size'] = value;
    }, size);
    for (const screen of ['velkommen_hva', 'velkommen_ta-med']) {
      await show(page, screen);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), screen).toBeLessThanOrEqual(
        0,
      );
      const covered = await page.$$eval('.bar, okt-nav', (bars) =>
        bars.map((bar) => (getComputedStyle(bar).position === 'static' ? 0 : bar.getBoundingClientRect().height)),
      );
      expect(
        covered.reduce((sum, height) => sum + height),
        `${screen}: height of the sticky bars`,
      ).toBeLessThan(200);
    }
    await page.close();
  });

  it.each(['m', 'l', 'xl'])('cuts no word of a question, at text size %s', async (size) => {
    const page = await open(320);
    const cut = await page.evaluate((value) => {
      document.documentElement.dataset['size'] = value;
      for (const hidden of document.querySelectorAll<HTMLElement>('article, main .screen, main .block'))
        hidden.hidden = false;
      const range = document.createRange();
      return [...document.querySelectorAll<HTMLElement>('.option, .places > li, .steps > li, legend')].flatMap(
        (box) => {
          range.selectNodeContents(box);
          const right = Math.max(...[...range.getClientRects()].map((line) => line.right));
          return right > Math.min(box.getBoundingClientRect().right, innerWidth) + 1
            ? [box.textContent!.trim().slice(0, 60)]
            : [];
        },
      );
    }, size);
    expect(cut).toEqual([]);
    await page.close();
  });
});

describe('private text', () => {
  it('typed into every private field is not sent, logged or stored in the LMS', async () => {
    const page = await browser.newPage();
    const canary = 'KANARI-7391';
    const outputs: string[] = [];
    page.on('request', (request) => outputs.push(request.url(), request.postData() ?? ''));
    page.on('console', (message) => outputs.push(message.text()));
    await page.goto(site.url);
    await page.getByRole('textbox', { name: 'Id' }).fill('kanari');
    await page.getByRole('button', { name: /^Åpne/ }).first().click();
    const frame: Frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
    await frame.waitForSelector('okt-start form.choices');
    const typed = await frame.evaluate(async (secret) => {
      let count = 0;
      const { page: course } = document.querySelector('okt-nav') as unknown as {
        page: {
          steps: { id: string }[];
          go(id: string, from?: string): void;
          session: { dispatch(event: unknown): void; outline: { tracks: { id: string }[] }; save(): Promise<void> };
        };
      };
      for (const { id: track } of course.session.outline.tracks) {
        course.session.dispatch({ type: 'chose', track, service: 'skole' });
        for (const { id } of course.steps) {
          course.go(id, id);
          for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
            'main textarea, main input:not([type=radio], [type=checkbox])',
          )) {
            if (!field.checkVisibility()) continue;
            field.value = secret;
            for (const type of ['input', 'change', 'blur']) field.dispatchEvent(new Event(type, { bubbles: true }));
            count += 1;
          }
          for (const form of document.querySelectorAll<HTMLFormElement>('main form'))
            if (form.checkVisibility() && !form.querySelector('[name=kode]')) form.requestSubmit();
          await new Promise((done) => setTimeout(done));
        }
      }
      await course.session.save();
      return count;
    }, canary);
    expect(typed).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Avslutt' }).click();
    await expect.poll(async () => JSON.stringify((await site.attempt('kanari')) ?? '')).toContain('suspend_data');
    outputs.push(JSON.stringify(await site.attempt('kanari')), await page.content());
    expect(outputs.filter((text) => text.includes(canary))).toEqual([]);
    await page.close();
  });
});
