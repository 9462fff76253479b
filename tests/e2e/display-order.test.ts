/** Each learner meets an order of options of their own, on every device; print and the page without script have the writer's. */
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageData } from '../../src/core/course/page-data.ts';
import { launchOptions, formatName, openSite, packagesOf, type Site } from './site.ts';

/** What is chosen among in every question and scene, by id, as it stands on the page. */
type Orders = Readonly<Record<string, string>>;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite('--format', 'scorm12,web', '--track', 'full', '--service', 'skole');
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** In the page. */
function readOrders(): Orders {
  const keyOf = (item: HTMLElement): string =>
    item.dataset['key'] ?? item.dataset['thing'] ?? item.dataset['to'] ?? item.querySelector('input')?.value ?? '';
  const lists = document.querySelectorAll('[data-question] :is(fieldset, ol.steps, ul.choices)');
  return Object.fromEntries(
    [...lists].flatMap((list) => {
      const items = list.querySelectorAll<HTMLElement>(':scope > :is(.option, li, [data-thing])');
      const id = list.closest('.scene')?.id ?? list.closest<HTMLElement>('[data-question]')!.dataset['question']!;
      return items.length > 1 ? [[id, [...items].map(keyOf).join(' ')]] : [];
    }),
  );
}

/** A new browser, as on another device. */
const device = async (options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext(options)).newPage();

async function inLms(learner: string): Promise<Frame> {
  const page = await device();
  await page.goto(site.url);
  await page.getByRole('textbox', { name: 'Id' }).fill(learner);
  await page
    .locator('li', { hasText: formatName('scorm12') })
    .getByRole('button', { name: /^Åpne/ })
    .click();
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.waitForSelector('okt-start form.choices');
  return frame;
}

async function onWeb(page: Page): Promise<Page> {
  const file = (await packagesOf(site)).find((name) => name.includes('-web-'))!;
  await page.goto(`${site.url.replace(/\/$/, '')}/pakke/${encodeURIComponent(file)}/index.html`);
  return page;
}

/** How many of the orders are the same. */
const shareAlike = (one: Orders, other: Orders): number =>
  Object.keys(one).filter((id) => one[id] === other[id]).length / Object.keys(one).length;

const writers = async (): Promise<Orders> => {
  const page = await onWeb(await device({ javaScriptEnabled: false }));
  return page.evaluate(readOrders);
};

it('is the same for one learner of an LMS on two devices, and another for another', async () => {
  const anna = await (await inLms('anna')).evaluate(readOrders);
  expect(Object.keys(anna).length).toBeGreaterThan(80);
  expect(await (await inLms('anna')).evaluate(readOrders)).toEqual(anna);
  const bo = await inLms('bo');
  expect(shareAlike(anna, await bo.evaluate(readOrders))).toBeLessThan(0.4);
});

it('never begins with the solution of a question of order', async () => {
  const frame = await inLms('anna');
  const orders = await frame.evaluate(readOrders);
  const { outline } = (await frame.evaluate(
    () => JSON.parse(document.getElementById('okt-data')!.textContent!) as unknown,
  )) as PageData;
  const questions = outline.modules
    .flatMap(({ screens }) => screens.flatMap((screen) => screen.questions))
    .filter(({ type }) => type === 'order');
  expect(questions.length).toBeGreaterThan(2);
  for (const { id, key } of questions)
    expect(orders[id]?.replaceAll(' ', ''), id).not.toBe((key as { answer: string }).answer);
});

it('stays in one browser where no learner is known, and differs between browsers', async () => {
  const page = await onWeb(await device());
  await page.waitForSelector('okt-start form.choices');
  const first = await page.evaluate(readOrders);
  await page.reload();
  await page.waitForSelector('okt-start form.choices');
  expect(await page.evaluate(readOrders)).toEqual(first);
  const other = await onWeb(await device());
  await other.waitForSelector('okt-start form.choices');
  expect(shareAlike(first, await other.evaluate(readOrders))).toBeLessThan(0.4);
});

it("is the writer's in print, and the learner's again afterwards", async () => {
  const page = await onWeb(await device());
  await page.waitForSelector('okt-start form.choices');
  const own = await page.evaluate(readOrders);
  const written = await writers();
  expect(shareAlike(own, written)).toBeLessThan(0.4);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.evaluate(readOrders)).toEqual(written);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.evaluate(readOrders)).toEqual(own);
});

it('stands before the question is shown: nothing moves on the screen, and the keys follow what is seen', async () => {
  const page = await onWeb(await device());
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[])
        for (const { node } of sources)
          moved.push((node instanceof Element ? node : node?.parentElement)?.closest('[data-question]')?.tagName ?? '');
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.locator('okt-start button.primary').click();
  const radios = page.locator('main okt-single:visible').first().locator('input[type=radio]');
  for (let step = 0; step < 20 && (await radios.count()) === 0; step += 1)
    await page.locator('okt-nav button.primary').click();
  const shown = await radios.evaluateAll((all) =>
    all
      .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((radio) => (radio as HTMLInputElement).value),
  );
  await radios.first().focus();
  await page.keyboard.press('Space');
  const met: string[] = [];
  for (const _ of shown) {
    met.push(await page.evaluate(() => (document.activeElement as HTMLInputElement).value));
    await page.keyboard.press('ArrowDown');
  }
  expect(met).toEqual(shown);
  const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
  expect(moved.filter(Boolean)).toEqual([]);
});
