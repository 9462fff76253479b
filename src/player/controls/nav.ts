/** Buttons for back and next, and the position in the module. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

@customElement('okt-nav')
export class NavElement extends PageElement {
  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    const step = page?.view === undefined ? page?.step : undefined;
    if (!page || !step) return nothing;
    const own = page.steps.filter(({ module }) => module.id === step.module.id);
    const at = own.findIndex(({ id }) => id === step.id) + 1;
    const last = at === own.length;
    return html`<nav class="steps-nav" aria-label=${t('nav.label')}>
      <progress max=${own.length} value=${at} aria-hidden="true"></progress>
      <button type="button" @click=${() => page.back()}>${t('nav.back')}</button>
      <p>${t('nav.position', { at, of: own.length })}</p>
      <button type="button" class="primary" @click=${() => page.next()}>${t(last ? 'nav.finish' : 'nav.next')}</button>
    </nav>`;
  }
}
