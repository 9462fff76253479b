/** What private blocks share: fields that are kept in the learner's own vault as they are written. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Private } from '../../core/learner/private.ts';
import { printSheet } from './print-sheet.ts';
import { shownText } from './shown-text.ts';
import { t } from './strings.ts';
import './unlock.ts';
import { privateNotes, type NoteLine, type Note } from './private-notes-store.ts';

/** Enhances the fields that stand in it; nothing of what is written goes anywhere but to the vault, the screen and the printer. */
export abstract class PrivateElement extends LitElement {
  /** True when the block can be printed on a page of its own. */
  protected readonly printable: boolean = false;
  @state() private written = false;

  /** The name that the notes are kept under. */
  get name(): string {
    return this.dataset['private'] ?? '';
  }

  protected get notes(): readonly Note[] {
    return privateNotes().read(this.name).reveal();
  }

  /** The note that the fields show. */
  protected get current(): Note | undefined {
    return this.notes.at(-1);
  }

  protected override createRenderRoot(): HTMLElement {
    const root = document.createElement('div');
    root.className = 'private-tools';
    (this.querySelector('section') ?? this).append(root);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    privateNotes().addEventListener('change', this.#follow);
    this.addEventListener('input', this.#keep);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    privateNotes().removeEventListener('change', this.#follow);
    this.removeEventListener('input', this.#keep);
  }

  /** What the fields hold now; only fields with something in them. */
  protected read(): readonly NoteLine[] {
    return this.#areas
      .map((area) => ({ field: area.dataset['field'] ?? '', prompt: shownText(area.labels[0]), text: area.value }))
      .filter(({ text }) => text.trim() !== '');
  }

  /** Puts lines into the fields; a field without a line is empty. */
  protected show(lines: readonly NoteLine[], locked: boolean): void {
    for (const area of this.#areas) {
      const text = lines.find(({ field }) => field === area.dataset['field'])?.text ?? '';
      // What is only spaces is not kept, but it stays in the field while the learner writes on.
      if (area.value !== text && (text !== '' || area.value.trim() !== '')) area.value = text;
      area.readOnly = locked;
    }
  }

  /** The notes to keep when the fields hold this one. */
  protected placed(note: Note): readonly Note[] {
    return note.lines.length > 0 ? [note] : [];
  }

  protected override render(): TemplateResult {
    if (privateNotes().locked) return html`<okt-unlock></okt-unlock>`;
    return html`<p class="kept" role="status">${this.#keptText()}</p>
      ${this.more()}${
        this.printable
          ? html`<p class="buttons"><button type="button" ?disabled=${!this.current} @click=${() => printSheet(new Private(this.notes), t('private.foot'))}>${t('private.print')}</button></p>`
          : nothing
      }`;
  }

  /** What a subclass shows under its fields. */
  protected more(): TemplateResult | typeof nothing {
    return nothing;
  }

  get #areas(): HTMLTextAreaElement[] {
    return [...this.querySelectorAll<HTMLTextAreaElement>('textarea[data-field]')];
  }

  #keptText(): string {
    if (!privateNotes().kept) return t('private.notKept');
    return this.written ? t('private.kept') : '';
  }

  readonly #follow = (): void => {
    this.show(this.current?.lines ?? [], privateNotes().locked || !privateNotes().ready);
    this.requestUpdate();
  };

  readonly #keep = (event: Event): void => {
    if (!(event.target as Element).closest('[data-field]')) return;
    this.written = true;
    const note = { title: shownText(this.querySelector('.private-title')), at: Date.now(), lines: this.read() };
    privateNotes().write(this.name, new Private(this.placed(note)));
  };
}
