/** The start view: choice of track, service and register, by a mentor's link, a code or the learner. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fromCode, fromHash, type Assignment } from '../../core/course/assignment.ts';
import type { Register } from '../../core/course/course.ts';
import type { Outline } from '../../core/course/outline.ts';
import { trackOf } from '../../core/course/selection.ts';
import type { CoursePage } from '../course-page.ts';
import type { View } from '../screen-view.ts';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

/**
 * Register that a track opens in: the package's if it has one track or was built in klarspråk, else the track's own.
 */
function openingRegister({ tracks, register }: Outline, track: { readonly register: Register }): Register {
  return tracks.length === 1 || register === 'klart' ? register : track.register;
}

@customElement('okt-start')
export class StartElement extends PageElement {
  /** A mentor's assignment, if this package has its track and service. */
  @state() private assignment?: Pick<Assignment, 'track' | 'service'>;
  /** Result of entering a code. */
  @state() private codeNote = '';
  /** True when nothing has to be chosen, because of a mentor's link or because the package offers no choice. */
  #ready = false;

  override follow(page: CoursePage): void {
    super.follow(page);
    const { resumed, outline, progress } = page.session;
    const assigned = fromHash(location.hash, outline);
    // A link without register opens in the register of its track.
    const track = trackOf(outline, assigned.track ?? progress.track);
    const register = !resumed && outline.tracks.length > 1 && openingRegister(outline, track);
    const choice = { ...(register && { register }), ...assigned };
    if (Object.keys(choice).length > 0) this.#assign(choice, resumed);
    this.#ready = this.assignment !== undefined || outline.tracks.length * outline.services.length === 1;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const { outline, progress, resumed } = page.session;
    const ready = resumed || this.#ready;
    const { assignment } = this;
    return html`
      ${assignment ? html`<p class="handed">${assignmentText(outline, assignment)}</p>` : nothing}
      <form class="choices" @submit=${this.#begin}>
        ${ready ? this.#actions(page, ready) : nothing} ${this.#tracks(outline, progress.track)}
        ${this.#services(outline, progress.service)} ${this.#registers(progress.register)}
        ${ready ? nothing : this.#actions(page, ready)}
      </form>
      ${outline.tracks.length * outline.services.length > 1 ? this.#code() : nothing}
    `;
  }

  /** The buttons. @param ready they come before the choices; otherwise "begin" is a bar that stays visible on phones */
  #actions(page: CoursePage, ready: boolean): TemplateResult {
    const { outline, resumed, status } = page.session;
    const label = t(resumed ? 'start.continue' : 'start.begin');
    const begin = html`<button type="button" class="primary" @click=${this.#begin}>${label}</button>`;
    const link = (view: View, text: string): TemplateResult =>
      html`<button type="button" class="quiet" @click=${() => page.open(view)}>${t(text)}</button>`;
    return html`${ready ? nothing : html`<div class="begin">${begin}</div>`}
      <div class="buttons">
        ${ready ? begin : nothing} ${status.completed ? link('resultat', 'house.results') : nothing}
        ${outline.modules.length > 1 ? link('oversikt', 'start.overview') : nothing} ${link('notater', 'start.tools')}
      </div>`;
  }

  #tracks(outline: Outline, chosen: string): TemplateResult {
    const { tracks } = outline;
    if (tracks.length === 1) {
      const { title, lead, minutes } = tracks[0]!;
      const text = `${t('start.your', { track: title })} ${lead} (${t('start.minutes', { minutes })})`;
      return html`<p class="track">${text}</p>`;
    }
    return html`<fieldset>
      <legend>${t('start.track')}</legend>
      ${tracks.map((track) => {
        const { id, title, lead, minutes } = track;
        const choose = (): void => this.#choose({ track: id, register: openingRegister(outline, track) });
        return html`<label class="option"><input type="radio" name="spor" .checked=${id === chosen}
          @change=${choose} />
          <span><strong>${title}</strong> (${t('start.minutes', { minutes })})<br />${lead}</span></label>`;
      })}
    </fieldset>`;
  }

  #services({ services }: Outline, chosen: string): TemplateResult | typeof nothing {
    if (services.length === 1) return nothing;
    return html`<fieldset class="services">
      <legend>${t('start.service')}</legend>
      ${services.map(
        ({ id, title }) =>
          html`<label class="option"><input type="radio" name="tjeneste" required .checked=${id === chosen}
            @change=${() => this.#choose({ service: id })} /> <span>${title}</span></label>`,
      )}
    </fieldset>`;
  }

  #registers(chosen: string): TemplateResult {
    return html`<fieldset class="registers">
      <legend>${t('start.register')}</legend>
      ${(['standard', 'klart'] as const).map(
        (register) =>
          html`<label class="option"><input type="radio" name="tekst" .checked=${register === chosen}
            @change=${() => this.#choose({ register })} /> <span>${t(`register.${register}`)}</span></label>`,
      )}
    </fieldset>`;
  }

  #code(): TemplateResult {
    return html`<details class="more code">
      <summary>${t('start.code')}</summary>
      <form @submit=${this.#useCode}>
        <label for="kode">${t('start.codeLabel')}</label>
        <input id="kode" name="kode" autocomplete="off" autocapitalize="characters" spellcheck="false"
          size="6" maxlength="12" />
        <button type="button" @click=${this.#useCode}>${t('start.codeUse')}</button>
      </form>
      <p role="status">${this.codeNote}</p>
    </details>`;
  }

  readonly #useCode = (event: Event): void => {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('#kode')!;
    const choice = fromCode(input.value, this.page!.session.outline);
    this.codeNote = t(choice ? 'start.codeUsed' : 'start.codeUnknown');
    if (choice) this.#assign(choice);
  };

  /**
   * Begins, or shows which choice is missing. Handles click and submit, since an LMS may show the course in a sandboxed
   * frame, which blocks forms.
   */
  readonly #begin = (event: Event): void => {
    event.preventDefault();
    if (this.querySelector<HTMLFormElement>('form.choices')!.reportValidity()) this.page!.resume();
  };

  /**
   * Applies a mentor's assignment.
   * @param resumed the course has been opened before: an assignment that is not new keeps the learner's own register
   */
  #assign(choice: Partial<Assignment>, resumed = false): void {
    const { track, service } = choice;
    const { progress } = this.page!.session;
    if (track && service) this.assignment = { track, service };
    if (!resumed || (track && track !== progress.track) || (service && service !== progress.service))
      this.#choose(choice);
  }

  #choose({ track, service, register }: Partial<Assignment>): void {
    this.page!.session.dispatch({
      type: 'chose',
      ...(track && { track }),
      ...(service && { service }),
      ...(register && { register }),
    });
  }
}

function assignmentText(
  { tracks, services }: Outline,
  { track, service }: Pick<Assignment, 'track' | 'service'>,
): string {
  const { title, lead } = tracks.find((entry) => entry.id === track)!;
  return t('start.chosen', {
    track: title,
    lead,
    service: services.find((entry) => entry.id === service)?.title ?? '',
  });
}
