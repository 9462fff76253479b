/** The toolbar: register, pause, help, quick exit, and a menu with the rest. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { localVoice, readAloud, stopReading } from './read-aloud.ts';
import { quickExit } from './quick-exit.ts';
import { openPanel } from './panel.ts';
import type { View } from '../screen-view.ts';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

/** Views of the menu, with the keys of their labels. */
const views: readonly (readonly [View, string])[] = [
  ['oversikt', 'toolbar.overview'],
  ['ordliste', 'toolbar.glossary'],
  ['notater', 'toolbar.notes'],
];

@customElement('okt-toolbar')
export class ToolbarElement extends PageElement {
  /** True while the menu is open on a narrow screen. */
  @state() private unfolded = false;
  @state() private reading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.speechSynthesis?.addEventListener('voiceschanged', () => this.requestUpdate());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const plain = page.session.progress.register === 'klart';
    return html`<nav aria-label=${t('toolbar.label')} class="tools">
      <button type="button" aria-pressed=${plain} @click=${this.#switchRegister}>${t('register.klart')}</button>
      <button type="button" @click=${() => openPanel('pause', t('pause.back'))}>${t('toolbar.pause')}</button>
      <button type="button" @click=${() => openPanel('hjelp', t('help.close'))}>${t('toolbar.help')}</button>
      <button type="button" class="unfold" aria-expanded=${this.unfolded}
        @click=${this.#toggleMenu}>${t('toolbar.menu')}</button>
      <div class="menu" ?data-unfolded=${this.unfolded}>
        ${views
          .filter(([view]) => document.getElementById(view))
          .map(([view, label]) => html`<button type="button" @click=${() => this.#open(view)}>${t(label)}</button>`)}
        <button type="button" @click=${() => openPanel('visning', t('help.close'))}>${t('toolbar.display')}</button>
        ${localVoice() ? this.#readAloudButton() : nothing}
      </div>
      <button type="button" class="exit" @click=${this.#exit}>${t('toolbar.exit')}</button>
    </nav>`;
  }

  #open(view: View): void {
    this.unfolded = false;
    this.page!.open(view);
  }

  #readAloudButton(): TemplateResult {
    return html`<button type="button" aria-pressed=${this.reading}
      @click=${this.#readAloud}>${t('toolbar.aloud')}</button>`;
  }

  readonly #toggleMenu = (): void => {
    this.unfolded = !this.unfolded;
  };

  readonly #switchRegister = (): void => {
    const { session } = this.page!;
    session.dispatch({ type: 'chose', register: session.progress.register === 'klart' ? 'standard' : 'klart' });
  };

  /** Starts or stops reading aloud. */
  readonly #readAloud = (): void => {
    if (this.reading) return stopReading();
    this.reading = true;
    readAloud(document.getElementById('innhold')!, () => {
      this.reading = false;
    });
  };

  readonly #exit = (): void => {
    this.page!.session.save();
    quickExit();
  };
}
