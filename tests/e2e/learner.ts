/** A learner who has only a keyboard: every step is a key press, and what is right is read from the page's own data. */
import type { ElementHandle, Frame, Page } from 'playwright-core';
import type { PageData } from '../../src/core/course/page-data.ts';

/** Tab presses before a control counts as out of reach. */
const patience = 160;

export class KeyboardLearner {
  readonly page: Page;
  readonly frame: Frame;
  /** Answer keys by question id. */
  readonly keys = new Map<string, { readonly type: string; readonly key: Record<string, string> }>();
  /** Ids of the questions answered, in order. */
  readonly answered: string[] = [];

  private constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  /** Sits down before a course that is open in `frame`. */
  static async at(page: Page, frame: Frame): Promise<KeyboardLearner> {
    const learner = new KeyboardLearner(page, frame);
    await frame.waitForSelector('okt-start form.choices');
    const { outline } = (await frame.evaluate(
      () => JSON.parse(document.getElementById('okt-data')!.textContent!) as unknown,
    )) as PageData;
    for (const module of outline.modules)
      for (const screen of module.screens)
        for (const { id, type, key } of screen.questions)
          learner.keys.set(id, { type, key: key as Record<string, string> });
    return learner;
  }

  /** Presses a key. */
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Tabs to a control, whichever way it lies. @throws Error when it cannot be reached */
  async tabTo(target: ElementHandle<Element>): Promise<void> {
    const backwards = await target.evaluate((element) => {
      const active = document.activeElement ?? document.body;
      return (
        Boolean(active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) && active !== document.body
      );
    });
    for (let pressed = 0; pressed < patience; pressed += 1) {
      // A group of radio buttons is one stop: its checked one, or an end of it.
      const there = await target.evaluate((element) => {
        const active = document.activeElement;
        return (
          active === element ||
          (active instanceof HTMLInputElement &&
            element instanceof HTMLInputElement &&
            active.type === 'radio' &&
            active.name === element.name)
        );
      });
      if (there) return;
      await this.press(backwards ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`cannot reach ${await target.evaluate((element) => element.outerHTML.slice(0, 120))} by keyboard`);
  }

  /** Tabs to a button or link that can be seen and presses it. */
  async activate(selector: string, text?: string): Promise<void> {
    await this.tabTo(await this.visible(selector, text));
    await this.press('Enter');
  }

  /** Chooses a radio button by arrow keys. */
  async choose(radio: ElementHandle<Element>): Promise<void> {
    await this.tabTo(radio);
    const count = await radio.evaluate(
      (input) => document.querySelectorAll(`input[name="${CSS.escape((input as HTMLInputElement).name)}"]`).length,
    );
    await this.press('Space');
    for (let at = 0; at < count && !(await radio.evaluate((input) => (input as HTMLInputElement).checked)); at += 1)
      await this.press('ArrowDown');
    if (!(await radio.evaluate((input) => (input as HTMLInputElement).checked)))
      throw new Error('a radio button cannot be chosen by keyboard');
  }

  /** Answers every question on the screen that is shown, rightly. */
  async answerScreen(): Promise<void> {
    const ids = await this.frame.$$eval('main [data-question]', (all) =>
      all
        .filter((element) => element.checkVisibility())
        .map((element) => (element as HTMLElement).dataset['question']!),
    );
    for (const id of ids) {
      await this.answer(id);
      this.answered.push(id);
    }
  }

  async answer(id: string): Promise<void> {
    const { type, key } = this.keys.get(id)!;
    const root = `[data-question="${id}"]`;
    const all = async (selector: string): Promise<ElementHandle<Element>[]> => this.frame.$$(`${root} ${selector}`);
    const radio = async (within: string, value: string): Promise<void> =>
      this.choose((await this.frame.$(`${root} ${within} input[value="${value}"]`))!);
    switch (type) {
      case 'single':
        await radio('', key['answer']!);
        break;
      case 'scale':
        await radio('', key['answer']!);
        await this.choose(
          (await all('fieldset')).length > 1
            ? (await all('fieldset:last-of-type input')).at(-1)!
            : (await all('input')).at(-1)!,
        );
        break;
      case 'multiple':
        for (const letter of key['answer']!) {
          const box = (await this.frame.$(`${root} input[value="${letter}"]`))!;
          await this.tabTo(box);
          if (!(await box.evaluate((input) => (input as HTMLInputElement).checked))) await this.press('Space');
        }
        break;
      case 'order':
        await this.order(root, key['answer']!);
        break;
      case 'match':
      case 'categorise':
      case 'window':
        for (const [thing, place] of key['answer']!.match(/../g)!.map((pair) => [...pair]))
          await radio(`[data-thing="${thing}"]`, place!);
        break;
      case 'recall':
        await this.activate(`${root} .model > summary`);
        return;
      case 'scenario':
      case 'dialogue':
        await this.play(root);
        return;
      default:
        throw new Error(`the learner does not know ${type}`);
    }
    await this.activate(`${root} .answering button.primary`);
    await this.frame.waitForSelector(`${root} .verdict:not([hidden])`);
  }

  /** Leaves the screen; resolves when something else is shown. */
  async next(): Promise<void> {
    const before = await this.shown();
    await this.activate('okt-nav button.primary');
    await this.frame.waitForFunction(
      (shown) =>
        [...document.querySelectorAll('main [data-screen]:not([hidden]), main [data-view]:not([hidden])')]
          .map((element) => element.id)
          .join() !== shown,
      before,
    );
  }

  /** Ids of the screens or the view shown. */
  shown(): Promise<string> {
    return this.frame.evaluate(() =>
      [...document.querySelectorAll('main [data-screen]:not([hidden]), main [data-view]:not([hidden])')]
        .map((element) => element.id)
        .join(),
    );
  }

  private async order(root: string, right: string): Promise<void> {
    const now = async (): Promise<string[]> =>
      this.frame.$$eval(`${root} ol > li`, (steps) => steps.map((step) => (step as HTMLElement).dataset['key']!));
    for (const [at, letter] of [...right].entries()) {
      for (let from = (await now()).indexOf(letter); from > at; from -= 1) {
        await this.tabTo((await this.frame.$(`${root} li[data-key="${letter}"] [data-move="-1"]`))!);
        await this.press('Enter');
      }
    }
    expectSame((await now()).join(''), right);
  }

  /** Plays a scene by the shortest way to a good end, through whatever stands between. */
  private async play(root: string): Promise<void> {
    await this.activate(`${root} .buttons button.primary`);
    for (let turn = 0; turn < 40; turn += 1) {
      const state = await this.frame.$eval(root, (element) => {
        const scene = [...element.querySelectorAll<HTMLElement>('.scene')].find((one) => one.checkVisibility());
        const to = new Map(
          [...element.querySelectorAll<HTMLElement>('.scene')].map((one) => [
            one.dataset['scene']!,
            [...one.querySelectorAll<HTMLElement>('.choices > li')].map((choice) => choice.dataset['to']!),
          ]),
        );
        const good = new Set(
          [...element.querySelectorAll<HTMLElement>('.scene[data-end="good"]')].map((one) => one.dataset['scene']!),
        );
        const distance = (from: string): number => {
          const seen = new Set([from]);
          let edge = [from];
          for (let far = 0; edge.length > 0; far += 1) {
            if (edge.some((one) => good.has(one))) return far;
            edge = edge.flatMap((one) => to.get(one) ?? []).filter((one) => !seen.has(one) && seen.add(one));
          }
          return Infinity;
        };
        const options = [...(scene?.querySelectorAll<HTMLElement>('.choices > li') ?? [])];
        const open = options.filter((choice) => choice.querySelector('button')?.checkVisibility());
        const best = [...open].sort((a, b) => distance(a.dataset['to']!) - distance(b.dataset['to']!))[0];
        return {
          done: scene?.dataset['end'] === 'good',
          pick: best ? options.indexOf(best) : -1,
          scene: scene?.dataset['scene'] ?? '',
        };
      });
      if (state.done) return;
      if (state.pick >= 0)
        await this.activate(
          `${root} [data-scene="${state.scene}"] .choices > li:nth-child(${state.pick + 1}) > button`,
        );
      else await this.activate(`${root} .answering button.primary`);
    }
    throw new Error(`no good end was reached in ${root}`);
  }

  private async visible(selector: string, text?: string): Promise<ElementHandle<Element>> {
    await this.frame.waitForFunction(
      ([wanted, words]) =>
        [...document.querySelectorAll(wanted!)].some(
          (element) => element.checkVisibility() && (words === undefined || element.textContent?.includes(words)),
        ),
      [selector, text] as const,
    );
    for (const handle of await this.frame.$$(selector))
      if (
        await handle.evaluate(
          (element, words) =>
            element.checkVisibility() && (words === undefined || Boolean(element.textContent?.includes(words))),
          text,
        )
      )
        return handle;
    throw new Error(`${selector} cannot be seen`);
  }
}

function expectSame(got: string, wanted: string): void {
  if (got !== wanted) throw new Error(`got ${got}, wanted ${wanted}`);
}
