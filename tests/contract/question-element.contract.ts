/** What every question promises a learner, whatever hand, eye or screen they use: run by each type's browser test. */
import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { BlockType } from '../../src/authoring/block-type.ts';
import { writePageData } from '../../src/core/course/page-data.ts';
import type { Response } from '../../src/core/scoring/question-type.ts';
import type { AnswerEvent } from '../../src/player/ui/answer-event.ts';
import type { QuestionElement } from '../../src/player/ui/question-element.ts';
import { show, violations } from '../fixtures/accessible.ts';
import { compileExample, plainMark } from '../fixtures/example.ts';
import { outline } from '../fixtures/outline.ts';
import { strings } from '../fixtures/strings.ts';

/** A question type with its example. */
export interface ElementCase {
  /** The name of the type's folder. */
  readonly name: string;
  /** Address of the folder; that of `src/questions` when left out. */
  readonly folder?: string;
  readonly blockType: BlockType;
  /** Keys from before the question to a whole answer; Enter on the answer button comes after, unless `sends`. */
  readonly keys: readonly string[];
  /** The response that the keys give, and another one. */
  readonly response: Response;
  readonly other: Response;
  /** The last key sends the answer itself. */
  readonly sends?: boolean;
  /** The response is complete before the learner has done anything. */
  readonly complete?: boolean;
  /** There is nothing to choose among, and so nothing that is shown in an order of the learner's own. */
  readonly open?: boolean;
}

/** What the learner chooses among, in the order of the page. */
const shownIn = (element: QuestionElement): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(element['movable']),
];
/** Enough to see every order of three. */
const learners = Array.from({ length: 40 }, (_, at) => `learner-${at}`);

/** A question on the page as in a package, with a session's part played by the test. */
export interface Opened {
  readonly element: QuestionElement;
  readonly events: AnswerEvent[];
  /** Presses keys one after another and waits for the element. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
}

const root = document.documentElement;

/** Puts the example on the page; element.ts must be imported. */
export async function openQuestion({
  name,
  folder = `/src/questions/${name}`,
  blockType,
}: ElementCase): Promise<Opened> {
  await prepare();
  const text = await (await fetch(`${folder}/example.md`)).text();
  const { block } = compileExample(name, blockType, text);
  const page = document.createElement('main');
  page.innerHTML = `<h1>Prøve</h1><button id="before" type="button">Før</button><div class="block">${block!.html}</div>`;
  await show(page);
  root.dataset['register'] = 'standard';
  const element = page.querySelector<QuestionElement>('[data-question]')!;
  const events: AnswerEvent[] = [];
  element.addEventListener('okt-answer', (event) => {
    events.push(event);
    if (event.response === undefined) return;
    const score = blockType.question!.score(block!.question!.key, event.response);
    element.judge(event.response, score);
    element.answer ??= { response: event.response, score, at: 1 };
  });
  await element.updateComplete;
  page.querySelector<HTMLElement>('#before')!.focus();
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await sendKeys({ press: key });
    // A frame, too: a <details> tells of its opening in a task of its own.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await element.updateComplete;
  };
  return { element, events, press };
}

/** The UI strings and the styles of a package. @param folder address of the type's folder */
async function prepare(): Promise<void> {
  await setViewport({ width: 320, height: 800 });
  if (document.getElementById('okt-data')) return;
  const data = document.createElement('script');
  Object.assign(data, {
    id: 'okt-data',
    type: 'application/json',
    textContent: writePageData({ outline, strings: strings['player']!, uiLanguage: 'nb', tracking: {} }),
  });
  document.head.append(data);
  document.title = 'Prøve';
  for (const href of ['/src/theme/course.css', '/type-styles.css']) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    document.head.append(link);
    await new Promise((resolve) => link.addEventListener('load', resolve));
  }
}

