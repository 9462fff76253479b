/** Tests the link back to the LMS in a browser: axe first. */
import { expect } from 'chai';
import { show, violations } from '../../../tests/fixtures/accessible.ts';
import { addReturnLink } from './return-link.ts';

async function page(): Promise<HTMLElement> {
  const root = document.createElement('div');
  root.innerHTML = '<header class="bar"><p>Kurs</p></header>';
  await show(root);
  return root;
}

describe('return-link', () => {
  it('is an accessible link to where the LMS said, in the words of the page', async () => {
    const root = await page();
    addReturnLink(document, 'https://lms.example/kurs?id=1', 'Tilbake');
    expect(await violations(root)).to.deep.equal([]);
    const link = root.querySelector<HTMLAnchorElement>('.bar a')!;
    expect([link.href, link.textContent, link.target]).to.deep.equal(['https://lms.example/kurs?id=1', 'Tilbake', '']);
    root.remove();
  });
  it('names the LMS where the page has no words for it', async () => {
    const root = await page();
    addReturnLink(document, 'https://lms.example/kurs', undefined);
    expect(root.querySelector('.bar a')!.textContent).to.equal('lms.example');
    root.remove();
  });
});
