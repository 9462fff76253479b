/** Search in the glossary that stands in the page. */
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

@customElement('okt-glossary')
export class GlossaryElement extends PageElement {
  @state() private found = '';

  protected override render(): TemplateResult {
    return html`<label for="ordsok">${t('glossary.search')}</label>
      <input id="ordsok" type="search" autocomplete="off" @input=${this.#search} />
      <p role="status">${this.found}</p>`;
  }

  readonly #search = (event: Event): void => {
    const wanted = (event.target as HTMLInputElement).value.trim().toLowerCase();
    const entries = [...document.querySelectorAll<HTMLElement>('.glossary .entry')];
    for (const entry of entries) entry.hidden = !(entry.textContent ?? '').toLowerCase().includes(wanted);
    this.found = wanted === '' ? '' : t('glossary.found', { count: entries.filter((entry) => !entry.hidden).length });
  };
}
