/** The overview: modules grouped by building block as rooms of a house, with progress. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { buildingBlocks, type BuildingBlock } from '../../core/course/course.ts';
import type { ModuleStatus } from '../../core/learner/course-status.ts';
import type { CoursePage } from '../course-page.ts';
import { printPoster } from '../controls/print.ts';
import { PageElement } from '../ui/page-element.ts';
import { shownText } from '../ui/shown-text.ts';
import { t } from '../ui/strings.ts';

@customElement('okt-house')
export class HouseElement extends PageElement {
  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const { modules } = page.session.status;
    const first = modules.filter((module) => module.buildingBlock === null);
    const here = this.#here;
    const choose = html`<p class="buttons">
      <button type="button" class="primary" @click=${() => page.open('start')}>${t('house.choose')}</button>
    </p>`;
    return html`
      <p class="lead">${t('house.lead')}</p>
      ${page.session.progress.service === '' ? choose : nothing}
      <div class="house">
        ${first.length > 0 ? this.#room('first', first, here) : nothing}
        ${buildingBlocks.map((id) => {
          const own = modules.filter((module) => module.buildingBlock === id);
          return own.length > 0 ? this.#room(id, own, here) : nothing;
        })}
      </div>
      <details class="more">
        <summary>${t('house.printTitle')}</summary>
        <ul class="left">
          ${modules.map(({ id }) => {
            const label = t('house.print', { title: this.#title(id) });
            return html`<li><button type="button" class="link" @click=${() => page.print(id)}>${label}</button></li>`;
          })}
        </ul>
      </details>
      ${this.#posters(page)}
      <p class="buttons"><button type="button" @click=${() => page.open('resultat')}>${t('house.results')}</button></p>
    `;
  }

  #posters({ tools }: CoursePage): TemplateResult | typeof nothing {
    if (tools.length === 0) return nothing;
    return html`<details class="more">
      <summary>${t('house.posterTitle')}</summary>
      <ul class="left">
        ${tools.map((tool) => {
          const module = this.#title(tool.closest<HTMLElement>('[data-module]')!.dataset['module']!);
          const title = shownText(tool.querySelector('.callout-title'));
          const print = (): void => printPoster(tool, `${document.title} · ${module}`);
          return html`<li><button type="button" class="link" @click=${print}>${title} (${module})</button></li>`;
        })}
      </ul>
    </details>`;
  }

  #room(id: BuildingBlock | 'first', modules: readonly ModuleStatus[], here: string | undefined): TemplateResult {
    const title = id === 'first' ? t('house.first') : this.page!.session.outline.buildingBlocks[id];
    return html`<section class="room" data-room=${id} aria-labelledby="rom-${id}">
      <h2 id="rom-${id}">${title}</h2>
      <ul>
        ${modules.map((module) => html`<li>${this.#door(module, module.id === here)}</li>`)}
      </ul>
    </section>`;
  }

  #title(id: string): string {
    const { outline, progress } = this.page!.session;
    return outline.modules.find((module) => module.id === id)?.title[progress.register] ?? '';
  }

  /** Id of the module to continue with: the current one if unfinished, else the first unfinished one. */
  get #here(): string | undefined {
    const { step, steps, session } = this.page!;
    const unfinished = session.status.modules.filter(({ left }) => left.length > 0).map(({ id }) => id);
    return [step, ...steps].find((each) => each && unfinished.includes(each.module.id))?.module.id;
  }

  #door({ id, done, total }: ModuleStatus, here: boolean): TemplateResult {
    const { outline, progress } = this.page!.session;
    const minutes = outline.modules.find((module) => module.id === id)?.minutes[progress.track];
    const marker = here ? html`<strong>${t('house.here')}</strong> · ` : nothing;
    const state = minutes ? `${stateText(done, total)} · ${t('house.minutes', { minutes })}` : stateText(done, total);
    return html`<button type="button" class="door" ?data-here=${here} ?data-done=${done === total}
      @click=${() => this.page!.openModule(id)}>
      <span class="door-title">${this.#title(id)}</span>
      <span class="door-state">${marker}${state}</span>
      <progress max=${total} value=${done} aria-hidden="true"></progress>
    </button>`;
  }
}

function stateText(done: number, total: number): string {
  if (done === total) return t('house.done');
  return done === 0 ? t('house.new') : t('house.progress', { done, total });
}
