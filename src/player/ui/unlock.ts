/** Form for the passphrase of locked notes. */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Private } from '../../core/learner/private.ts';
import { passphraseField } from './passphrase-field.ts';
import { t } from './strings.ts';
import { privateNotes } from './private-notes-store.ts';

@customElement('okt-unlock')
export class UnlockElement extends LitElement {
  @state() private status = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<form class="passphrase" @submit=${this.#unlock}>
      <p class="said" tabindex="-1">${t('private.locked')}</p>
      ${passphraseField(t('private.passphrase'))}
      <button type="button" @click=${this.#unlock}>${t('private.unlock')}</button>
      <p role="status">${this.status}</p>
    </form>`;
  }

  readonly #unlock = async (event: Event): Promise<void> => {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('input[name=passord]')!;
    if (!input.reportValidity()) return;
    const section = this.closest('section');
    this.status = t(privateNotes().canSeal ? 'private.unlocking' : 'private.noSeal');
    if (!privateNotes().canSeal) return;
    if (await privateNotes().unlock(new Private(input.value))) {
      // This form is removed now: the focus moves to the first field, or to the title.
      section?.querySelector<HTMLElement>('[data-field]:is(textarea), [data-field] input, h1')?.focus();
      return;
    }
    this.status = t('private.wrong');
    input.select();
  };
}
