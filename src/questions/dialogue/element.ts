/** Plays a talk with a child; the learner may write their own words first, which stay here and nowhere else. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Private } from '../../core/learner/private.ts';
import type { Response } from '../../core/scoring/question-type.ts';
import { SceneElement } from '../../player/ui/scene-element.ts';
import { t } from '../../player/ui/strings.ts';
import { helpfulKinds, wayResponse } from './score.ts';

@customElement('okt-dialogue')
export class DialogueElement extends SceneElement {
  /** True when the learner wants to write before seeing the choices. */
  @state() private writes = false;
  /** What the learner would say in this scene; forgotten when they go on. */
  @state() private said?: Private<string>;

  protected override get begin(): string {
    return t('dialogue.play');
  }

  protected override read(): Response | undefined {
    const end = this.scene?.dataset['end'];
    if (end === undefined) return undefined;
    const kinds = this.#kinds;
    return wayResponse(end === 'good', kinds.filter((kind) => helpfulKinds.includes(kind)).length, kinds.length);
  }

  protected override entered(): void {
    this.said = undefined;
  }

  protected override get holding(): boolean {
    return (
      this.writes && !this.said && this.scene?.dataset['end'] === undefined && this.choicesIn(this.scene).length > 0
    );
  }

  protected override options(): TemplateResult {
    return html`<label class="option"
      ><input type="checkbox" .checked=${this.writes} @change=${this.#toggleWriting} /> <span>${t('dialogue.writes')}</span></label
    >`;
  }

  readonly #toggleWriting = (): void => {
    this.writes = !this.writes;
  };

  protected override own(): TemplateResult | typeof nothing {
    const id = `${this.question}-eget`;
    const said = this.said?.reveal();
    if (said) return html`<p class="said">${t('dialogue.said')} <q>${said}</q></p>`;
    if (!this.holding) return nothing;
    return html`<div class="write">
      <label for=${id}>${t('dialogue.write')}</label>
      <textarea id=${id} rows="3" autocomplete="off" spellcheck="false" aria-describedby="${id}-hjelp"></textarea>
      <p id="${id}-hjelp">${t('dialogue.private')}</p>
      <button type="button" class="primary" @click=${this.#see}>${t('dialogue.see')}</button>
    </div>`;
  }

  /** How many utterances of each kind, in the words of their tags. */
  protected override summary(): TemplateResult {
    const counts = new Map<string, number>();
    for (const { choice } of this.way) {
      const kind = choice?.querySelector('.tag strong')?.textContent;
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return html`<p>${t('dialogue.counts')}</p>
      <ul class="counts">${[...counts].map(([kind, count]) => html`<li>${kind}: ${count}</li>`)}</ul>`;
  }

  get #kinds(): string[] {
    return this.way.flatMap(({ choice }) => choice?.dataset['kind'] ?? []);
  }

  readonly #see = async (): Promise<void> => {
    this.said = new Private(this.querySelector('textarea')!.value.trim());
    await this.updateComplete;
    this.choicesIn(this.scene)[0]?.querySelector('button')?.focus();
  };
}
