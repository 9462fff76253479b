/** Several answers by native checkboxes. */
import { customElement } from 'lit/decorators.js';
import type { Response } from '../../core/scoring/question-type.ts';
import { QuestionElement } from '../../player/ui/question-element.ts';
import { t } from '../../player/ui/strings.ts';

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

  /** Who has found some of what fits, and nothing else, has chosen well and not everything. */
  protected override verdict(response: Response, score: number): string {
    const some = score < 1 && [...response].every((letter) => this.querySelector(`[data-for="${letter}"] .belongs`));
    return some ? t('multiple.more') : super.verdict(response, score);
  }
}
