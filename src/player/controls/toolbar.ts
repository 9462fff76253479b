/** The tools that are always at hand: register, pause, help, quick exit; and a menu with the rest. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { localVoice, readAloud, stopReading } from './read-aloud.ts';
import { quickExit } from './quick-exit.ts';
import { openPanel } from './panel.ts';
import type { View } from '../screen-view.ts';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

/** The views that the menu opens, with their strings. */
const views: readonly (readonly [View, string])[] = [
  ['oversikt', 'toolbar.overview'],
  ['ordliste', 'toolbar.glossary'],
  ['notater', 'toolbar.notes'],
];

@customElement('okt-toolbar')
export class ToolbarElement extends PageElement {
  /** On a narrow screen the menu is folded until it is asked for. */
  @state() private unfolded = false;
  @state() private reading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.speechSynthesis?.addEventListener('voiceschanged', () => this.requestUpdate());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    return html`<nav aria-label=${t('toolbar.label')} class="tools">
      <button type="button" aria-pressed=${page.session.progress.register === 'klart'} @click=${this.#switchRegister}>${t('register.klart')}</button>
      <button type="button" @click=${() => openPanel('pause', t('pause.back'))}>${t('toolbar.pause')}</button>
      <button type="button" @click=${() => openPanel('hjelp', t('help.close'))}>${t('toolbar.help')}</button>
      <button type="button" class="unfold" aria-expanded=${this.unfolded} @click=${() => (this.unfolded = !this.unfolded)}>${t('toolbar.menu')}</button>
      <div class="menu" ?data-unfolded=${this.unfolded}>
        ${views
          .filter(([view]) => document.getElementById(view))
          .map(([view, label]) => html`<button type="button" @click=${() => this.#open(view)}>${t(label)}</button>`)}
        <button type="button" @click=${() => openPanel('visning', t('help.close'))}>${t('toolbar.display')}</button>
        ${localVoice() ? html`<button type="button" aria-pressed=${this.reading} @click=${this.#readAloud}>${t('toolbar.aloud')}</button>` : nothing}
      </div>
      <button type="button" class="exit" @click=${this.#exit}>${t('toolbar.exit')}</button>
    </nav>`;
  }

  #open(view: View): void {
    this.unfolded = false;
    this.page!.open(view);
  }

  readonly #switchRegister = (): void => {
    const { session } = this.page!;
    session.dispatch({ type: 'chose', register: session.progress.register === 'klart' ? 'standard' : 'klart' });
  };

  /** Reads what is shown; a second press stops. */
  readonly #readAloud = (): void => {
    if (this.reading) return stopReading();
    this.reading = true;
    readAloud(document.getElementById('innhold')!, () => (this.reading = false));
  };

  readonly #exit = (): void => {
    this.page!.session.save();
    quickExit();
  };
}
