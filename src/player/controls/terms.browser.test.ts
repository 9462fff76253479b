/** Tests the buttons of glossary terms in running text. */
import { expect } from 'chai';
import { explainTerms } from './terms.ts';

function explained(): HTMLElement {
  document.body.innerHTML = `<p>tema (<em class="term" data-term="ord">byggestein</em>), og mer</p>
    <dl><div data-entry="ord"><dd>En del av huset.</dd></div></dl>`;
  explainTerms(document.body);
  return document.querySelector('p')!;
}

describe('a glossary term', () => {
  it('stays on one line with the punctuation before and after it', () => {
    const paragraph = explained();
    expect(paragraph.querySelector('.term-place')!.textContent).to.equal('(byggestein),');
    expect(paragraph.textContent).to.equal('tema (byggestein), og mer');
  });

  it('has its definition after the punctuation, so that no line begins with a comma', () => {
    const paragraph = explained();
    paragraph.querySelector('button')!.click();
    expect(paragraph.textContent).to.equal('tema (byggestein),En del av huset. og mer');
  });
});
