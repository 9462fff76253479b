/** The modules as a house of four building blocks, with progress in each. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { buildingBlocks, type BuildingBlock } from '../core/course.ts';
import type { ModuleStanding } from '../core/standing.ts';
import { PageElement } from './ui/page-element.ts';
import { t } from './ui/strings.ts';

@customElement('okt-house')
export class HouseElement extends PageElement {
  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const { modules } = page.session.standing;
    const first = modules.filter((module) => module.buildingBlock === null);
    return html`
      <p class="lead">${t('house.lead')}</p>
      <div class="house">
        ${first.length > 0 ? this.#room('first', first) : nothing}
        ${buildingBlocks.map((id) => {
          const own = modules.filter((module) => module.buildingBlock === id);
          return own.length > 0 ? this.#room(id, own) : nothing;
        })}
      </div>
      <p class="buttons"><button type="button" @click=${() => page.open('resultat')}>${t('house.results')}</button></p>
    `;
  }

  #room(id: BuildingBlock | 'first', modules: readonly ModuleStanding[]): TemplateResult {
    const title = id === 'first' ? t('house.first') : this.page!.session.outline.buildingBlocks[id];
    return html`<section class="room" data-room=${id} aria-labelledby="rom-${id}">
      <h2 id="rom-${id}">${title}</h2>
      <ul>
        ${modules.map((module) => html`<li>${this.#door(module)}</li>`)}
      </ul>
    </section>`;
  }

  #door({ id, done, total }: ModuleStanding): TemplateResult {
    const { outline, progress } = this.page!.session;
    const module = outline.modules.find((candidate) => candidate.id === id)!;
    const minutes = module.minutes[progress.track];
    const state = done === total ? t('house.done') : done === 0 ? t('house.new') : t('house.progress', { done, total });
    return html`<button type="button" class="door" @click=${() => this.page!.openModule(id)}>
      <span class="door-title">${module.title[progress.register]}</span>
      <span class="door-state">${state}${minutes ? ` · ${t('house.minutes', { minutes })}` : ''}</span>
      <progress max=${total} value=${done} aria-hidden="true"></progress>
    </button>`;
  }
}
