/** The tools that are always at hand: register, pause, help, overview, glossary, quick exit. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from './ui/page-element.ts';
import { t } from './ui/strings.ts';
import { cover } from './cover.ts';
import { openPanel } from './panel.ts';

@customElement('okt-toolbar')
export class ToolbarElement extends PageElement {
  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const plain = page.session.progress.register === 'klart';
    return html`<nav aria-label=${t('toolbar.label')} class="tools">
      <button type="button" aria-pressed=${plain} @click=${this.#switchRegister}>${t('register.klart')}</button>
      <button type="button" @click=${() => page.open('oversikt')}>${t('toolbar.overview')}</button>
      ${document.getElementById('ordliste') ? html`<button type="button" @click=${() => page.open('ordliste')}>${t('toolbar.glossary')}</button>` : nothing}
      ${document.getElementById('notater') ? html`<button type="button" @click=${() => page.open('notater')}>${t('toolbar.notes')}</button>` : nothing}
      <button type="button" @click=${() => openPanel('visning', t('help.close'))}>${t('toolbar.display')}</button>
      <button type="button" @click=${() => openPanel('pause', t('pause.back'))}>${t('toolbar.pause')}</button>
      <button type="button" @click=${() => openPanel('hjelp', t('help.close'))}>${t('toolbar.help')}</button>
      <button type="button" class="exit" @click=${this.#exit}>${t('toolbar.exit')}</button>
    </nav>`;
  }

  readonly #switchRegister = (): void => {
    const session = this.page!.session;
    session.dispatch({ type: 'chose', register: session.progress.register === 'klart' ? 'standard' : 'klart' });
  };

  readonly #exit = (): void => {
    void this.page!.session.save();
    cover();
  };
}
