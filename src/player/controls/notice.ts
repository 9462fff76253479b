/** A calm word when something needs to be known: never a code, never a blocked page. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { troubles } from '../session/session.ts';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

@customElement('okt-notice')
export class NoticeElement extends PageElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'status');
  }

  protected override render(): TemplateResult | typeof nothing {
    const session = this.page?.session;
    const notice = session?.notice;
    if (!session || !notice) return nothing;
    return html`<div class="notice">
      <p>${t(`notice.${notice}`)}</p>
      <div class="buttons">
        ${troubles.includes(notice) ? html`<button type="button" @click=${() => session.save()}>${t('notice.retry')}</button>` : nothing}
        ${
          notice === 'tab'
            ? html`<button type="button" @click=${() => session.takeBack()}>${t('notice.tabHere')}</button>`
            : html`<button type="button" class="quiet" @click=${() => session.dismiss()}>${t('notice.close')}</button>`
        }
      </div>
    </div>`;
  }
}
