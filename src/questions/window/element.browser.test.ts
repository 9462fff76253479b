/** Tests `window` in a real browser. */
import { expect } from 'chai';
import {
  keepsElementContract,
  openQuestion,
  type ElementCase,
} from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'window',
  blockType,
  keys: ['Tab', 'Space', 'Tab', 'ArrowLeft', 'Tab', 'ArrowRight', 'Tab'],
  response: 'aobuci',
  other: 'aobuco',
};

describe('window', () => {
  keepsElementContract(given);

  it('draws the zones in the order of the window', async () => {
    const { element } = await openQuestion(given);
    const zones = [...element.querySelectorAll<HTMLElement>('[data-place]')];
    expect(zones.map((zone) => zone.innerText.trim())).to.deep.equal(['Over vinduet', 'I vinduet', 'Under vinduet']);
    const tops = zones.map((zone) => zone.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
  });
});
