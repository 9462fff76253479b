/** Self-rating by native radio buttons, and its means by building block: reckoned here, shown here, sent nowhere. */
import { customElement } from 'lit/decorators.js';
import { buildingBlocks } from '../../core/course.ts';
import { PrivateElement } from '../../player/ui/private-element.ts';
import { shownText } from '../../player/ui/shown-text.ts';
import { t } from '../../player/ui/strings.ts';
import { vault, type Line } from '../../player/ui/vault.ts';
import { items } from '../../core/pilot.ts';

@customElement('okt-measure')
export class MeasureElement extends PrivateElement {
  protected override read(): readonly Line[] {
    return this.#groups.flatMap((group) => {
      const text = group.querySelector<HTMLInputElement>(':checked')?.value;
      return text === undefined ? [] : [{ field: group.dataset['field'] ?? '', prompt: shownText(group.querySelector('legend')), text }];
    });
  }

  protected override show(lines: readonly Line[], locked: boolean): void {
    const given = new Map(lines.map(({ field, text }) => [field, text]));
    for (const group of this.#groups)
      for (const input of group.querySelectorAll('input')) {
        input.checked = given.get(group.dataset['field'] ?? '') === input.value;
        input.disabled = locked;
      }
    for (const when of ['before', 'after']) this.#showMeans(when);
  }

  #showMeans(when: string): void {
    const lines = vault().read(`measure-${when}`).reveal().at(-1)?.lines ?? [];
    for (const block of buildingBlocks) {
      const own = lines.filter(({ field }) => items[block].includes(field)).map(({ text }) => Number(text));
      const cell = this.querySelector(`[data-mean="${when}-${block}"]`);
      if (cell) cell.textContent = own.length > 0 ? this.#mean(own, items[block].length) : '–';
    }
  }

  #mean(values: readonly number[], of: number): string {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const text = mean.toLocaleString(document.documentElement.lang || 'nb', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return values.length < of ? t('private.partMean', { mean: text, count: values.length, of }) : text;
  }

  get #groups(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('fieldset[data-field]')];
  }
}
