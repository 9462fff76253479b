/** Shown on completion: a certificate without score, and the calendar file of the follow-ups. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { calendarOf } from './calendar.ts';
import { Private } from '../../core/learner/private.ts';
import { walk } from '../../core/course/outline.ts';
import { trackOf } from '../../core/course/selection.ts';
import { download } from '../ui/download.ts';
import { PageElement } from '../ui/page-element.ts';
import { printAlone } from '../ui/print-sheet.ts';
import { t } from '../ui/strings.ts';

@customElement('okt-certificate')
export class CertificateElement extends PageElement {
  /** The learner's name, for printing only: it is neither stored nor sent. */
  @state() private name = new Private('');

  protected override render(): TemplateResult | typeof nothing {
    if (!this.page?.session.status.completed) return nothing;
    const { outline, progress } = this.page.session;
    const { moduleId, followUps } = outline;
    // No certificate for a single module or a follow-up.
    const certified = moduleId === undefined && trackOf(outline, progress.track).followUpDays === undefined;
    return html`${certified ? this.#certificate() : nothing}${followUps.length > 0 ? this.#followUps() : nothing}`;
  }

  #followUps(): TemplateResult {
    const days = this.page!.session.outline.followUps.map((followUp) => String(followUp.days));
    return html`<p>${t('followUp.lead', { days })}</p>
      <p class="buttons">
        <button type="button" @click=${this.#downloadCalendar}>${t('followUp.calendar')}</button>
      </p>`;
  }

  #certificate(): TemplateResult {
    return html`<section class="room" aria-labelledby="bevis-tittel">
      <h2 id="bevis-tittel">${t('certificate.title')}</h2>
      <p>${t('certificate.lead')}</p>
      <p>
        <label for="bevis-navn">${t('certificate.name')}</label>
        <input id="bevis-navn" autocomplete="off" spellcheck="false" @input=${this.#setName} />
      </p>
      <p class="buttons">
        <button type="button" class="primary" @click=${this.#print}>${t('certificate.print')}</button>
      </p>
    </section>`;
  }

  readonly #setName = (event: Event): void => {
    this.name = new Private((event.target as HTMLInputElement).value);
  };

  readonly #downloadCalendar = (): void => {
    const { outline } = this.page!.session;
    download(`${outline.id}.ics`, calendarOf(outline.followUps, outline.id, new Date()), 'text/calendar');
  };

  readonly #print = (): void => {
    const { outline, progress } = this.page!.session;
    const date = new Date().toLocaleDateString(outline.language, { dateStyle: 'long' });
    printAlone(
      html`<p>${t('certificate.kind')}</p>
        <h1>${this.name.reveal().trim() || t('certificate.blank')}</h1>
        <p>${t('certificate.has', { course: document.title, track: trackOf(outline, progress.track).title })}</p>
        <ul>
          ${walk(outline, progress).map((module) => html`<li>${module.title[progress.register]}</li>`)}
        </ul>
        <p>${t('certificate.date', { date })}</p>`,
      'certificate',
    );
  };
}
