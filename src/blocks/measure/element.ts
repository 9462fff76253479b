/** Self-rating by native radio buttons, and its means by building block: reckoned here, shown here, sent nowhere. */
import { customElement } from 'lit/decorators.js';
import { buildingBlocks } from '../../core/course/course.ts';
import { PrivateElement } from '../../player/ui/private-element.ts';
import { shownText } from '../../player/ui/shown-text.ts';
import { t } from '../../player/ui/strings.ts';
import { privateNotes, type NoteLine } from '../../player/ui/private-notes-store.ts';
import { items } from '../../core/course/pilot.ts';

/** A second press sooner than this is a double tap, milliseconds. */
const again = 500;

@customElement('okt-measure')
export class MeasureElement extends PrivateElement {
  constructor() {
    super();
    this.addEventListener('click', this.#takeAway);
    this.addEventListener('keyup', this.#pressAgain);
  }

  protected override read(): readonly NoteLine[] {
    return this.#groups.flatMap((group) => {
      const text = group.querySelector<HTMLInputElement>(':checked')?.value;
      return text === undefined
        ? []
        : [{ field: group.dataset['field'] ?? '', prompt: shownText(group.querySelector('legend')), text }];
    });
  }

  protected override show(lines: readonly NoteLine[], locked: boolean): void {
    const given = new Map(lines.map(({ field, text }) => [field, text]));
    for (const group of this.#groups)
      for (const input of group.querySelectorAll('input')) {
        input.checked = given.get(group.dataset['field'] ?? '') === input.value;
        input.disabled = locked;
      }
    for (const when of ['before', 'after']) this.#showMeans(when);
  }

  #showMeans(when: string): void {
    const lines = privateNotes().read(`measure-${when}`).reveal().at(-1)?.lines ?? [];
    for (const block of buildingBlocks) {
      const own = lines.filter(({ field }) => items[block].includes(field)).map(({ text }) => Number(text));
      const cell = this.querySelector(`[data-mean="${when}-${block}"]`);
      if (cell) cell.textContent = own.length > 0 ? this.#mean(own, items[block].length) : '–';
    }
  }

  #mean(values: readonly number[], of: number): string {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const text = mean.toLocaleString(document.documentElement.lang || 'nb', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    return values.length < of ? t('measure.partMean', { mean: text, count: values.length, of }) : text;
  }

  /** The number that is chosen already, pressed once more, is taken away. */
  readonly #takeAway = ({ target }: Event): void => {
    const { current } = this;
    if (!(target instanceof HTMLInputElement) || !current || Date.now() - current.at < again) return;
    const field = target.closest<HTMLElement>('[data-field]')?.dataset['field'];
    if (!current.lines.some((line) => line.field === field && line.text === target.value)) return;
    target.checked = false;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** The space bar does nothing to a radio button that is chosen. */
  readonly #pressAgain = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (key !== ' ' || !(target instanceof HTMLInputElement) || !target.checked) return;
    event.preventDefault();
    target.click();
  };

  get #groups(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('fieldset[data-field]')];
  }
}
