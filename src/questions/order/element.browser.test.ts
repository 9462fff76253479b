/** Tests `order` in a real browser. */
import { expect } from 'chai';
import {
  keepsElementContract,
  openQuestion,
  type ElementCase,
} from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'order',
  blockType,
  keys: ['Tab', 'Tab', 'Enter', 'Enter', 'Tab', 'Tab'],
  response: 'bca',
  other: 'bac',
  complete: true,
};

describe('order', () => {
  keepsElementContract(given);

  it('never begins with the right order, and asks anew in the order that it began with', async () => {
    const { element } = await openQuestion(given);
    const begun = new Set<string | undefined>();
    for (let at = 0; at < 60; at += 1) {
      element.arrange(`learner-${at}`, (response) => response === 'bac');
      begun.add(element['read']());
    }
    expect([...begun].sort()).to.deep.equal(['abc', 'acb', 'bca', 'cab', 'cba']);
    const first = element['read']();
    element['show']('bac');
    element.askAgain();
    expect(element['read']()).to.equal(first);
  });

  it('closes the way up from the first step shown, and the way down from the last', async () => {
    const { element } = await openQuestion(given);
    for (let at = 0; at < 6; at += 1) {
      element.arrange(`learner-${at}`, () => false);
      const closed = [...element.querySelectorAll<HTMLElement>('[aria-disabled="true"]')];
      const steps = [...element.querySelectorAll('li')];
      expect(closed.map((button) => [steps.indexOf(button.closest('li')!), button.dataset['move']])).to.deep.equal([
        [0, '-1'],
        [2, '1'],
      ]);
    }
  });
});
