/** A place to write what one remembers: the text lives in the field alone, and only "done" is told. */
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Response } from '../../core/scoring/question-type.ts';
import { AnswerEvent } from '../../player/ui/answer-event.ts';
import { QuestionElement } from '../../player/ui/question-element.ts';
import { t } from '../../player/ui/strings.ts';

@customElement('okt-recall')
export class RecallElement extends QuestionElement {
  protected override createRenderRoot(): HTMLElement {
    const root = super.createRenderRoot();
    this.querySelector('.model')!.before(root);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.querySelector('.model')!.addEventListener('toggle', this.#tell);
  }

  /** Nothing the learner writes is read: an own spelling checker may send text away, so it is off. */
  protected override render(): TemplateResult {
    const id = this.question;
    return html`<label for="${id}-tekst">${t('recall.write')}</label>
      <textarea id="${id}-tekst" rows="4" autocomplete="off" spellcheck="false" aria-describedby="${id}-sporsmal ${id}-privat"></textarea>
      <p class="quiet" id="${id}-privat">${t('recall.private')}</p>
      <p class="feedback" role="status">${this.answer && !this.skipped ? t('recall.done') : ''}</p>`;
  }

  protected override read(): Response {
    return '1';
  }

  /** There is nothing to bring back: the text was never kept. */
  protected override show(): void {}

  protected override chosen(): readonly string[] {
    return [];
  }

  /** A module that is being printed opens everything: then nobody has looked. */
  readonly #tell = (event: Event): void => {
    const first = (!this.answer || this.skipped) && !document.documentElement.classList.contains('printing-module');
    if ((event.target as HTMLDetailsElement).open && first)
      this.dispatchEvent(new AnswerEvent(this.question, this.read()));
  };
}
