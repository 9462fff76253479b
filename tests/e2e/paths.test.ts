/**
 * Paths through the course and printed material: test-out, retrieval, skipped module, glossary, settings, handout,
 * certificate.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CoursePage } from '../../src/player/course-page.ts';
import { launchOptions, openSite, packagesOf, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await openSite('--format', 'web', '--track', 'enkel,paminnelse', '--service', 'politi');
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.addInitScript(() => {
    window.print = () => {
      const shown = [...document.body.querySelectorAll<HTMLElement>('.print-sheet, main .screen:not([hidden])')].filter(
        (element) => !element.closest('[hidden]'),
      );
      (window as unknown as { printed: string }).printed = shown.map((element) => element.textContent).join('\n');
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  const [file] = await packagesOf(site);
  await page.goto(`${site.url.replace(/\/$/, '')}/pakke/${encodeURIComponent(file!)}/index.html`);
  await page.waitForSelector('okt-start form.choices');
});
afterEach(() => page.close());

const choose = (track: string): Promise<void> => page.locator('okt-start label', { hasText: track }).click();
const shown = (): Promise<string[]> =>
  page.$$eval('main [data-screen]:not([hidden])', (all) => all.map((element) => element.id));
const printed = (): Promise<string> => page.evaluate(() => (window as unknown as { printed: string }).printed);
/** Calls `work` in the page with the page's own objects; `work` may use nothing from this file. */
const within = <T>(work: (course: CoursePage) => T): Promise<T> =>
  page.evaluate(`(${work.toString()})(document.querySelector('okt-nav').page)`) as Promise<T>;

/** Answers the questions of the shown opening correctly. @param firstWrong the first one incorrectly */
async function answerOpening(firstWrong: boolean): Promise<void> {
  const ids = await within((course) => course.step!.questions.slice());
  for (const [at, id] of ids.entries())
    await page.evaluate(
      ([question, answerWrong]) => {
        const { session } = (
          document.querySelector('okt-nav') as unknown as {
            page: {
              session: {
                outline: {
                  modules: { screens: { questions: { id: string; type: string; key: { answer: string } }[] }[] }[];
                };
                answer(id: string, response: string): number;
              };
            };
          }
        ).page;
        const { type, key } = session.outline.modules
          .flatMap((module) => module.screens.flatMap((screen) => screen.questions))
          .find((each) => each.id === question)!;
        const correct = type === 'scale' ? `${key.answer}4` : key.answer;
        const wrong = type === 'single' ? [...'abcd'].find((letter) => letter !== correct)! : '0a';
        session.answer(question as string, answerWrong ? wrong : correct);
      },
      [id, firstWrong && at === 0] as const,
    );
}

describe('test-out', () => {
  it('asks first, and completes a module when all answers are correct', async () => {
    await choose('Påminnelse');
    await page.locator('okt-toolbar button', { hasText: 'Moduler' }).click();
    await page.locator('.door', { hasText: 'Toleransevinduet' }).click();
    expect(await page.locator('okt-opening h1').innerText()).toContain('Kan du dette fra før?');
    expect(await page.locator('main .block:visible').count()).toBe(
      (await within((course) => course.step!.questions)).length,
    );
    await answerOpening(false);
    await page.locator('okt-nav button.primary').click();
    expect(await page.locator('#oversikt').isVisible()).toBe(true);
    expect(await page.locator('.door', { hasText: 'Toleransevinduet' }).innerText()).toContain('Ferdig');
    expect(await page.locator('.door', { hasText: 'Gå videre her' }).count()).toBe(1);
  });

  it('shows only the screens of incorrect answers', async () => {
    await choose('Påminnelse');
    await page.locator('okt-toolbar button', { hasText: 'Moduler' }).click();
    await page.locator('.door', { hasText: 'Når du er bekymret' }).or(page.locator('.door').nth(3)).first().click();
    const module = await within((course) => course.step!.module.id);
    await answerOpening(true);
    await page.locator('okt-nav button.primary').click();
    const left = await within((course) =>
      course.session.status.modules.find(({ id }) => id === course.step!.module.id)!.left.slice(),
    );
    const all = await within((course) => course.step!.module.screens.map(({ id }) => id));
    expect(await shown()).toEqual([left[0]]);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length, module).toBeLessThan(all.length);
  });
});

