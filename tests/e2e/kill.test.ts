/** Kills the browser at thirty random moments: at most the answer in progress is lost. */
import { chromium, type Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compile } from '../../src/compiler/compile.ts';
import { outlineOf, type Outline } from '../../src/core/course/outline.ts';
import type { QuestionTypes } from '../../src/core/scoring/question-type.ts';
import { decodeSuspend } from '../../src/core/learner/suspend.ts';
import { launchOptions, openSite, type Site } from './site.ts';
import { fileURLToPath } from 'node:url';

const content = fileURLToPath(new URL('../../modules', import.meta.url));
const kills = 30;
let site: Site;
let outline: Outline;
let types: QuestionTypes;

beforeAll(async () => {
  site = await openSite('--format', 'scorm12', '--track', 'enkel', '--service', 'skole');
  const { course, questionTypes } = await compile({
    folder: content,
    language: 'nb',
    t: (key) => key,
    today: new Date(),
  });
  outline = outlineOf(course, { tracks: ['enkel'], services: ['skole'], language: 'nb', register: 'klart' });
  types = questionTypes;
});
afterAll(() => site?.close());

/** Answers a visible question, or goes on. @returns id of the answered question, undefined when none was */
async function act(frame: Frame): Promise<string | undefined> {
  return frame.evaluate(() => {
    const visible = (element: Element | null): element is HTMLElement =>
      element instanceof HTMLElement && element.checkVisibility();
    const open = [...document.querySelectorAll<HTMLElement>('main okt-single')].find(
      (element) => visible(element) && visible(element.querySelector('button.primary')),
    );
    if (open) {
      const inputs = [...open.querySelectorAll('input')];
      inputs[Math.floor(Math.random() * inputs.length)]!.click();
      open.querySelector<HTMLElement>('button.primary')!.click();
      return open.dataset['question'];
    }
    const next = document.querySelector<HTMLElement>('okt-nav button.primary');
    const door = [...document.querySelectorAll<HTMLElement>('okt-house .door')].filter(visible);
    if (visible(next)) next.click();
    else door[Math.floor(Math.random() * door.length)]?.click();
    return undefined;
  });
}

it('loses at most the answer in progress, at thirty random moments', async () => {
  const learner = 'uheldig';
  const answered: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await chromium.launchServer(launchOptions);
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.getByRole('textbox', { name: 'Id' }).fill(learner);
    await page.getByRole('button', { name: /^Åpne Enkel/ }).click();
    const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
    await frame.waitForSelector('okt-start button.primary');
    // All answers from before the last kill are restored, except the last one at most.
    const restored = await frame.evaluate(() =>
      [...document.querySelectorAll('main okt-single')]
        .filter((element) => element.querySelector('input:checked'))
        .map((element) => (element as HTMLElement).dataset['question']!),
    );
    const lost = answered.filter((id) => !restored.includes(id));
    expect(
      lost.filter((id) => id !== answered.at(-1)),
      `kill ${kill}`,
    ).toEqual([]);
    if (lost.length > 0) answered.pop();
    await frame.evaluate(() => document.querySelector<HTMLElement>('okt-start button.primary')!.click());
    // A random number of actions first, so that a slow machine makes progress too; then the kill at a random moment.
    const actionsBefore = 3 + Math.floor(Math.random() * 12);
    const killServer = (): boolean => server.process().kill('SIGKILL');
    const work = async (): Promise<never> => {
      for (let done = 1; ; done += 1) {
        const id = await act(frame);
        if (id && !answered.includes(id)) answered.push(id);
        if (done === actionsBefore) setTimeout(killServer, Math.random() * 400);
      }
    };
    await expect(work()).rejects.toThrow('closed');
    await browser.close().catch(() => undefined);
  }
  expect(answered.length).toBeGreaterThan(15);
  const attempt = (await site.attempt(learner))!;
  const { progress, damaged } = decodeSuspend(outline, types, attempt.suspend_data);
  expect(damaged).toBe(false);
  expect(progress.answers.size).toBeGreaterThanOrEqual(answered.length - 1);
});
