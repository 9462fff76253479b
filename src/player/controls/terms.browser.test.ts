/** Tests that a word explained where it stands keeps the marks that lean on it. */
import { expect } from 'chai';
import { explainTerms } from './terms.ts';

function explained(): HTMLElement {
  document.body.innerHTML =
    '<p>tema (<em class="term" data-term="ord">byggestein</em>), og mer</p><dl><div data-entry="ord"><dd>En del av huset.</dd></div></dl>';
  explainTerms(document.body);
  return document.querySelector('p')!;
}

describe('a word of the trade', () => {
  it('stays on one line with the marks before and after it, and loses no letter', () => {
    const paragraph = explained();
    expect(paragraph.querySelector('.term-place')!.textContent).to.equal('(byggestein),');
    expect(paragraph.textContent).to.equal('tema (byggestein), og mer');
  });

  it('is explained after them, so that no line begins with a comma', () => {
    const paragraph = explained();
    paragraph.querySelector('button')!.click();
    expect(paragraph.textContent).to.equal('tema (byggestein),En del av huset. og mer');
  });
});
