/** Static HTML of the view «Mine notater»: what is stored and where, readable before any script has run. */
import type { Translate } from '../core/markup/translate.ts';
import { html, type Markup } from '../core/markup/markup.ts';

/** The section that contains the element `okt-notes`. */
export function notesView(t: Translate): Markup {
  const facts = ['where', 'never', 'move', 'share', 'gone'].map((key) => html`<li>${t(`content.notes.${key}`)}</li>`);
  return html`<section class="view" id="notater" data-view="notater" aria-labelledby="notater-tittel">
<h1 id="notater-tittel">${t('content.notes.title')}</h1>
<p class="lead">${t('content.notes.lead')}</p>
<p class="private-warning"><strong>${t('content.private.names')}</strong></p>
<okt-notes></okt-notes>
<h2>${t('content.notes.stored')}</h2>
<ul>${facts}</ul>
</section>`;
}
