/** The contract of every question element: keyboard, focus, accessibility, feedback and registers. */
import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import nb from '../../locales/nb.json';
import type { BlockType } from '../../src/authoring/block-type.ts';
import type { QuestionType, Response } from '../../src/core/scoring/question-type.ts';
import type { AnswerEvent } from '../../src/player/ui/answer-event.ts';
import type { QuestionElement } from '../../src/player/ui/question-element.ts';
import { show, violations } from '../fixtures/accessible.ts';
import { compileExample, plainMark } from '../fixtures/example.ts';

/** A question type and input for its example. */
export interface ElementCase {
  /** Name of the type's folder. */
  readonly name: string;
  readonly blockType: BlockType;
  readonly questionType: QuestionType;
  /** Keys that enter a complete answer, beginning before the question and ending on the answer button. */
  readonly keys: readonly string[];
  /** Response for these keys. */
  readonly response: Response;
  /** A different response. */
  readonly other: Response;
  /** The last key sends the answer, without an answer button. */
  readonly sends?: boolean;
}

/** A question on a page as in a package; the test acts as the session. */
export interface Opened {
  readonly element: QuestionElement;
  readonly events: AnswerEvent[];
  /** Presses keys in turn and waits until the element is updated. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
}

const root = document.documentElement;

/** Opens a page with the type's example; its `element.ts` must be imported. */
export async function openQuestion({ name, blockType, questionType }: ElementCase): Promise<Opened> {
  await prepare();
  const text = await (await fetch(`/src/questions/${name}/example.md`)).text();
  const { block } = compileExample(name, blockType, text);
  const page = document.createElement('main');
  page.innerHTML = `<h1>Prøve</h1>
    <button id="before" type="button">Før</button>
    <div class="block">${block!.html}</div>`;
  await show(page);
  root.dataset['register'] = 'standard';
  const element = page.querySelector<QuestionElement>('[data-question]')!;
  const events: AnswerEvent[] = [];
  element.addEventListener('okt-answer', (event) => {
    events.push(event);
    if (event.response === undefined) return;
    const score = questionType.score(block!.question!.key, event.response);
    element.judge(event.response, score);
    element.answer ??= { response: event.response, score, at: 1 };
  });
  await element.updateComplete;
  page.querySelector<HTMLElement>('#before')!.focus();
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await sendKeys({ press: key });
    // A frame and a task, since <details> dispatches `toggle` in a later task.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await element.updateComplete;
  };
  return { element, events, press };
}

