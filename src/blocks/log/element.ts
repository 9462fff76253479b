/** The log after a shift: the fields hold today's entry until it is filed, the earlier ones stand under it with their dates. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Private } from '../../core/learner/private.ts';
import { dateOf, noteLines } from '../../player/ui/note-view.ts';
import { PrivateElement } from '../../player/ui/private-element.ts';
import { t } from '../../player/ui/strings.ts';
import { privateNotes, type Note } from '../../player/ui/private-notes-store.ts';

/** An entry that was begun this long before the page was opened belongs to another shift, milliseconds: 12 hours. */
const shift = 12 * 3_600_000;

@customElement('okt-log')
export class LogElement extends PrivateElement {
  @state() private filed = '';
  /** What stands in the fields of an open page goes on being the same entry, however long it stands. */
  readonly #opened = Date.now();

  protected override get current(): Note | undefined {
    return this.notes.find(({ open, at }) => open && this.#opened - at < shift);
  }

  protected override placed(note: Note): readonly Note[] {
    const { current } = this;
    const others = this.notes.filter((other) => other !== current).map(({ open: _, ...entry }) => entry);
    return note.lines.length > 0 ? [...others, { ...note, at: current?.at ?? note.at, open: true }] : others;
  }

  protected override more(): TemplateResult {
    const { current } = this;
    const earlier = this.notes.filter((note) => note !== current).reverse();
    return html`<p class="buttons"><button type="button" ?disabled=${!current} @click=${this.#file}>${t('log.file')}</button></p>
      <p role="status">${this.filed}</p>
      ${
        earlier.length > 0
          ? html`<details class="more"><summary>${t('log.earlier', { count: earlier.length })}</summary>${earlier.map((note) => html`<h4>${dateOf(note)}</h4>${noteLines(note)}`)}</details>`
          : nothing
      }`;
  }

  readonly #file = (): void => {
    const { current } = this;
    if (!current) return;
    this.filed = t('log.filed', { date: dateOf(current) });
    privateNotes().write(this.name, new Private(this.notes.map(({ open: _, ...entry }) => entry)));
    this.querySelector('textarea')?.focus();
  };
}
