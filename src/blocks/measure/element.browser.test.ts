/** Tests `measure` in a real browser. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { keepsPrivateContract } from '../../../tests/contract/private-block.contract.ts';
import { settle } from '../../../tests/fixtures/accessible.ts';
import { openPrivatePage } from '../../../tests/fixtures/private-page.ts';
import './element.ts';
import { blockType } from './schema.ts';

describe('measure', () => {
  keepsPrivateContract({
    name: 'measure',
    blockType,
    keys: ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight'],
    text: '4',
  });

  it('shows the mean of each building block beside the pilot, and how many were answered', async () => {
    const page = await openPrivatePage({ measure: blockType });
    const rate = (item: string, value: number): void =>
      page.querySelector<HTMLInputElement>(`[data-field=${item}] [value="${value}"]`)!.click();
    const mean = (name: string): string => page.querySelector(`[data-mean=${name}]`)!.textContent!;
    rate('K1', 3);
    rate('K2', 4);
    await settle();
    expect(mean('before-kunnskap')).to.equal('3,5 (svart på 2 av 5)');
    for (const item of ['K3', 'K4', 'K5']) rate(item, 2);
    await settle();
    expect(mean('before-kunnskap')).to.equal('2,6');
    expect(mean('after-kunnskap')).to.equal('–');
    expect(mean('before-handlingskompetanse')).to.equal('–');
  });

  it('lets a number that was chosen by mistake be taken away, by finger and by keyboard, but not by a double tap', async () => {
    const page = await openPrivatePage({ measure: blockType });
    const number = page.querySelector<HTMLInputElement>('[data-field=K1] [value="2"]')!;
    const later = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 600));
    const shown = (): unknown[] => [number.checked, page.querySelector('[data-mean=before-kunnskap]')!.textContent];
    number.closest('label')!.click();
    number.closest('label')!.click();
    await settle();
    expect(shown(), 'a double tap').to.deep.equal([true, '2,0 (svart på 1 av 5)']);
    await later();
    number.closest('label')!.click();
    await settle();
    expect(shown(), 'a second tap').to.deep.equal([false, '–']);
    number.focus();
    await sendKeys({ press: 'Space' });
    await settle();
    expect(shown()[0], 'chosen by keyboard').to.equal(true);
    await later();
    await sendKeys({ press: 'Space' });
    await settle();
    expect(shown(), 'the same key').to.deep.equal([false, '–']);
  });
});
