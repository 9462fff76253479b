/** «Tildel spor»: five questions about a new colleague, and the track that fits. */
import { css, customElement, FASTElement, html, observable, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { halves } from '../ui/halves.ts';
import { t } from '../ui/i18n.ts';
import { Answers, type DeskCourse } from './answers.ts';
import './desk-advice.ts';
import './desk-questions.ts';

const template = html<DeskPage>`
  <div class="lead">
    <h1>${() => t('pages.desk')}</h1>
    <p class="soft">${() => t('desk.lead')}</p>
  </div>
  ${when((page) => page.failed, html`<p class="note" role="alert">${() => t('desk.failed')}</p>`)}
  ${when(
    (page) => page.answers,
    html<DeskPage>`
      <div class="halves">
        <desk-questions :answers="${(page) => page.answers}"></desk-questions>
        <desk-advice :answers="${(page) => page.answers}"></desk-advice>
      </div>
    `,
  )}
`;

const styles = css`
  ${baseStyles}
  ${halves}
  @media (min-width: 60rem) {
    desk-advice { position: sticky; inset-block-start: var(--space-4); }
  }
`;

/** `<desk-page>`: reads the compiled course beside the page. */
@customElement({ name: 'desk-page', template, styles })
export class DeskPage extends FASTElement {
  @observable answers: Answers | undefined;
  @observable failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.answers) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const response = await fetch('course.json');
      if (!response.ok) throw new Error(`course.json: ${response.status}`);
      this.answers = new Answers((await response.json()) as DeskCourse);
    } catch (error) {
      console.error(error);
      this.failed = true;
    }
  }
}