/** Adds the UI strings and styles of a package, once. */
async function prepare(): Promise<void> {
  await setViewport({ width: 320, height: 800 });
  if (document.getElementById('okt-data')) return;
  const data = document.createElement('script');
  Object.assign(data, {
    id: 'okt-data',
    type: 'application/json',
    textContent: JSON.stringify({ strings: nb.player, uiLanguage: 'nb' }),
  });
  document.head.append(data);
  document.title = 'Prøve';
  for (const name of ['course', 'questions']) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/src/theme/${name}.css` });
    document.head.append(link);
    await new Promise((resolve) => link.addEventListener('load', resolve));
  }
}

/** Keys that enter and send the answer. */
const submitKeys = ({ keys, sends }: ElementCase): readonly string[] => (sends ? keys : [...keys, 'Enter']);

async function openAnswered(given: ElementCase): Promise<Opened> {
  const opened = await openQuestion(given);
  await opened.press(...submitKeys(given));
  return opened;
}

/** Runs the contract for a type. */
export function keepsElementContract(given: ElementCase): void {
  itIsAccessible(given);
  itIsAnswered(given);
  itKeepsItsState(given);
}

function itIsAccessible(given: ElementCase): void {
  it('is accessible before, during and after the answer', async () => {
    const { element, press } = await openQuestion(given);
    expect(await violations(element)).to.deep.equal([]);
    await press(...given.keys);
    expect(await violations(element)).to.deep.equal([]);
    if (!given.sends) await press('Enter');
    for (const details of element.querySelectorAll('details')) details.open = true;
    expect(await violations(element)).to.deep.equal([]);
  });
  it('keeps a visible focus inside the question', async () => {
    const { element, press } = await openQuestion(given);
    for (const key of submitKeys(given)) {
      await press(key);
      const at = document.activeElement as HTMLElement;
      expect(element.contains(at), `after ${key}`).to.equal(true);
      expect(at.matches(':focus-visible'), `after ${key}`).to.equal(true);
      expect(getComputedStyle(at).outlineStyle, `${at.outerHTML.slice(0, 80)} after ${key}`).to.equal('solid');
    }
  });
  it('fits 320 px, with targets of at least 44 px', async () => {
    const { element } = await openAnswered(given);
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
}

function itIsAnswered(given: ElementCase): void {
  const { keys, response, other } = given;
  it('is answered by keyboard alone, with one event', async () => {
    const { element, events, press } = await openQuestion(given);
    await press(...keys);
    if (!given.sends) {
      expect(events, 'before the answer button').to.have.length(0);
      expect(document.activeElement?.matches('button.primary'), 'the keys end on the answer button').to.equal(true);
      await press('Enter');
    }
    expect(events.map((event) => [event.question, event.response])).to.deep.equal([
      [element.dataset['question'], response],
    ]);
  });
  it('shows a verdict, and the explanations of the chosen options', async () => {
    const { element } = await openAnswered(given);
    const status = element.querySelector<HTMLElement>('.feedback')!;
    expect(status.innerText.trim().length).to.be.greaterThan(3);
    const chosen = element['chosen'](response);
    const near = [...element.querySelectorAll<HTMLElement>('.chosen [data-for]')];
    expect(near.map((explanation) => explanation.dataset['for'])).to.deep.equal([...chosen].sort());
    for (const explanation of near) expect(explanation.checkVisibility(), explanation.outerHTML).to.equal(true);
  });
  it('can be answered again', async () => {
    const { element, events, press } = await openAnswered(given);
    element['show'](other);
    element['noteChange']();
    await element.updateComplete;
    if (given.sends) return;
    element.answer = { response, score: 1, at: 2 };
    await element.updateComplete;
    expect(element['read'](), 'after an answer from another tab').to.equal(other);
    const button = element.querySelector<HTMLElement>('button.primary')!;
    button.focus();
    await press('Enter');
    expect(events.map((event) => event.response)).to.deep.equal([response, other]);
  });
  // An order is complete from the start, and `sends` has no button.
  if (!given.sends && given.name !== 'order')
    it('reports what is missing and sends no event when the answer is incomplete', async () => {
      const { element, events } = await openQuestion(given);
      element.querySelector<HTMLElement>('button.primary')!.click();
      await element.updateComplete;
      expect(events).to.have.length(0);
      expect(element.querySelector<HTMLElement>('.feedback')!.innerText.trim()).not.to.equal('');
      expect(document.activeElement, 'focus').to.equal(element.querySelector('input'));
    });
}

function itKeepsItsState(given: ElementCase): void {
  const { keys, response } = given;
  it('shows an earlier answer', async () => {
    const { element, events } = await openQuestion(given);
    element.answer = { response, score: 1, at: 0 };
    await element.updateComplete;
    expect(element['read']()).to.equal(response);
    expect(element.querySelector<HTMLElement>('.feedback')!.innerText.trim().length).to.be.greaterThan(3);
    expect(events).to.have.length(0);
  });
  it('keeps the choice when the register changes, and shows one register at a time', async () => {
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
  it('is unanswered after askAgain', async () => {
    const { element } = await openQuestion(given);
    const unanswered = element['read']();
    element.answer = { response, score: 1, at: 0 };
    await element.updateComplete;
    element.askAgain();
    await element.updateComplete;
    expect(element['read']()).to.equal(unanswered);
    expect(element.querySelector('.verdict')?.checkVisibility() ?? false).to.equal(false);
  });
  it('does not change when it is moved in the document', async () => {
    const { element, events, press } = await openAnswered(given);
    const before = element.querySelectorAll('*').length;
    document.querySelector('main')!.append(element);
    await press();
    expect(element.querySelectorAll('*').length).to.equal(before);
    expect(element['read']()).to.equal(response);
    expect(events).to.have.length(1);
  });
}
