/** The page «Tildel spor»: questions about a new colleague, and the recommended track. */
import { css, customElement, FASTElement, html, observable, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { twoColumns } from '../ui/two-columns.ts';
import { t } from '../ui/i18n.ts';
import { DeskState, type DeskCourse } from './desk-state.ts';
import './desk-advice.ts';
import './desk-questions.ts';

const template = html<DeskPage>`
  <div class="lead">
    <h1>${() => t('pages.desk')}</h1>
    <p class="soft">${() => t('desk.lead')}</p>
  </div>
  ${when((page) => page.failed, html`<p class="note" role="alert">${() => t('desk.failed')}</p>`)}
  ${when(
    (page) => page.state,
    html<DeskPage>`
      <div class="halves">
        <desk-questions :state="${(page) => page.state}"></desk-questions>
        <desk-advice :state="${(page) => page.state}"></desk-advice>
      </div>
    `,
  )}
`;

const styles = css`
  ${baseStyles}
  ${twoColumns}
  @media (min-width: 60rem) {
    desk-advice {
      position: sticky;
      inset-block-start: var(--space-4);
    }
  }
`;

/** `<desk-page>`; loads `course.json` unless `state` is set before it is connected. */
@customElement({ name: 'desk-page', template, styles })
export class DeskPage extends FASTElement {
  @observable state: DeskState | undefined;
  @observable failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.state) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const response = await fetch('course.json');
      if (!response.ok) throw new Error(`course.json: ${response.status}`);
      this.state = new DeskState((await response.json()) as DeskCourse);
    } catch (error) {
      console.error(error);
      this.failed = true;
    }
  }
}
