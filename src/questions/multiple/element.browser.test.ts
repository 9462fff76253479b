/** Tests `multiple` in a real browser. */
import { expect } from 'chai';
import {
  keepsElementContract,
  openQuestion,
  type ElementCase,
} from '../../../tests/contract/question-element.contract.ts';
import { t } from '../../../tests/fixtures/example.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'multiple',
  blockType,
  keys: ['Tab', 'Space', 'Tab', 'Tab', 'Space', 'Tab'],
  response: 'ac',
  other: 'abc',
};

describe('multiple', () => {
  keepsElementContract(given);

  it('says which of the chosen fit, and that there are more when all of them do', async () => {
    const { element, press } = await openQuestion(given);
    const said = async (response: string): Promise<string> => {
      element['show'](response);
      element['noteChange']();
      await element.updateComplete;
      element.querySelector<HTMLElement>('button.primary')!.click();
      await press();
      return element.querySelector<HTMLElement>('.verdict')!.innerText;
    };
    expect(await said('a')).to.equal(t('player.multiple.more'));
    expect(element.querySelector<HTMLElement>('.chosen')!.innerText).to.contain(t('content.multiple.fits'));
    expect(await said('b')).to.equal(t('player.question.other'));
    expect(element.querySelector<HTMLElement>('.chosen')!.innerText).not.to.contain(t('content.multiple.fits'));
    expect(await said('ac')).to.equal(t('player.question.full'));
  });
});
