/** Title and introduction of a module's opening. ScreenView shows its questions. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

@customElement('okt-opening')
export class OpeningElement extends PageElement {
  protected override render(): TemplateResult | typeof nothing {
    const step = this.page?.step;
    if (!this.page || !step || step.kind === 'screen') return nothing;
    const title = step.module.title[this.page.session.progress.register];
    return html`<h1 tabindex="-1">${t(`opening.${step.kind}.title`, { title })}</h1>
      <p>${t(`opening.${step.kind}.text`)}</p>`;
  }
}
