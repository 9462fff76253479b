/** Tests `match` in a real browser. */
import { expect } from 'chai';
import {
  keepsElementContract,
  openQuestion,
  type ElementCase,
} from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'match',
  blockType,
  keys: ['Tab', 'ArrowLeft', 'Tab', 'ArrowRight', 'Tab', 'Space', 'Tab'],
  response: 'aabbcc',
  other: 'aabccb',
};

describe('match', () => {
  keepsElementContract(given);

  it('tells a screen reader the text behind each number, in the register that is shown', async () => {
    const { element } = await openQuestion(given);
    const name = (value: string): string =>
      document.getElementById(
        element.querySelector(`[data-thing="a"] [value="${value}"]`)!.getAttribute('aria-labelledby')!,
      )!.innerText;
    expect(['a', 'b', 'c'].map(name)).to.deep.equal(['3 Trygghet', '2 Relasjon', '1 Regulering']);
    document.documentElement.dataset['register'] = 'klart';
    expect(name('a')).to.equal('3 Kort sagt: Trygghet');
  });
});
