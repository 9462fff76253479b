/** Plays a scenario, with quiet meters for the child, the group and oneself. */
import { customElement } from 'lit/decorators.js';
import type { Response } from '../../core/scoring/question-type.ts';
import { SceneElement } from '../../player/ui/scene-element.ts';
import { t } from '../../player/ui/strings.ts';
import { endResponse } from './score.ts';

@customElement('okt-scenario')
export class ScenarioElement extends SceneElement {
  protected override get begin(): string {
    return t('scenario.play');
  }

  protected override read(): Response | undefined {
    const at = [...this.querySelectorAll('.scene[data-end]')].indexOf(this.scene!);
    return at < 0 ? undefined : endResponse(this.scene!.dataset['end'] === 'good', at);
  }

  /** Only the windows that have changed: the others stand in the scene for those who look. */
  protected override news(before: HTMLElement | undefined, now: HTMLElement): string {
    const places = (scene: HTMLElement | undefined): HTMLElement[] => [
      ...(scene?.querySelectorAll<HTMLElement>('.meters li') ?? []),
    ];
    return places(now)
      .filter(({ dataset }) =>
        places(before).every(
          (other) => other.dataset['who'] !== dataset['who'] || other.dataset['at'] !== dataset['at'],
        ),
      )
      .map((place) => place.innerText.trim())
      .join('. ');
  }
}
