/** The start screen's choices: track, service and register, from a mentor's link, a code, or the learner's own hand. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fromCode, fromHash, type Assignment } from '../../core/course/assignment.ts';
import type { Register } from '../../core/course/course.ts';
import type { Outline } from '../../core/course/outline.ts';
import { trackOf } from '../../core/course/selection.ts';
import type { CoursePage } from '../course-page.ts';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

/** The register a track opens in: the package's, where it has one track or was ordered in klarspråk; else the track's own. */
function opening({ tracks, register }: Outline, track: { readonly register: Register }): Register {
  return tracks.length === 1 || register === 'klart' ? register : track.register;
}

@customElement('okt-start')
export class StartElement extends PageElement {
  /** What a mentor chose for the learner, where this package has it all. */
  @state() private handed?: Pick<Assignment, 'track' | 'service'>;
  @state() private codeNote = '';
  /** Nothing had to be chosen from the first: a mentor's link has done it, or who ordered the package. */
  #ready = false;

  override follow(page: CoursePage): void {
    super.follow(page);
    const { resumed, outline, progress } = page.session;
    const handed = fromHash(location.hash, outline);
    // A link may name a track without saying how it should be read: then it opens as that track does.
    const register =
      !resumed && outline.tracks.length > 1 && opening(outline, trackOf(outline, handed.track ?? progress.track));
    const choice = { ...(register && { register }), ...handed };
    if (Object.keys(choice).length > 0) this.#take(choice, resumed);
    this.#ready = this.handed !== undefined || outline.tracks.length * outline.services.length === 1;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const { outline, progress, resumed } = page.session;
    const ready = resumed || this.#ready;
    return html`
      ${this.handed ? html`<p class="handed">${this.#handedText(outline, this.handed)}</p>` : nothing}
      <form class="choices" @submit=${this.#begin}>
        ${ready ? this.#ways(page, ready) : nothing} ${this.#tracks(outline, progress.track)} ${this.#services(outline, progress.service)} ${this.#registers(progress.register)}
        ${ready ? nothing : this.#ways(page, ready)}
      </form>
      ${outline.tracks.length * outline.services.length > 1 ? this.#code() : nothing}
    `;
  }

  /** Where to go from here: before the choices when they are made; else after them, and on a phone the way on stays in sight meanwhile. */
  #ways(page: CoursePage, ready: boolean): TemplateResult {
    const { outline, resumed, status } = page.session;
    const begin = html`<button type="button" class="primary" @click=${this.#begin}>${t(resumed ? 'start.continue' : 'start.begin')}</button>`;
    return html`${ready ? nothing : html`<div class="begin">${begin}</div>`}
      <div class="buttons">
        ${ready ? begin : nothing} ${status.completed ? html`<button type="button" class="quiet" @click=${() => page.open('resultat')}>${t('house.results')}</button>` : nothing}
        ${outline.modules.length > 1 ? html`<button type="button" class="quiet" @click=${() => page.open('oversikt')}>${t('start.overview')}</button>` : nothing}
        <button type="button" class="quiet" @click=${() => page.open('notater')}>${t('start.tools')}</button>
      </div>`;
  }

  #tracks(outline: Outline, chosen: string): TemplateResult {
    const { tracks } = outline;
    if (tracks.length === 1)
      return html`<p class="track">${t('start.your', { track: tracks[0]!.title })} ${tracks[0]!.lead} (${t('start.minutes', { minutes: tracks[0]!.minutes })})</p>`;
    return html`<fieldset>
      <legend>${t('start.track')}</legend>
      ${tracks.map((track) => {
        const { id, title, lead, minutes } = track;
        return html`<label class="option"><input type="radio" name="spor" .checked=${id === chosen} @change=${() => this.#choose({ track: id, register: opening(outline, track) })} /> <span><strong>${title}</strong> (${t('start.minutes', { minutes })})<br />${lead}</span></label>`;
      })}
    </fieldset>`;
  }

  #services({ services }: Outline, chosen: string): TemplateResult | typeof nothing {
    if (services.length === 1) return nothing;
    return html`<fieldset class="services">
      <legend>${t('start.service')}</legend>
      ${services.map(
        ({ id, title }) =>
          html`<label class="option"><input type="radio" name="tjeneste" required .checked=${id === chosen} @change=${() => this.#choose({ service: id })} /> <span>${title}</span></label>`,
      )}
    </fieldset>`;
  }

  #registers(chosen: string): TemplateResult {
    return html`<fieldset class="registers">
      <legend>${t('start.register')}</legend>
      ${(['standard', 'klart'] as const).map(
        (register) =>
          html`<label class="option"><input type="radio" name="tekst" .checked=${register === chosen} @change=${() => this.#choose({ register })} /> <span>${t(`register.${register}`)}</span></label>`,
      )}
    </fieldset>`;
  }

  #code(): TemplateResult {
    return html`<details class="more code">
      <summary>${t('start.code')}</summary>
      <form @submit=${this.#useCode}>
        <label for="kode">${t('start.codeLabel')}</label>
        <input id="kode" name="kode" autocomplete="off" autocapitalize="characters" spellcheck="false" size="6" maxlength="12" />
        <button type="button" @click=${this.#useCode}>${t('start.codeUse')}</button>
      </form>
      <p role="status">${this.codeNote}</p>
    </details>`;
  }

  #handedText({ tracks, services }: Outline, { track, service }: Pick<Assignment, 'track' | 'service'>): string {
    const { title, lead } = tracks.find((entry) => entry.id === track)!;
    return t('start.chosen', {
      track: title,
      lead,
      service: services.find((entry) => entry.id === service)?.title ?? '',
    });
  }

  readonly #useCode = (event: Event): void => {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('#kode')!;
    const choice = fromCode(input.value, this.page!.session.outline);
    this.codeNote = t(choice ? 'start.codeUsed' : 'start.codeUnknown');
    if (choice) this.#take(choice);
  };

  /** By press as well as by Enter, in an LMS's sandbox a form submits nothing; who has not said where they work is led there. */
  readonly #begin = (event: Event): void => {
    event.preventDefault();
    if (this.querySelector<HTMLFormElement>('form.choices')!.reportValidity()) this.page!.resume();
  };

  /** Takes a mentor's choice. @param again the learner has been here: the same choice once more changes nothing that they have changed */
  #take(choice: Partial<Assignment>, again = false): void {
    const { track, service } = choice;
    const { progress } = this.page!.session;
    if (track && service) this.handed = { track, service };
    if (!again || (track && track !== progress.track) || (service && service !== progress.service))
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