/** Tests a type with its example. */
export function keepsElementContract(given: ElementCase): void {
  const { keys, response, other } = given;
  const submit = given.sends ? keys : [...keys, 'Enter'];
  const answered = async (): Promise<Opened> => {
    const opened = await openQuestion(given);
    await opened.press(...submit);
    return opened;
  };

  it('has no fault that axe finds, before, with a choice made, and after the answer', async () => {
    const { element, press } = await openQuestion(given);
    expect(await violations(element)).to.deep.equal([]);
    await press(...keys);
    expect(await violations(element)).to.deep.equal([]);
    if (!given.sends) await press('Enter');
    for (const details of element.querySelectorAll('details')) details.open = true;
    expect(await violations(element)).to.deep.equal([]);
  });
  it('is answered by keyboard alone, and tells the session once', async () => {
    const { element, events, press } = await openQuestion(given);
    await press(...keys);
    if (!given.sends) {
      expect(events, 'nothing is sent before the learner says so').to.have.length(0);
      expect(document.activeElement?.matches('button.primary'), 'the keys end on the answer button').to.equal(true);
      await press('Enter');
    }
    expect(events.map((event) => [event.question, event.response])).to.deep.equal([
      [element.dataset['question'], response],
    ]);
  });
  it('never loses the keyboard: focus stays in the question and can be seen', async () => {
    const { element, press } = await openQuestion(given);
    for (const key of submit) {
      await press(key);
      const at = document.activeElement as HTMLElement;
      expect(element.contains(at), `after ${key}`).to.equal(true);
      expect(at.matches(':focus-visible'), `after ${key}`).to.equal(true);
      expect(getComputedStyle(at).outlineStyle, `${at.outerHTML.slice(0, 80)} after ${key}`).to.equal('solid');
    }
  });
  it('says what came of the answer, and shows the explanations that belong to it', async () => {
    const { element } = await answered();
    const status = element.querySelector<HTMLElement>('.feedback')!;
    expect(status.innerText.trim().length).to.be.greaterThan(3);
    const chosen = element['chosen'](response);
    const near = [...element.querySelectorAll<HTMLElement>('.chosen [data-for]')];
    expect(near.map((explanation) => explanation.dataset['for'])).to.deep.equal([...chosen].sort());
    for (const explanation of near) expect(explanation.checkVisibility(), explanation.outerHTML).to.equal(true);
  });
  it('shows an earlier answer again', async () => {
    const { element, events } = await openQuestion(given);
    element.answer = { response, score: 1, at: 0 };
    await element.updateComplete;
    expect(element['read']()).to.equal(response);
    expect(element.querySelector<HTMLElement>('.feedback')!.innerText.trim().length).to.be.greaterThan(3);
    expect(events).to.have.length(0);
  });
  it('keeps what is chosen when the register changes, and shows the words of one register at a time', async () => {
    const { element, press } = await openQuestion(given);
    expect(element.innerText).not.to.contain(plainMark);
    await press(...keys);
    root.dataset['register'] = 'klart';
    await element.updateComplete;
    expect(element.innerText).to.contain(plainMark);
    expect(element['read']()).to.equal(response);
    if (!given.sends) await press('Enter');
    root.dataset['register'] = 'standard';
    await element.updateComplete;
    expect(element['read']()).to.equal(response);
  });
  it('lets a learner change their mind after the answer', async () => {
    const { element, events, press } = await answered();
    element['show'](other);
    element['noteChange']();
    await element.updateComplete;
    if (given.sends) return;
    element.answer = { response, score: 1, at: 2 };
    await element.updateComplete;
    expect(element['read'](), 'an answer from another tab does not undo it').to.equal(other);
    const button = element.querySelector<HTMLElement>('button.primary')!;
    button.focus();
    await press('Enter');
    expect(events.map((event) => event.response)).to.deep.equal([response, other]);
  });
  it('asks anew as if it had never been answered', async () => {
    const { element } = await openQuestion(given);
    const unanswered = element['read']();
    element.answer = { response, score: 1, at: 0 };
    await element.updateComplete;
    element.askAgain();
    await element.updateComplete;
    expect(element['read']()).to.equal(unanswered);
    expect(element.querySelector('.verdict')?.checkVisibility() ?? false).to.equal(false);
  });
  if (!given.open) keepsOrderContract(given);
  if (!given.sends && !given.complete)
    it('says what is missing instead of taking half an answer', async () => {
      const { element, events } = await openQuestion(given);
      element.querySelector<HTMLElement>('button.primary')!.click();
      await element.updateComplete;
      expect(events).to.have.length(0);
      expect(element.querySelector<HTMLElement>('.feedback')!.innerText.trim()).not.to.equal('');
      expect(document.activeElement, 'focus goes to the first that is missing').to.equal(
        element.querySelector('input'),
      );
    });
  it('fits 320 px, and what a finger presses is at least 44 px high', async () => {
    const { element } = await answered();
    for (const details of element.querySelectorAll('details')) details.open = true;
    expect(root.scrollWidth).to.be.at.most(320);
    const targets = [...element.querySelectorAll<HTMLElement>('button, summary, label.option, textarea')].filter(
      (target) => target.checkVisibility(),
    );
    expect(targets.length).to.be.greaterThan(0);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML.slice(0, 120)).to.be.at.least(44);
    }
  });
  it('stays as it is when it is moved in the page', async () => {
    const { element, events, press } = await answered();
    const before = element.querySelectorAll('*').length;
    document.querySelector('main')!.append(element);
    await press();
    expect(element.querySelectorAll('*').length).to.equal(before);
    expect(element['read']()).to.equal(response);
    expect(events).to.have.length(1);
  });
}

