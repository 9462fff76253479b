/** Shows the session's notice, such as a failed commit, without blocking the page. */
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
    const retry = html`<button type="button" @click=${() => void session.save()}>${t('notice.retry')}</button>`;
    return html`<div class="notice">
      <p>${t(`notice.${notice}`)}</p>
      <div class="buttons">
        ${troubles.includes(notice) ? retry : nothing}
        ${
          notice === 'tab'
            ? html`<button type="button" @click=${() => session.takeBack()}>${t('notice.tabHere')}</button>`
            : html`<button type="button" class="quiet" @click=${() => session.dismiss()}>${t('notice.close')}</button>`
        }
      </div>
    </div>`;
  }
}
