/** Plays a learner with only a keyboard: every step is a key press; correct answers are read from the page's data. */
import type { ElementHandle, Frame, Page } from 'playwright-core';
import type { PageData } from '../../src/core/course/page-data.ts';

/** Largest number of Tab presses to reach a control. */
const maxTabs = 160;

/** A learner in one course. */
export class KeyboardLearner {
  readonly page: Page;
  readonly frame: Frame;
  /** Type and answer key by question id. */
  readonly keys = new Map<string, { readonly type: string; readonly key: Record<string, string> }>();
  /** Ids of the questions answered, in order. */
  readonly answered: string[] = [];

  private constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  /** Reads the answer keys of the course that is open in `frame`. */
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

  /** Tabs forwards or backwards to a control. @throws Error when it cannot be reached */
  async tabTo(target: ElementHandle<Element>): Promise<void> {
    const backwards = await target.evaluate((element) => {
      const active = document.activeElement ?? document.body;
      return (
        Boolean(active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) && active !== document.body
      );
    });
    for (let pressed = 0; pressed < maxTabs; pressed += 1) {
      // A group of radio buttons has one tab stop: the checked button, else the first or last.
      const reached = await target.evaluate((element) => {
        const active = document.activeElement;
        return (
          active === element ||
          (active instanceof HTMLInputElement &&
            element instanceof HTMLInputElement &&
            active.type === 'radio' &&
            active.name === element.name)
        );
      });
      if (reached) return;
      await this.press(backwards ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`cannot reach ${await target.evaluate((element) => element.outerHTML.slice(0, 120))} by keyboard`);
  }

  /** Tabs to a visible button or link and presses Enter. */
  async activate(selector: string, text?: string): Promise<void> {
    await this.tabTo(await this.visible(selector, text));
    await this.press('Enter');
  }

  /** Selects a radio button with the arrow keys. @throws Error when it cannot be selected */
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

  /** Answers every question on the shown screen correctly. */
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

  /** Answers one question correctly. */
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

  /** Goes to the next screen; resolves when it is shown. */
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

  /** Ids of the shown screens, or of the shown view. */
  shown(): Promise<string> {
    return this.frame.evaluate(() =>
      [...document.querySelectorAll('main [data-screen]:not([hidden]), main [data-view]:not([hidden])')]
        .map((element) => element.id)
        .join(),
    );
  }

  private async order(root: string, correct: string): Promise<void> {
    const current = async (): Promise<string[]> =>
      this.frame.$$eval(`${root} ol > li`, (steps) => steps.map((step) => (step as HTMLElement).dataset['key']!));
    for (const [at, letter] of [...correct].entries()) {
      for (let from = (await current()).indexOf(letter); from > at; from -= 1) {
        await this.tabTo((await this.frame.$(`${root} li[data-key="${letter}"] [data-move="-1"]`))!);
        await this.press('Enter');
      }
    }
    const result = (await current()).join('');
    if (result !== correct) throw new Error(`the order is ${result}, not ${correct}`);
  }

  /** Plays a scenario or dialogue on the shortest path to a good end. */
  private async play(root: string): Promise<void> {
    await this.activate(`${root} .buttons button.primary`);
    for (let turn = 0; turn < 40; turn += 1) {
      const state = await this.frame.$eval(root, (element) => {
        const scene = [...element.querySelectorAll<HTMLElement>('.scene')].find((one) => one.checkVisibility());
        const targets = new Map(
          [...element.querySelectorAll<HTMLElement>('.scene')].map((one) => [
            one.dataset['scene']!,
            [...one.querySelectorAll<HTMLElement>('.choices > li')].map((choice) => choice.dataset['to']!),
          ]),
        );
        const good = new Set(
          [...element.querySelectorAll<HTMLElement>('.scene[data-end="good"]')].map((one) => one.dataset['scene']!),
        );
        const distance = (from: string): number => {
          const visited = new Set([from]);
          let frontier = [from];
          for (let steps = 0; frontier.length > 0; steps += 1) {
            if (frontier.some((one) => good.has(one))) return steps;
            frontier = frontier
              .flatMap((one) => targets.get(one) ?? [])
              .filter((one) => !visited.has(one) && visited.add(one));
          }
          return Infinity;
        };
        const options = [...(scene?.querySelectorAll<HTMLElement>('.choices > li') ?? [])];
        const open = options.filter((choice) => choice.querySelector('button')?.checkVisibility());
        const best = [...open].sort((a, b) => distance(a.dataset['to']!) - distance(b.dataset['to']!))[0];
        return {
          done: scene?.dataset['end'] === 'good',
          choice: best ? options.indexOf(best) : -1,
          scene: scene?.dataset['scene'] ?? '',
        };
      });
      if (state.done) return;
      if (state.choice >= 0)
        await this.activate(
          `${root} [data-scene="${state.scene}"] .choices > li:nth-child(${state.choice + 1}) > button`,
        );
      else await this.activate(`${root} .answering button.primary`);
    }
    throw new Error(`no good end was reached in ${root}`);
  }

  /** The first visible match, waited for. @param text what it must contain */
  private async visible(selector: string, text?: string): Promise<ElementHandle<Element>> {
    await this.frame.waitForFunction(
      ([searched, content]) =>
        [...document.querySelectorAll(searched!)].some(
          (element) => element.checkVisibility() && (content === undefined || element.textContent?.includes(content)),
        ),
      [selector, text] as const,
    );
    for (const handle of await this.frame.$$(selector))
      if (
        await handle.evaluate(
          (element, content) =>
            element.checkVisibility() && (content === undefined || Boolean(element.textContent?.includes(content))),
          text,
        )
      )
        return handle;
    throw new Error(`${selector} is not visible`);
  }
}
