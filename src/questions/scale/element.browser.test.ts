/** Tests `scale` in a real browser. */
import { expect } from 'chai';
import {
  keepsElementContract,
  openQuestion,
  type ElementCase,
} from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'scale',
  blockType,
  keys: ['Tab', 'Space', 'Tab', 'ArrowRight', 'ArrowRight', 'Tab'],
  response: 'a3',
  other: 'b1',
};

describe('scale', () => {
  keepsElementContract(given);

  it('leaves the four steps of how sure one is as they are', async () => {
    const { element } = await openQuestion(given);
    const steps = (): string[] =>
      [...element.querySelectorAll<HTMLInputElement>('.confidence input')].map(({ value }) => value);
    for (let at = 0; at < 10; at += 1) {
      element.arrange(`learner-${at}`, () => false);
      expect(steps()).to.deep.equal(['1', '2', '3', '4']);
    }
  });

  it('meets sure and unsure learners each in their own way', async () => {
    const said: Record<string, string> = {};
    for (const response of ['a1', 'a4', 'b2', 'b3']) {
      const { element } = await openQuestion(given);
      element.judge(response, response[0] === 'b' ? 1 : 0);
      await element.updateComplete;
      said[response] = element.querySelector<HTMLElement>('.verdict')!.innerText;
    }
    expect(said['a4']).to.match(/^Mange tror det/);
    expect(said['b2']).to.match(/Du kan mer enn du tror/);
    expect(said['b3']).to.equal('Godt valg.');
    expect(said['a1']).to.match(/^Det kan gå annerledes/);
  });
});
