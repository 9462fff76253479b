/** Tests the header in a browser: accessibility with axe, navigation, languages. */
import { expect } from 'chai';
import { Updates } from '@microsoft/fast-element';
import en from '../../../locales/en.json';
import nb from '../../../locales/nb.json';
import { show, violations } from '../../../tests/fixtures/accessible.ts';
import { startI18n } from './i18n.ts';

const tags = ['en', 'nb'];
startI18n('nb', nb.staff, tags);
await import('./staff-header.ts');

async function open(current: string): Promise<ShadowRoot> {
  const holder = document.createElement('div');
  holder.innerHTML = `<staff-header current="${current}"></staff-header><main id="main"></main>`;
  await show(holder);
  await Updates.next();
  return holder.querySelector('staff-header')!.shadowRoot!;
}

describe('staff-header', () => {
  it('is accessible', async () => {
    await open('desk');
    expect(await violations(document.body)).to.deep.equal([]);
  });
  it('marks the current page', async () => {
    const root = await open('desk');
    const links = [...root.querySelectorAll('nav a')];
    expect(
      links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')]),
    ).to.deep.equal([
      ['Prøve-LMS', 'preview.html', null],
      ['Tildel spor', 'desk.html', 'page'],
      ['Sjekk en pakke', 'check.html', null],
      ['Lag pakke', 'builder.html', null],
    ]);
  });
  it('links to the other language, and keeps the language in the navigation', async () => {
    expect((await open('desk')).querySelector('.languages a')!.outerHTML).to.contain('href="?sprak=en" lang="en"');
    startI18n('en', en.staff, tags);
    const root = await open('preview');
    expect([...root.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'preview.html?sprak=en',
      'desk.html?sprak=en',
      'check.html?sprak=en',
      'builder.html?sprak=en',
    ]);
    expect(root.querySelector('.languages a')!.textContent).to.equal('Norsk bokmål');
    startI18n('nb', nb.staff, tags);
  });
});
