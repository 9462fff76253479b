/** The results: progress and score of each building block, and the screens that remain. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { buildingBlocks } from '../../core/course/course.ts';
import { percentOf } from '../../core/learner/course-status.ts';
import { skippedResponse } from '../../core/learner/progress.ts';
import { walk } from '../../core/course/outline.ts';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

/** Number of screens up to which a list is open at first. */
const maxOpen = 8;

@customElement('okt-results')
export class ResultsElement extends PageElement {
  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const { status, outline } = page.session;
    return html`
      <p class="lead" role="status">${this.#summary()}</p>
      <ul class="block-results">
        ${buildingBlocks
          .filter((id) => status.blocks[id].total > 0)
          .map((id) => {
            const { done, total, earned } = status.blocks[id];
            const raw = percentOf(status.blocks[id], false);
            return html`<li data-result=${id}>
              <strong>${outline.buildingBlocks[id]}</strong>
              <span>${t('results.done', { done, total })}${earned > 0 ? `, ${t('results.score', { raw })}` : ''}</span>
              <progress max=${total} value=${done} aria-label=${outline.buildingBlocks[id]}></progress>
            </li>`;
          })}
      </ul>
      ${this.#links(
        'left',
        status.modules.flatMap((module) => module.left),
      )}
      ${status.completed && !status.passed ? this.#links('retry', this.#retry()) : nothing}
      <p class="buttons"><button type="button" @click=${() => page.open('oversikt')}>${t('start.overview')}</button></p>
      <p class="quiet"><strong>${t('start.stored.title')}:</strong> ${t(`start.stored.${page.session.reporting}`)}</p>
    `;
  }

  #summary(): string {
    const { status, outline } = this.page!.session;
    if (status.passed) return t(outline.moduleId === undefined ? 'results.passed' : 'results.partPassed');
    if (status.completed) return t('results.more', { mastery: outline.mastery });
    const done = status.modules.reduce((n, module) => n + module.done, 0);
    if (done === 0) return t('results.nothing');
    return t('results.done', { done, total: status.modules.reduce((n, module) => n + module.total, 0) });
  }

  /** Ids of the screens with an answer below full score. */
  #retry(): string[] {
    const { outline, progress, types } = this.page!.session;
    return walk(outline, progress).flatMap((module) =>
      module.screens
        .filter((screen) =>
          screen.questions.some((question) => {
            const answer = progress.answers.get(question.id);
            return types[question.type]?.scored && answer && answer.response !== skippedResponse && answer.score < 1;
          }),
        )
        .map((screen) => screen.id),
    );
  }

  /** List of links to screens. */
  #links(what: 'left' | 'retry', screens: readonly string[]): TemplateResult | typeof nothing {
    if (screens.length === 0) return nothing;
    const { outline, progress } = this.page!.session;
    const titles = new Map(
      outline.modules.flatMap((module) =>
        module.screens.map((screen) => [
          screen.id,
          `${module.title[progress.register]}: ${screen.title[progress.register]}`,
        ]),
      ),
    );
    return html`<details class="more" ?open=${screens.length <= maxOpen}>
      <summary>${t(`results.${what}`)} (${screens.length})</summary>
      ${what === 'left' ? html`<p>${t('results.how')}</p>` : nothing}
      <ul class="left">
        ${screens.map((id) => {
          const go = (): void => this.page!.go(id);
          return html`<li><button type="button" class="link" @click=${go}>${titles.get(id)}</button></li>`;
        })}
      </ul>
    </details>`;
  }
}
