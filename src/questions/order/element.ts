/** Steps put in order by buttons: the same way by keyboard, touch and mouse. */
import { html, render } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Response } from '../../core/scoring/question-type.ts';
import { QuestionElement } from '../../player/ui/question-element.ts';
import { t } from '../../player/ui/strings.ts';

@customElement('okt-order')
export class OrderElement extends QuestionElement {
  /** The order that the steps are first shown in. */
  #first = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const live = document.createElement('p');
    live.className = 'visually-hidden moved';
    live.setAttribute('role', 'status');
    if (!this.querySelector('.moved')) this.querySelector('ol')?.after(live);
    for (const step of this.#steps) this.#addButtons(step);
    this.#markEnds();
    this.#first ||= this.read();
  }

  protected override get movable(): string {
    return 'ol > li';
  }

  override arrange(...given: Parameters<QuestionElement['arrange']>): void {
    super.arrange(...given);
    this.#first = this.read();
    this.#markEnds();
  }

  override askAgain(): void {
    this.show(this.#first);
    super.askAgain();
  }

  protected override read(): Response {
    return this.#steps.map((step) => step.dataset['key']).join('');
  }

  protected override show(response: Response): void {
    const list = this.querySelector('ol');
    for (const key of response) {
      const step = this.#steps.find((candidate) => candidate.dataset['key'] === key);
      if (step) list?.append(step);
    }
    this.#markEnds();
  }

  protected override chosen(response: Response): readonly string[] {
    return [...response];
  }

  get #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(this.movable)];
  }

  #addButtons(step: HTMLElement): void {
    if (step.querySelector('.move')) return;
    const place = document.createElement('span');
    place.className = 'move';
    const label = `${step.id || `${this.question}-${step.dataset['key']}`}-tekst`;
    step.querySelector('span')!.id = label;
    step.append(place);
    render(
      html`<button type="button" data-move="-1" aria-label=${t('order.up')} aria-describedby=${label} @click=${() => this.#move(step, -1)}>↑</button
        ><button type="button" data-move="1" aria-label=${t('order.down')} aria-describedby=${label} @click=${() => this.#move(step, 1)}>↓</button>`,
      place,
    );
  }

  #move(step: HTMLElement, by: -1 | 1): void {
    const neighbour = by === -1 ? step.previousElementSibling : step.nextElementSibling;
    if (!neighbour) return;
    if (by === -1) neighbour.before(step);
    else neighbour.after(step);
    this.#markEnds();
    const button = step.querySelector<HTMLButtonElement>(`[data-move="${by}"]`);
    (button?.getAttribute('aria-disabled') === 'true'
      ? step.querySelector<HTMLButtonElement>(`[data-move="${-by}"]`)
      : button
    )?.focus();
    const text = step.querySelector('span')?.innerText.trim() ?? '';
    this.querySelector('.moved')!.textContent = t('order.moved', {
      text,
      at: this.#steps.indexOf(step) + 1,
      of: this.#steps.length,
    });
    this.noteChange();
  }

  #markEnds(): void {
    const steps = this.#steps;
    steps.forEach((step, at) => {
      step.querySelector('[data-move="-1"]')?.setAttribute('aria-disabled', String(at === 0));
      step.querySelector('[data-move="1"]')?.setAttribute('aria-disabled', String(at === steps.length - 1));
    });
  }
}
