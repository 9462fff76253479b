/** Gives each thing its place: by radio buttons for everybody, and by dragging for those who like to. */
import type { Response } from '../../core/scoring/question-type.ts';
import { pairsOf } from '../../core/scoring/pairing.ts';
import { QuestionElement } from './question-element.ts';
import { t } from './strings.ts';

export abstract class PairingElement extends QuestionElement {
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.querySelector('.grip')) return;
    for (const thing of this.#things) this.#addGrip(thing);
    for (const place of this.#places)
      place.append(Object.assign(document.createElement('div'), { className: 'placed', inert: true }));
    this.addEventListener('change', () => this.#mirror());
  }

  protected override get movable(): string {
    return '[data-thing]';
  }

  protected override read(): Response | undefined {
    return this.waiting
      ? undefined
      : this.written.map((thing) => `${thing.dataset['thing']}${checkedIn(thing)?.value}`).join('');
  }

  protected override show(response: Response): void {
    const pairs = pairsOf(response);
    for (const thing of this.#things)
      for (const input of thing.querySelectorAll('input'))
        input.checked = input.value === pairs.get(thing.dataset['thing']!);
    this.#mirror();
  }

  protected override chosen(response: Response): readonly string[] {
    return [...pairsOf(response).keys()];
  }

  protected override get waiting(): HTMLElement | null {
    return this.#waitingThings[0]?.querySelector('input') ?? null;
  }

  protected override get incomplete(): string {
    return t('question.place', { left: this.#waitingThings.length });
  }

  get #things(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-thing]')];
  }

  get #waitingThings(): HTMLElement[] {
    return this.#things.filter((thing) => !checkedIn(thing));
  }

  get #places(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-place]')];
  }

  /** Shows in each place what has been put there; assistive technology has it from the radio buttons. */
  #mirror(): void {
    for (const place of this.#places) {
      const own = this.#things.filter((thing) => checkedIn(thing)?.value === place.dataset['place']);
      place.querySelector('.placed')!.replaceChildren(
        ...own.map((thing) => {
          const copy = document.createElement('p');
          copy.append(...[...thing.querySelector('.what')!.childNodes].map((node) => node.cloneNode(true)));
          return copy;
        }),
      );
    }
  }

  #addGrip(thing: HTMLElement): void {
    const legend = thing.querySelector('legend')!;
    const what = Object.assign(document.createElement('span'), { className: 'what' });
    what.append(...legend.childNodes);
    const grip = Object.assign(document.createElement('span'), {
      className: 'grip',
      ariaHidden: 'true',
      textContent: '⠿',
    });
    legend.append(what, grip);
    grip.addEventListener('pointerdown', (down) => down.button === 0 && this.#drag(thing, grip, down));
  }

  #drag(thing: HTMLElement, grip: HTMLElement, down: PointerEvent): void {
    const dragging = new AbortController();
    const { signal } = dragging;
    grip.setPointerCapture(down.pointerId);
    const placeAt = (event: PointerEvent): HTMLElement | undefined => {
      const under = document.elementsFromPoint(event.clientX, event.clientY);
      return this.#places.find((place) => under.includes(place));
    };
    const over = (at?: HTMLElement): void =>
      this.#places.forEach((place) => place.classList.toggle('over', place === at));
    const end = (event: PointerEvent): void => {
      dragging.abort();
      over();
      thing.style.translate = '';
      if (event.type === 'pointerup') this.#put(thing, placeAt(event)?.dataset['place']);
    };
    grip.addEventListener(
      'pointermove',
      (event) => {
        thing.style.translate = `${event.clientX - down.clientX}px ${event.clientY - down.clientY}px`;
        over(placeAt(event));
      },
      { signal },
    );
    grip.addEventListener('pointerup', end, { signal });
    grip.addEventListener('pointercancel', end, { signal });
  }

  #put(thing: HTMLElement, place: string | undefined): void {
    const input = [...thing.querySelectorAll('input')].find(({ value }) => value === place);
    if (!input || input.checked) return;
    input.checked = true;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function checkedIn(thing: HTMLElement): HTMLInputElement | null {
  return thing.querySelector<HTMLInputElement>('input:checked');
}
