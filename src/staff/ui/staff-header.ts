/** The header of every staff page: site name, navigation, languages. */
import { attr, css, customElement, FASTElement, html, repeat } from '@microsoft/fast-element';
import { baseStyles } from './base-styles.ts';
import { language, languages, languageName, t } from './i18n.ts';
import { staffPages, type StaffPage } from './pages.ts';

/** URL of a page in the current language. */
const addressOf = (page: StaffPage): string => (language() === 'nb' ? page.file : `${page.file}?sprak=${language()}`);

const pageLink = html<StaffPage, StaffHeader>`
  <li><a href="${(page) => addressOf(page)}" aria-current="${(page, c) => (page.id === c.parent.current ? 'page' : null)}">${(page) => t(`pages.${page.id}`)}</a></li>
`;
const languageLink = html<string>`
  <a href="?sprak=${(tag) => tag}" lang="${(tag) => tag}" hreflang="${(tag) => tag}">${(tag) => languageName(tag)}</a>
`;

const template = html<StaffHeader>`
  <a class="skip" href="#main">${() => t('skip')}</a>
  <header>
    <p class="name"><span class="mark" aria-hidden="true"></span>${() => t('site')}</p>
    <nav aria-label="${() => t('nav')}"><ul>${repeat(() => staffPages, pageLink)}</ul></nav>
    <div class="languages">${repeat(() => languages().filter((tag) => tag !== language()), languageLink)}</div>
  </header>
`;

const styles = css`
  ${baseStyles}
  :host {
    background: var(--color-surface);
    border-block-end: 1px solid var(--color-line);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-5);
    max-width: 82rem;
    margin-inline: auto;
    padding: var(--space-2) clamp(var(--space-4), 4vw, var(--space-7));
  }
  .name {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-weight: 700;
  }
  .mark {
    width: 1.1rem;
    height: 1.1rem;
    border-radius: 0.35rem 0.35rem 0.35rem 0;
    background: var(--color-accent);
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }
  a {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    padding-inline: var(--space-3);
    text-decoration: none;
    border-radius: var(--radius-s);
  }
  a:hover {
    background: var(--color-sand);
  }
  a[aria-current] {
    color: var(--color-ink);
    font-weight: 650;
    box-shadow: inset 0 -3px 0 var(--color-accent);
    border-radius: var(--radius-s) var(--radius-s) 0 0;
  }
  @media (forced-colors: active) {
    a[aria-current] {
      text-decoration: underline 3px;
    }
  }
  .languages {
    margin-inline-start: auto;
  }
  .skip:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (max-width: 30rem) {
    header {
      column-gap: var(--space-2);
    }
    .languages {
      order: 1;
    }
    nav {
      order: 2;
      width: 100%;
      margin-inline: calc(-1 * var(--space-3));
    }
  }
`;

/** `<staff-header current="desk">`. */
@customElement({ name: 'staff-header', template, styles })
export class StaffHeader extends FASTElement {
  /** Id of the current page. */
  @attr current = '';
}