/** Tests that a learner meets an order of their own, from which nothing can be told, and that the answers are the same. */
function keepsOrderContract(given: ElementCase): void {
  const { response, other } = given;
  const never = (): boolean => false;

  it('shows different learners different orders, and one learner always the same', async () => {
    const { element } = await openQuestion(given);
    const written = shownIn(element);
    const ordersOf = (all: readonly string[]): string[] =>
      all.map((learner) => {
        element.arrange(learner, never);
        return shownIn(element)
          .map((item) => written.indexOf(item))
          .join();
      });
    const orders = ordersOf(learners);
    expect(new Set(orders).size).to.equal([1, 1, 2, 6][written.length]);
    expect(ordersOf(learners)).to.deep.equal(orders);
  });
  it('sends the same response and shows it again, whatever the order', async () => {
    for (const learner of learners.slice(0, 6)) {
      const { element, events, press } = await openQuestion(given);
      element.arrange(learner, never);
      element['show'](response);
      expect(element['read']()).to.equal(response);
      element.querySelector<HTMLElement>('button.primary')!.focus();
      await press('Enter');
      expect(events.map((event) => event.response)).to.deep.equal([response]);
      element['show'](other);
      expect(element['read']()).to.equal(other);
    }
  });
  it('has no fault that axe finds, and explains in the order shown', async () => {
    const { element, press } = await openQuestion(given);
    const keys = [...element.querySelectorAll<HTMLElement>('[data-for]')].map(({ dataset }) => dataset['for']);
    const written = shownIn(element);
    const learner = learners.find((each) => {
      element.arrange(each, never);
      return shownIn(element)[0] !== written[0];
    });
    expect(learner).not.to.equal(undefined);
    // One explanation an option follows its option; one for them all stands where it stood.
    const each = keys.length === written.length;
    const shown = each ? shownIn(element).map((item) => keys[written.indexOf(item)]) : keys;
    expect(await violations(element)).to.deep.equal([]);
    element.judge('', 0);
    await press();
    const explained = [...element.querySelectorAll<HTMLElement>('[data-for]')].map(({ dataset }) => dataset['for']);
    expect(explained).to.deep.equal(shown);
  });
  it("is printed in the writer's order, and then stands as before", async () => {
    const { element } = await openQuestion(given);
    const written = shownIn(element);
    element.arrange(learners[0]!, never);
    element['show'](response);
    const shown = shownIn(element);
    const showAgain = element.showWritten();
    expect(shownIn(element)).to.deep.equal(written);
    showAgain();
    expect(shownIn(element)).to.deep.equal(shown);
    expect(element['read']()).to.equal(response);
  });
}
