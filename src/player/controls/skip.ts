/** Button that skips the current module, if it is skippable. The module then counts as done and stays available. */
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
    return html`<p>
      ${t('leave.lead')}
      <button type="button" class="quiet" @click=${() => page.skipModule()}>${t('leave.button')}</button>
    </p>`;
  }
}
