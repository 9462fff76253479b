/** «Lag pakke»: an HR officer chooses what a package carries, and gets the file and the way to upload it. */
import { css, customElement, FASTElement, html, observable, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { halves } from '../ui/halves.ts';
import { language, t } from '../ui/i18n.ts';
import { PackageChoices } from './package-choices.ts';
import { LivePackage } from './live-package.ts';
import type { PackageBuilder } from './package-builder.ts';
import './builder-choices.ts';
import './builder-summary.ts';

const template = html<BuilderPage>`
  <div class="lead">
    <h1>${() => t('pages.builder')}</h1>
    <p class="soft">${() => t('builder.lead')}</p>
  </div>
  ${when((page) => page.failed, html`<p class="note" role="alert">${() => t('builder.notBuilt')}</p>`)}
  ${when(
    (page) => page.draft,
    html<BuilderPage>`
      <div class="halves">
        <builder-choices :choices="${(page) => page.draft!.choices}"></builder-choices>
        <builder-summary :draft="${(page) => page.draft}"></builder-summary>
      </div>
    `,
  )}
`;

const styles = css`
  ${baseStyles}
  ${halves}
  @media (min-width: 60rem) {
    builder-summary { position: sticky; inset-block-start: var(--space-4); max-height: calc(100vh - 2 * var(--space-4)); overflow-y: auto; }
  }
`;

/** `<builder-page>`; draws when its workshop is open. */
@customElement({ name: 'builder-page', template, styles })
export class BuilderPage extends FASTElement {
  @observable draft: LivePackage | undefined;
  @observable failed = false;

  /** Takes the workshop when it opens, or says that the build has not laid the parts beside the page. */
  async use(workshop: Promise<PackageBuilder>): Promise<void> {
    try {
      this.draft = new LivePackage(new PackageChoices(await workshop, language()));
    } catch (error) {
      console.error(error);
      this.failed = true;
    }
  }
}