describe('retrieval', () => {
  it('opens a later module with two earlier questions, without their answers', async () => {
    await choose('Enkel vei');
    const opening = await within((course) => course.steps.find(({ kind }) => kind === 'retrieval')!.id);
    const [first] = await page.evaluate(
      (id) =>
        (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.steps
          .find((step) => step.id === id)!
          .questions.slice(),
      opening,
    );
    await page.evaluate(
      (question) =>
        (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.session.answer(question!, 'a'),
      first,
    );
    await page.evaluate(
      (id) => (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go(id),
      opening,
    );
    expect(await page.locator('okt-opening h1:focus').innerText()).toBe('Husker du?');
    expect(await page.locator('main [data-question]:visible').count()).toBe(2);
    expect(await page.locator('main .screen:visible input:checked').count()).toBe(0);
    expect(await page.locator('main .verdict:visible').count()).toBe(0);
    await page.locator('okt-nav button.primary').click();
    expect((await shown()).length).toBe(1);
  });
});

describe('a module that may be skipped', () => {
  const moduleStatus = (): Promise<{ left: number; total: number }> =>
    within((course) => {
      const own = course.session.status.modules.find(({ id }) => id === 'det-som-trigger-meg')!;
      return { left: own.left.length, total: own.total };
    });

  it('is complete without points when skipped, and can be read later', async () => {
    await choose('Enkel vei');
    await page.evaluate(() =>
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go(
        'det-som-trigger-meg_hva-kan-det-vare',
      ),
    );
    await page.locator('okt-skip button').click();
    expect(await page.locator('#oversikt').isVisible()).toBe(true);
    expect((await moduleStatus()).left).toBe(0);
    expect(await within((course) => course.session.status.blocks.refleksivitet.earned)).toBe(0);
    await page.locator('.door', { hasText: 'Det som trigger meg' }).click();
    expect(await page.locator('okt-skip button').count()).toBe(0);
    const screensRead = new Set<string>();
    for (let press = 0; press < 4; press += 1) {
      await page.locator('okt-nav button.primary').click();
      for (const id of await shown()) screensRead.add(id);
    }
    expect([...screensRead].filter((id) => id.startsWith('det-som-trigger-meg'))).toHaveLength(4);
  });

  it('has no questions in later retrievals, and other modules cannot be skipped', async () => {
    await choose('Enkel vei');
    const questions = await within((course) =>
      course.steps.flatMap((step) => (step.kind === 'retrieval' ? step.questions.slice() : [])),
    );
    expect(questions.length).toBeGreaterThan(20);
    expect(questions.filter((id) => id.startsWith('det-som-trigger-meg'))).toEqual([]);
    await page.evaluate(() =>
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go('toleransevinduet_vinduet'),
    );
    expect(await page.locator('okt-skip button').count()).toBe(0);
  });
});

describe('glossary and settings', () => {
  it('explain a term in its place; Esc closes the explanation and focus stays on the term', async () => {
    await page.evaluate(() =>
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go('toleransevinduet_vinduet'),
    );
    const word = page.locator('main button.term:visible').first();
    await word.press('Enter');
    expect(await page.locator('.term-note').innerText()).toContain('Eksempel');
    expect(await word.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.locator('.term-note').count()).toBe(0);
    expect(await word.evaluate((element) => document.activeElement === element)).toBe(true);
  });

  it('change size, spacing and colours, also after a reload', async () => {
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.locator('okt-toolbar button', { hasText: 'Tekst og farger' }).click();
    for (const name of ['Størst', 'God plass', 'Mørkt'])
      await page.locator('dialog[open] label', { hasText: name }).click();
    expect(await paper()).not.toBe(light);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('25.6px');
    await page.reload();
    await page.waitForSelector('okt-start form.choices');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect(await paper(), 'the printed page').toBe(light);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');
  });
});

describe('reading aloud', () => {
  /** Replaces speech synthesis by one with these voices that records calls; an utterance ends when the test says so. */
  const withVoices = async (...voices: readonly { lang: string; localService: boolean }[]): Promise<void> => {
    await page.addInitScript((available) => {
      const recorded: { spoken: SpeechSynthesisUtterance[]; cancelled: number } = { spoken: [], cancelled: 0 };
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => available,
        speak: (utterance: SpeechSynthesisUtterance) => recorded.spoken.push(utterance),
        cancel() {
          recorded.cancelled += 1;
        },
      });
      class Utterance extends EventTarget {
        constructor(readonly text: string) {
          super();
        }
      }
      Object.assign(window, { recorded });
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    }, voices);
    await page.reload();
    await page.waitForSelector('okt-start form.choices');
  };
  const button = (): ReturnType<Page['locator']> => page.locator('okt-toolbar button', { hasText: 'Les høyt' });
  const spoken = (): Promise<string[]> =>
    page.evaluate(() =>
      (window as unknown as { recorded: { spoken: { text: string }[] } }).recorded.spoken.map(({ text }) => text),
    );

  it('is not offered without a local Norwegian voice', async () => {
    await withVoices(
      { lang: 'nb-NO', localService: false },
      { lang: 'en-GB', localService: true },
      { lang: 'nog', localService: true },
    );
    expect(await button().count()).toBe(0);
  });

  it('reads the shown screen in the shown register, line by line, to the end', async () => {
    await withVoices({ lang: 'en-GB', localService: true }, { lang: 'nb-NO', localService: true });
    await page.evaluate(() =>
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go('toleransevinduet_vinduet'),
    );
    await button().click();
    const lines = await spoken();
    expect(lines).toContain(await page.locator('main .screen:visible h2').innerText());
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join(' ')).not.toContain(
      await page.locator('main .screen:visible [data-register="standard"]').last().textContent(),
    );
    expect(await button().getAttribute('aria-pressed')).toBe('true');
    await page.evaluate(() =>
      (window as unknown as { recorded: { spoken: EventTarget[] } }).recorded.spoken
        .at(-1)!
        .dispatchEvent(new Event('end')),
    );
    expect(await button().getAttribute('aria-pressed')).toBe('false');
  });

  it.each([
    ['a second press', () => button().click()],
    ['another screen', () => page.locator('okt-nav button.primary').click()],
    ['the quick exit', () => page.locator('okt-toolbar button.exit').click()],
  ])('stops at %s', async (_name, act) => {
    await withVoices({ lang: 'nb', localService: true });
    await page.evaluate(() =>
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go('toleransevinduet_vinduet'),
    );
    await button().click();
    const cancelled = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { recorded: { cancelled: number } }).recorded.cancelled);
    const before = await cancelled();
    await act();
    expect(await cancelled()).toBeGreaterThan(before);
    expect(await button().getAttribute('aria-pressed')).toBe('false');
  });
});

