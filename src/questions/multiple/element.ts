/** Several answers by native checkboxes. */
import { customElement } from 'lit/decorators.js';
import type { Response } from '../../core/question-type.ts';
import { QuestionElement } from '../../player/ui/question-element.ts';

@customElement('okt-multiple')
export class MultipleElement extends QuestionElement {
  protected override read(): Response | undefined {
    const chosen = [...this.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
    return chosen.length === 0 ? undefined : chosen.sort().join('');
  }

  protected override show(response: Response): void {
    for (const input of this.querySelectorAll('input')) input.checked = response.includes(input.value);
  }

  protected override chosen(response: Response): readonly string[] {
    return [...response];
  }
}
