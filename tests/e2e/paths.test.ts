/** The ways through the course and what the learner takes along: test-out, retrieval, words, settings, handout, certificate. */
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
/** Runs something with the page's own parts. */
const within = <T>(work: (course: CoursePage) => T): Promise<T> =>
  page.evaluate(`(${work.toString()})(document.querySelector('okt-nav').page)`) as Promise<T>;

/** Answers the questions of the opening that is shown; wrongly where asked. */
async function answerOpening(wrong: boolean): Promise<void> {
  const ids = await within((course) => course.step!.questions.slice());
  for (const [at, id] of ids.entries())
    await page.evaluate(
      ([question, miss]) => {
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
        const found = session.outline.modules
          .flatMap((module) => module.screens.flatMap((screen) => screen.questions))
          .find((each) => each.id === question)!;
        const right = found.type === 'scale' ? `${found.key.answer}4` : found.key.answer;
        session.answer(
          question as string,
          miss ? (found.type === 'single' ? [...'abcd'].find((letter) => letter !== right)! : '0a') : right,
        );
      },
      [id, wrong && at === 0] as const,
    );
}

describe('test-out', () => {
  it('asks first, and counts a module as done when all is known', async () => {
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

  it('shows what was missed, and only that', async () => {
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
  it('opens a later module with two earlier questions, asked anew', async () => {
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

describe('a module that may come too close', () => {
  const standing = (): Promise<{ left: number; total: number }> =>
    within((course) => {
      const own = course.session.status.modules.find(({ id }) => id === 'det-som-trigger-meg')!;
      return { left: own.left.length, total: own.total };
    });

  it('can be left out: it is done, costs no point, and is read again whenever the learner likes', async () => {
    await choose('Enkel vei');
    await page.evaluate(() =>
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go(
        'det-som-trigger-meg_hva-kan-det-vare',
      ),
    );
    await page.locator('okt-skip button').click();
    expect(await page.locator('#oversikt').isVisible()).toBe(true);
    expect((await standing()).left).toBe(0);
    expect(await within((course) => course.session.status.blocks.refleksivitet.earned)).toBe(0);
    await page.locator('.door', { hasText: 'Det som trigger meg' }).click();
    expect(await page.locator('okt-skip button').count()).toBe(0);
    const read = new Set<string>();
    for (let press = 0; press < 4; press += 1) {
      await page.locator('okt-nav button.primary').click();
      for (const id of await shown()) read.add(id);
    }
    expect([...read].filter((id) => id.startsWith('det-som-trigger-meg'))).toHaveLength(4);
  });

  it('is not asked for in later modules, and no other module offers it', async () => {
    await choose('Enkel vei');
    const asked = await within((course) =>
      course.steps.flatMap(({ kind, questions }) => (kind === 'retrieval' ? questions.slice() : [])),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((id) => id.startsWith('det-som-trigger-meg'))).toEqual([]);
    await page.evaluate(() =>
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go('toleransevinduet_vinduet'),
    );
    expect(await page.locator('okt-skip button').count()).toBe(0);
  });
});

describe('words and settings', () => {
  it('explain a word where it stands; Esc closes and focus stays', async () => {
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

  it('change size, spacing and colours, and keep them', async () => {
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
    expect(await paper(), 'what is printed').toBe(light);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');
  });
});

describe('reading aloud', () => {
  /** A machine with these voices; what is spoken is noted, and ends when told. */
  const withVoices = async (...voices: readonly { lang: string; localService: boolean }[]): Promise<void> => {
    await page.addInitScript((known) => {
      const noted: { spoken: SpeechSynthesisUtterance[]; cancelled: number } = { spoken: [], cancelled: 0 };
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => known,
        speak: (utterance: SpeechSynthesisUtterance) => noted.spoken.push(utterance),
        cancel: () => (noted.cancelled += 1),
      });
      class Utterance extends EventTarget {
        constructor(readonly text: string) {
          super();
        }
      }
      Object.assign(window, { noted });
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    }, voices);
    await page.reload();
    await page.waitForSelector('okt-start form.choices');
  };
  const button = (): ReturnType<Page['locator']> => page.locator('okt-toolbar button', { hasText: 'Les høyt' });
  const spoken = (): Promise<string[]> =>
    page.evaluate(() =>
      (window as unknown as { noted: { spoken: { text: string }[] } }).noted.spoken.map(({ text }) => text),
    );

  it('is not offered where the text would be sent away, or no voice is Norwegian', async () => {
    await withVoices(
      { lang: 'nb-NO', localService: false },
      { lang: 'en-GB', localService: true },
      { lang: 'nog', localService: true },
    );
    expect(await button().count()).toBe(0);
  });

  it('reads what is shown in the register that is shown, line by line, until it ends', async () => {
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
      (window as unknown as { noted: { spoken: EventTarget[] } }).noted.spoken.at(-1)!.dispatchEvent(new Event('end')),
    );
    expect(await button().getAttribute('aria-pressed')).toBe('false');
  });

  it.each([
    ['a second press', () => button().click()],
    ['another screen', () => page.locator('okt-nav button.primary').click()],
    ['the quick exit', () => page.locator('okt-toolbar button.exit').click()],
  ])('falls silent at %s', async (_name, act) => {
    await withVoices({ lang: 'nb', localService: true });
    await page.evaluate(() =>
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.go('toleransevinduet_vinduet'),
    );
    await button().click();
    const cancelled = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { noted: { cancelled: number } }).noted.cancelled);
    const before = await cancelled();
    await act();
    expect(await cancelled()).toBeGreaterThan(before);
    expect(await button().getAttribute('aria-pressed')).toBe('false');
  });
});

describe('what is taken along', () => {
  it('is a handout of each module, with every explanation', async () => {
    await choose('Enkel vei');
    await page.locator('okt-toolbar button', { hasText: 'Moduler' }).click();
    await page.locator('#oversikt summary', { hasText: 'Skriv ut en modul' }).click();
    await page.locator('#oversikt button', { hasText: 'Skriv ut «Toleransevinduet»' }).click();
    expect(await printed()).toContain('Over, i og under');
    expect((await printed()).length).toBeGreaterThan(3_000);
    expect(await page.locator('#oversikt').isVisible()).toBe(true);
  });

  it('is a poster of each tool on the learner’s path, and of it alone', async () => {
    await choose('Enkel vei');
    await page.locator('okt-toolbar button', { hasText: 'Moduler' }).click();
    await page.locator('#oversikt summary', { hasText: 'plakat' }).click();
    await page.evaluate(() => {
      window.print = () =>
        Object.assign(window, { poster: document.querySelector<HTMLElement>('body > .print-sheet')!.textContent });
    });
    await page.locator('#oversikt button', { hasText: 'Se, senk, tilby' }).click();
    const poster = await page.evaluate(() => (window as unknown as { poster: string }).poster);
    expect(poster).toContain('Se, senk, tilby');
    expect(poster).toContain('Er noen i fare');
    expect(poster).toContain('Økt livsmestring');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.print-sheet').count()).toBe(0);
    expect(await page.locator('#oversikt').isVisible()).toBe(true);
  });

  it('has the explanations on paper also where nothing is answered', async () => {
    await choose('Enkel vei');
    await page.emulateMedia({ media: 'print' });
    const [all, seen] = await page.evaluate(() => {
      let counts = [0, 0];
      window.print = () => {
        const own = [
          ...document.querySelectorAll('article:not([hidden]) .screen:not([hidden]) .block:not([hidden]) [data-for]'),
        ];
        counts = [own.length, own.filter((explanation) => explanation.checkVisibility()).length];
        window.dispatchEvent(new Event('afterprint'));
      };
      (document.querySelector('okt-nav') as unknown as { page: CoursePage }).page.print('toleransevinduet');
      return counts;
    });
    expect(all).toBeGreaterThan(3);
    expect(seen).toBe(all);
  });

  it('is a certificate with name, modules and date, and no score', async () => {
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
    await page.evaluate(() => (window.print = () => undefined));
    for (const size of ['m', 'xl']) {
      await page.evaluate((value) => (document.documentElement.dataset['size'] = value), size);
      await page.locator('okt-certificate button.primary').click();
      const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
      const paper = (await page.pdf({ format: 'A4', margin })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g), `sheets at text size ${size}`).toHaveLength(1);
    }
  });
});
