/** The page «Lag pakke»: choices for a package, its download, and how to upload it to the LMS. */
import { css, customElement, FASTElement, html, observable, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { twoColumns } from '../ui/two-columns.ts';
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
    (page) => page.livePackage,
    html<BuilderPage>`
      <div class="halves">
        <builder-choices :choices="${(page) => page.livePackage!.choices}"></builder-choices>
        <builder-summary :livePackage="${(page) => page.livePackage}"></builder-summary>
      </div>
    `,
  )}
`;

const styles = css`
  ${baseStyles}
  ${twoColumns}
  @media (min-width: 60rem) {
    builder-summary {
      position: sticky;
      inset-block-start: var(--space-4);
      max-height: calc(100vh - 2 * var(--space-4));
      overflow-y: auto;
    }
  }
`;

/** `<builder-page>`; shows the choices after {@link BuilderPage.start}. */
@customElement({ name: 'builder-page', template, styles })
export class BuilderPage extends FASTElement {
  @observable livePackage: LivePackage | undefined;
  @observable failed = false;

  /** Shows the choices when the builder has loaded, else the message that the parts are missing. */
  async start(builder: Promise<PackageBuilder>): Promise<void> {
    try {
      this.livePackage = new LivePackage(new PackageChoices(await builder, language()));
    } catch (error) {
      console.error(error);
      this.failed = true;
    }
  }
}
