/** Tests `measure` in a real browser. */
import { expect } from 'chai';
import { keepsPrivateContract } from '../../../tests/contract/private-block.contract.ts';
import { openPrivatePage, settle } from '../../../tests/fixtures/private-page.ts';
import './element.ts';
import { blockType } from './schema.ts';

describe('measure', () => {
  keepsPrivateContract({ name: 'measure', blockType: blockType as never, keys: ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight'], text: '4' });

  it('shows the mean of each building block beside the pilot, and how many were answered', async () => {
    const page = await openPrivatePage({ measure: blockType as never });
    const rate = (item: string, value: number): void => page.querySelector<HTMLInputElement>(`[data-field=${item}] [value="${value}"]`)!.click();
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
});
