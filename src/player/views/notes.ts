/** All private notes in one place: seen, downloaded, printed, locked and erased; and the small tools opened again. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Private } from '../../core/learner/private.ts';
import { showInDialog } from '../ui/block-dialog.ts';
import { download } from '../ui/download.ts';
import { dateOf, noteLines, noteText } from '../ui/note-view.ts';
import { PageElement } from '../ui/page-element.ts';
import { passphraseField } from '../ui/passphrase-field.ts';
import { printSheet } from '../ui/print-sheet.ts';
import { shownText } from '../ui/shown-text.ts';
import { t } from '../ui/strings.ts';
import '../ui/unlock.ts';
import { privateNotes, type Note } from '../ui/private-notes-store.ts';

/** A note with the name it is kept under. */
interface Kept {
  readonly name: string;
  readonly note: Note;
}

@customElement('okt-notes')
export class NotesElement extends PageElement {
  /** What the learner is asked about before it is erased. */
  @state() private erasing?: Kept | 'all';
  @state() private said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    privateNotes().addEventListener('change', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    privateNotes().removeEventListener('change', this.#follow);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!privateNotes().ready) return nothing;
    const { locked } = privateNotes();
    const kept = this.#kept();
    const notes = kept.length > 0 ? kept.map((one) => this.#note(one)) : html`<p>${t('notes.none')}</p>`;
    return html`
      ${this.#toolButtons()}
      ${locked ? html`<okt-unlock></okt-unlock>` : notes}
      ${privateNotes().kept ? nothing : html`<p>${t('private.notKept')}</p>`}
      <p class="said" role="status" tabindex="-1">${this.said}</p>
      <p class="buttons">
        <button type="button" ?disabled=${kept.length === 0} @click=${this.#download}>${t('notes.download')}</button>
        <button type="button" ?disabled=${kept.length === 0} @click=${() => printSheet(this.#all(), t('private.foot'))}>${t('notes.print')}</button>
        <button type="button" ?disabled=${kept.length === 0 && !locked} @click=${() => this.#ask('all')}>${t('notes.erase')}</button>
      </p>
      ${kept.length > 0 ? html`<p>${t('notes.open')}</p>` : nothing} ${locked ? nothing : this.#locking()}
      <dialog class="erase" aria-labelledby="slett-tittel" @close=${this.#closed}>
        <h2 id="slett-tittel">${t(this.erasing === 'all' ? 'notes.askAll' : 'notes.askOne')}</h2>
        <p>${t('notes.forGood')}</p>
        <p class="buttons">
          <button type="button" autofocus @click=${this.#close}>${t('notes.keep')}</button>
          <button type="button" class="primary" @click=${this.#erase}>${t('notes.eraseNow')}</button>
        </p>
      </dialog>
      <dialog class="tool"></dialog>
    `;
  }

  #note(one: Kept): TemplateResult {
    return html`<details class="more"><summary>${one.note.title}, ${dateOf(one.note)}</summary>
      ${noteLines(one.note)}<p class="buttons"><button type="button" @click=${() => this.#ask(one)}>${t('notes.eraseOne')}</button></p>
    </details>`;
  }

  /** How notes are locked and opened, or why they cannot be. */
  #locking(): TemplateResult {
    const own = privateNotes();
    if (!own.canSeal) return html`<p>${t('private.noSeal')}</p>`;
    if (own.sealed)
      return html`<p>${t('notes.sealed')}</p>
        <p class="buttons"><button type="button" @click=${this.#lock}>${t('notes.close')}</button><button type="button" @click=${this.#removePassphrase}>${t('notes.unseal')}</button></p>`;
    return html`<details class="more sealing"><summary>${t('notes.seal')}</summary>
      <form class="passphrase" @submit=${this.#seal}>
        <p>${t('notes.sealLead')}</p>
        ${passphraseField(t('notes.newPassphrase'), 8)}
        <button type="button" class="primary" @click=${this.#seal}>${t('notes.sealNow')}</button>
      </form>
    </details>`;
  }

  /** A button for each block that its type marks with `data-reopen`; it is named by the block's `.private-title`. */
  #toolButtons(): TemplateResult | typeof nothing {
    const blocks = [...document.querySelectorAll('[data-reopen]')].flatMap(
      (marked) => marked.closest<HTMLElement>('[data-block]') ?? [],
    );
    if (blocks.length === 0) return nothing;
    return html`<p class="buttons">
      ${blocks.map((block) => html`<button type="button" @click=${() => showInDialog(block, this.querySelector('dialog.tool')!, t('notes.back'))}>${shownText(block.querySelector('.private-title'))}</button>`)}
    </p>`;
  }

  /** Newest first. */
  #kept(): readonly Kept[] {
    return Object.entries(privateNotes().all().reveal())
      .flatMap(([name, notes]) => notes.map((note) => ({ name, note })))
      .sort((a, b) => b.note.at - a.note.at);
  }

  #all(): Private<readonly Note[]> {
    return new Private(this.#kept().map(({ note }) => note));
  }

  #ask(what: Kept | 'all'): void {
    this.erasing = what;
    this.querySelector<HTMLDialogElement>('dialog.erase')!.showModal();
  }

  readonly #follow = (): void => this.requestUpdate();

  /** Says what came of a press; the keyboard comes along when what was pressed is gone: to the words of the lock, where there is one. */
  async #say(words: string): Promise<void> {
    this.said = words;
    await this.updateComplete;
    const at = document.activeElement;
    if (at === document.body || !at?.checkVisibility()) this.querySelector<HTMLElement>('.said')?.focus();
  }

  readonly #erase = (): void => {
    const { erasing } = this;
    if (erasing === 'all') privateNotes().erase();
    else if (erasing)
      privateNotes().write(
        erasing.name,
        new Private(
          privateNotes()
            .read(erasing.name)
            .reveal()
            .filter(({ at }) => at !== erasing.note.at),
        ),
      );
    this.said = t('notes.erased');
    this.#close();
  };

  /** By press: in the sandbox of some LMSs a form closes no dialog. */
  readonly #close = (): void => this.querySelector<HTMLDialogElement>('dialog.erase')!.close();

  readonly #closed = (): void => {
    this.erasing = undefined;
    void this.#say(this.said);
  };

  readonly #download = (): void => {
    download('mine-notater.txt', noteText(t('notes.file'), this.#all().reveal()), 'text/plain;charset=utf-8');
    void this.#say(t('notes.downloaded'));
  };

  readonly #seal = async (event: Event): Promise<void> => {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('.sealing [name=passord]')!;
    if (!input.reportValidity()) return;
    const passphrase = new Private(input.value);
    input.value = '';
    void this.#say(t((await privateNotes().setPassphrase(passphrase)) ? 'notes.sealedNow' : 'private.notKept'));
  };

  readonly #lock = async (): Promise<void> => {
    await privateNotes().close();
    void this.#say('');
  };

  readonly #removePassphrase = (): void => {
    privateNotes().removePassphrase();
    void this.#say(t('notes.unsealed'));
  };
}