describe('printed material', () => {
  it('has a handout of each module, with every explanation', async () => {
    await choose('Enkel vei');
    await page.locator('okt-toolbar button', { hasText: 'Moduler' }).click();
    await page.locator('#oversikt summary', { hasText: 'Skriv ut en modul' }).click();
    await page.locator('#oversikt button', { hasText: 'Skriv ut «Toleransevinduet»' }).click();
    expect(await printed()).toContain('Over, i og under');
    expect((await printed()).length).toBeGreaterThan(3_000);
    expect(await page.locator('#oversikt').isVisible()).toBe(true);
  });

  it('has a poster of each tool on the learner’s path, with nothing else on it', async () => {
    await choose('Enkel vei');
    await page.locator('okt-toolbar button', { hasText: 'Moduler' }).click();
    await page.locator('#oversikt summary', { hasText: 'plakat' }).click();
    await page.evaluate(() => {
      window.print = () =>
        Object.assign(window, { poster: document.querySelector<HTMLElement>('body > .print-sheet')!.textContent });
    });
    await page.locator('#oversikt button', { hasText: 'Og etterpå' }).click();
    const poster = await page.evaluate(() => (window as unknown as { poster: string }).poster);
    expect(poster).toContain('Se, senk, tilby');
    expect(poster).toContain('Er noen i fare');
    expect(poster).toContain('Økt livsmestring');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.print-sheet').count()).toBe(0);
    expect(await page.locator('#oversikt').isVisible()).toBe(true);
  });

  it('contains the explanations of unanswered questions', async () => {
    await choose('Enkel vei');
    await page.emulateMedia({ media: 'print' });
    const { all, visible } = await page.evaluate(() => {
      let counts = { all: 0, visible: 0 };
      window.print = () => {
        const explanations = [
          ...document.querySelectorAll('article:not([hidden]) .screen:not([hidden]) .block:not([hidden]) [data-for]'),
        ];
        counts = {
          all: explanations.length,
          visible: explanations.filter((explanation) => explanation.checkVisibility()).length,
        };
        window.dispatchEvent(new Event('afterprint'));
      };
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.print('toleransevinduet');
      return counts;
    });
    expect(all).toBeGreaterThan(3);
    expect(visible).toBe(all);
  });

  it('has a certificate with name, modules and date, and no score', async () => {
    await choose('Enkel vei');
    expect(await page.locator('okt-certificate section').count()).toBe(0);
    await within((course) => {
      for (const { id, module } of course.steps) {
        course.go(id, id);
        for (const screen of module.screens)
          for (const question of screen.questions)
            course.session.answer(question.id, (question.key as { answer?: string })?.answer ?? 't');
      }
      course.open('resultat');
    });
    await page.locator('#bevis-navn').fill('Kari Prøve');
    await page.locator('okt-certificate button.primary').click();
    const sheet = await printed();
    expect(sheet).toContain('Kari Prøve');
    expect(sheet).toContain('Toleransevinduet');
    expect(sheet).toMatch(/Skrevet ut \d{1,2}\. \S+ 20\d\d/);
    expect(sheet).not.toMatch(/prosent|%|poeng/);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Kari');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    for (const size of ['m', 'xl']) {
      await page.evaluate((value) => {
        document.documentElement.dataset['size'] = value;
      }, size);
      await page.locator('okt-certificate button.primary').click();
      const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
      const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), `pages at text size ${size}`).toHaveLength(1);
    }
  });
});
