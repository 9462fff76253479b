/** What every question's element shares: answering, calm feedback, and changing one's mind. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayOrder } from '../../core/learner/display-order.ts';
import type { Answer } from '../../core/learner/progress.ts';
import { skippedResponse } from '../../core/learner/progress.ts';
import type { Response } from '../../core/scoring/question-type.ts';
import { AnswerEvent } from './answer-event.ts';
import { t } from './strings.ts';

/**
 * Enhances the fieldset that stands in it. A subclass reads and shows its own controls; this class renders the
 * answer button and the feedback after them, in light DOM, and tells the session by an {@link AnswerEvent}.
 */
export abstract class QuestionElement extends LitElement {
  /** The answer that counts, set by the session; absent until the question is answered. */
  @property({ attribute: false }) answer?: Answer;
  /** True while the controls show something other than {@link answer}. */
  @state() protected changed = true;
  @state() private empty = false;
  #given?: { response: Response; score: number };
  #written?: readonly HTMLElement[];
  #explanations?: readonly HTMLElement[];

  /** Id of the question, unique in the course. */
  get question(): string {
    return this.dataset['question'] ?? '';
  }

  /** The response that the controls show now; undefined while it is not complete. */
  protected abstract read(): Response | undefined;
  /** Sets the controls to a response. */
  protected abstract show(response: Response): void;
  /** Keys of the explanations that belong to a response. */
  protected abstract chosen(response: Response): readonly string[];

  /**
   * Selects what the learner chooses among. Items with the same parent, in which they are the last children, are a list
   * that {@link arrange} shuffles.
   */
  protected get movable(): string {
    return 'fieldset > .option';
  }

  /** What the learner chooses among, in the writer's order, whatever the order on the page. */
  protected get written(): readonly HTMLElement[] {
    this.#written ??= [...this.querySelectorAll<HTMLElement>(this.movable)];
    return this.#written;
  }

  /** The control that the learner has yet to use while the response is not complete. */
  protected get waiting(): HTMLElement | null {
    return this.querySelector('input, button, select');
  }

  /** What is said when the response is not complete. */
  protected get incomplete(): string {
    return t('question.choose');
  }

  /** The first words of the feedback. */
  protected verdict(_response: Response, score: number): string {
    if (score === 1) return t('question.full');
    return t(score > 0 ? 'question.part' : 'question.other');
  }

  /** True when the answer that counts is that the learner left the question out. */
  protected get skipped(): boolean {
    return this.answer?.response === skippedResponse;
  }

  /** Called by a subclass when the learner has changed a control. */
  protected readonly noteChange = (): void => {
    this.changed = true;
    this.empty = false;
  };

  protected override createRenderRoot(): HTMLElement {
    const root = document.createElement('div');
    root.className = 'answering';
    this.append(root);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('change', this.noteChange);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('answer') || !this.answer || this.skipped || this.#given) return;
    this.show(this.answer.response);
    this.#given = this.answer;
    this.changed = false;
  }

  protected override updated(): void {
    this.#placeExplanations();
  }

  protected override render(): TemplateResult {
    return html`
      ${
        this.changed
          ? html`<div class="buttons">
            <button type="button" class="primary" @click=${this.#submit}>${t('question.check')}</button>
            ${
              this.dataset['skippable'] !== undefined && !this.answer
                ? html`<button type="button" class="quiet" @click=${this.#skip}>${t('question.skip')}</button>`
                : nothing
            }
          </div>`
          : nothing
      }
      <div class="feedback" role="status">
        ${this.empty ? html`<p>${this.incomplete}</p>` : nothing}
        ${this.skipped && this.changed ? html`<p>${t('question.skipped')}</p>` : nothing}
        <p class="verdict" tabindex="-1" ?hidden=${this.changed}>${this.#given ? this.verdict(this.#given.response, this.#given.score) : nothing}</p>
        <div class="chosen" ?hidden=${this.changed}></div>
      </div>
      <details class="others" ?hidden=${this.changed}>
        <summary>${t('question.others')}</summary>
        <div class="rest"></div>
      </details>
    `;
  }

  /** Gives a response its score; called by the session before the answer is set, so that feedback is of this try. */
  judge(response: Response, score: number): void {
    this.#given = { response, score };
    this.changed = false;
    this.requestUpdate();
  }

  /**
   * Puts what the learner chooses among in an order of the learner's own. To be called once, before the question is shown.
   * @param isRight true for a response that scores 1: a question that is answered from the start must not begin with it
   */
  arrange(learner: string, isRight: (response: Response) => boolean): void {
    for (const items of this.#lists) {
      const order = displayOrder(items.length, learner, items[0]!.closest('.scene')?.id ?? this.question);
      append(order.map((at) => items[at]!));
      const explanations = this.#explained;
      if (explanations.length === order.length) this.#explanations = order.map((at) => explanations[at]!);
      const response = this.read();
      if (response !== undefined && isRight(response)) append([items[order[0]!]!]);
    }
  }

  /** Shows the writer's order, for print. @returns shows again what was shown before */
  showWritten(): () => void {
    const shown = this.#lists.map((items) =>
      [...items[0]!.parentElement!.children].filter((child) => items.some((item) => item === child)),
    );
    this.#lists.forEach(append);
    return () => shown.forEach(append);
  }

  /** Asks anew, as if it had never been answered: to call a thing up again is what makes it stay. */
  askAgain(): void {
    for (const input of this.querySelectorAll('input')) input.checked = false;
    this.dispatchEvent(new Event('change'));
  }

  /** {@link written} by parent. */
  get #lists(): readonly (readonly HTMLElement[])[] {
    const parents = new Set(this.written.map((item) => item.parentElement));
    return [...parents].map((parent) => this.written.filter((item) => item.parentElement === parent));
  }

  /** The explanations, in the order in which the options are shown. */
  get #explained(): readonly HTMLElement[] {
    this.#explanations ??= [...this.querySelectorAll<HTMLElement>('[data-for]')];
    return this.#explanations;
  }

  readonly #submit = (): void => {
    const response = this.read();
    this.empty = response === undefined;
    if (response === undefined) {
      this.waiting?.focus();
      return;
    }
    this.#tell(response, '.verdict:not([hidden])');
  };

  readonly #skip = (): void => {
    this.#tell(undefined, '.primary');
  };

  /** Tells the session; the button that was pressed goes away, so focus goes on to what came of it. */
  #tell(response: Response | undefined, next: string): void {
    this.dispatchEvent(new AnswerEvent(this.question, response));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(next)?.focus());
  }

  /** The explanations stand in the page from the start: they are moved to where they are read, not made again. */
  #placeExplanations(): void {
    const own = this.#given && !this.changed ? this.chosen(this.#given.response) : [];
    const near = this.querySelector('.chosen');
    const rest = this.querySelector('.rest');
    for (const explanation of this.#explained)
      (own.includes(explanation.dataset['for'] ?? '') ? near : rest)?.append(explanation);
    const others = this.querySelector<HTMLElement>('.others');
    if (others) others.hidden = this.changed || rest?.childElementCount === 0;
    this.querySelector('.explanations')?.remove();
  }
}

/** Puts items last in their parent, in this order. */
function append(items: readonly Element[]): void {
  items[0]?.parentElement?.append(...items);
}
