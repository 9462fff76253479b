/** The way out of a module that may come too close: it counts as done, and can be opened again. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

@customElement('okt-skip')
export class SkipElement extends PageElement {
  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    const module = page?.view === undefined ? page?.step?.module : undefined;
    const left = page?.session.status.modules.find(({ id }) => id === module?.id)?.left ?? [];
    if (!page || !module?.skippable || left.length === 0) return nothing;
    return html`<p>${t('leave.lead')} <button type="button" class="quiet" @click=${() => page.skipModule()}>${t('leave.button')}</button></p>`;
  }
}
