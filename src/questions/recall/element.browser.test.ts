/** Tests `recall` in a real browser. */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import {
  keepsElementContract,
  openQuestion,
  type ElementCase,
} from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'recall',
  blockType,
  keys: ['Tab', 'Tab', 'Enter'],
  response: '1',
  other: '1',
  sends: true,
  open: true,
};

const canary = 'kanarifugl73';

/** Text of all own properties of an element. */
const valuesIn = (element: object): string => Object.values(element).map(String).join();

describe('recall', () => {
  keepsElementContract(given);

  it('keeps the text in the field and nowhere else', async () => {
    const { element, events, press } = await openQuestion(given);
    const field = element.querySelector('textarea')!;
    field.focus();
    await sendKeys({ type: canary });
    expect(field.value).to.equal(canary);
    await press('Tab', 'Enter');
    expect(events).to.have.length(1);
    expect(JSON.stringify({ ...events[0], ...element.answer })).not.to.contain(canary);
    expect(document.documentElement.outerHTML).not.to.contain(canary);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href + document.cookie).not.to.contain(
      canary,
    );
    for (const copy of [element, element.querySelector('.answering')!]) expect(valuesIn(copy)).not.to.contain(canary);
    expect(field.value, 'the learner still has it').to.equal(canary);
  });
  it('asks the browser neither to keep nor to check the text', async () => {
    const { element } = await openQuestion(given);
    const field = element.querySelector('textarea')!;
    expect([field.autocomplete, field.spellcheck, field.name]).to.deep.equal(['off', false, '']);
  });
  it('does not tell that it is done when a printed module opens the model answer', async () => {
    const { element, events } = await openQuestion(given);
    const model = element.querySelector<HTMLDetailsElement>('.model')!;
    const toggled = new Promise((done) => model.addEventListener('toggle', done, { once: true }));
    document.documentElement.classList.add('printing-module');
    model.open = true;
    await toggled;
    document.documentElement.classList.remove('printing-module');
    expect(events).to.deep.equal([]);
  });
  it('tells that it is done only once', async () => {
    const { events, press } = await openQuestion(given);
    await press('Tab', 'Tab', 'Enter', 'Enter', 'Enter');
    expect(events.map((event) => event.response)).to.deep.equal(['1']);
  });
});
