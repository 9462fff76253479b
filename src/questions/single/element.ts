/** One answer by native radio buttons. */
import { customElement } from 'lit/decorators.js';
import type { Response } from '../../core/scoring/question-type.ts';
import { QuestionElement } from '../../player/ui/question-element.ts';

@customElement('okt-single')
export class SingleElement extends QuestionElement {
  protected override read(): Response | undefined {
    return this.querySelector<HTMLInputElement>('input:checked')?.value;
  }

  protected override show(response: Response): void {
    for (const input of this.querySelectorAll('input')) input.checked = input.value === response;
  }

  protected override chosen(response: Response): readonly string[] {
    return [response];
  }
}
