/** Search field of the glossary. Hides the entries of the static HTML that do not match. */
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

@customElement('okt-glossary')
export class GlossaryElement extends PageElement {
  @state() private result = '';

  protected override render(): TemplateResult {
    return html`<label for="ordsok">${t('glossary.search')}</label>
      <input id="ordsok" type="search" autocomplete="off" @input=${this.#search} />
      <p role="status">${this.result}</p>`;
  }

  readonly #search = (event: Event): void => {
    const query = (event.target as HTMLInputElement).value.trim().toLowerCase();
    const entries = [...document.querySelectorAll<HTMLElement>('.glossary .entry')];
    for (const entry of entries) entry.hidden = !(entry.textContent ?? '').toLowerCase().includes(query);
    const count = entries.filter((entry) => !entry.hidden).length;
    this.result = query === '' ? '' : t('glossary.found', { count });
  };
}
