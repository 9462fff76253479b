/** One answer, and how sure the learner is: the feedback tells what many think, and what the learner knows already. */
import { customElement } from 'lit/decorators.js';
import type { Response } from '../../core/scoring/question-type.ts';
import { QuestionElement } from '../../player/ui/question-element.ts';
import { t } from '../../player/ui/strings.ts';

@customElement('okt-scale')
export class ScaleElement extends QuestionElement {
  protected override read(): Response | undefined {
    const parts = this.#groups.map((group) => group.querySelector<HTMLInputElement>(':checked')?.value);
    return parts.includes(undefined) ? undefined : parts.join('');
  }

  protected override show(response: Response): void {
    for (const input of this.querySelectorAll('input')) input.checked = response.includes(input.value);
  }

  protected override chosen(response: Response): readonly string[] {
    return response.slice(0, 1).split('');
  }

  protected override get waiting(): HTMLElement | null {
    return this.#groups.find((group) => !group.querySelector(':checked'))?.querySelector('input') ?? null;
  }

  protected override get incomplete(): string {
    return t('scale.choose');
  }

  protected override verdict(response: Response, score: number): string {
    const sure = Number(response[1]) >= 3;
    if (score === 1 && !sure) return t('scale.unsureFull');
    return score === 0 && sure ? t('scale.sureOther') : super.verdict(response, score);
  }

  get #groups(): HTMLElement[] {
    return [...this.querySelectorAll('fieldset')];
  }
}
