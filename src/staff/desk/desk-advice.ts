/** Shows the recommended track with its reason, code, link and welcome text. */
import { css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import type { AssignedTrack, DeskState } from './desk-state.ts';
import './copy-text.ts';

const language = (desk: DeskAdvice): string => desk.state.course.language;
const besides = html<DeskAdvice>`<p class="besides"><strong>${(desk) => t('desk.besides', { track: desk.state.assigned[1]!.track.title, minutes: desk.state.assigned[1]!.track.minutes })}</strong></p>`;
const code = html<AssignedTrack>`<div class="code"><span>${({ track }) => t('desk.code', { track: track.title })}</span><output>${(each) => each.code}</output></div>`;
const link = html<AssignedTrack, DeskAdvice>`
  <copy-text label="${({ track }, c) => t(c.parent.state.courseUrl ? 'desk.link' : 'desk.linkEnd', { track: track.title })}" :text="${(each) => each.link}"></copy-text>
`;
const advice = html<DeskAdvice>`
  <div class="advice">
    <p class="soft small">${() => t('desk.advice')}</p>
    <h2 lang="${language}" data-track="${(desk) => desk.state.track?.id}">${(desk) => desk.state.track?.title}</h2>
    <p class="facts small">
      <span class="chip">${(desk) => t('desk.minutes', { minutes: desk.state.track?.minutes ?? 0 })}</span>
      <span class="chip">${(desk) => t(`register.${desk.state.advice?.register}`)}</span>
    </p>
    <p lang="${language}">${(desk) => desk.state.track?.lead}</p>
    ${when((desk) => desk.state.assigned.length > 1, besides)}
    <p class="reason"><strong>${() => t('desk.why')}</strong> <span lang="${language}">${(desk) => desk.state.advice?.reason}</span></p>
  </div>
  ${repeat((desk) => desk.state.assigned, code)}
  <label class="field">
    <span>${() => t('desk.address')}</span>
    <input type="url" inputmode="url" autocomplete="off" placeholder="https://" :value="${(desk) => desk.state.address}"
      @input="${(desk, c) => desk.setAddress(c.event)}" aria-describedby="address-note">
  </label>
  <p class="soft small" id="address-note">${() => t('desk.addressNote')}</p>
  ${repeat((desk) => desk.state.assigned, link)}
  <copy-text label="${() => t('desk.welcome')}" tall content-language="${language}" :text="${(desk) => desk.state.welcome}"></copy-text>
  <p class="soft small">${() => t('desk.private')}</p>
`;
const incomplete = html<DeskAdvice>`
  <h2>${() => t('desk.advice')}</h2>
  <p class="soft">${(desk) => t('desk.left', { count: desk.state?.openQuestions ?? 0 })}</p>
`;
const template = html<DeskAdvice>`
  <section class="card" aria-label="${() => t('desk.advice')}">
    ${when((desk) => desk.state?.advice, advice, incomplete)}
  </section>
  <p class="unseen" role="status">${(desk) => desk.spoken}</p>
`;

const styles = css`
  ${baseStyles}
  section {
    display: grid;
    gap: var(--space-4);
    border-block-start: 4px solid var(--color-accent);
  }
  .advice {
    display: grid;
    gap: var(--space-2);
  }
  h2 {
    font-size: var(--text-xl);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--space-2);
    padding: var(--space-3) var(--space-4);
    background: var(--color-sand);
    border-radius: var(--radius-s);
  }
  output {
    font-family: var(--font-code);
    font-size: var(--text-xl);
    font-weight: 700;
    letter-spacing: 0.15em;
  }
`;

/** `<desk-advice>`; the state is set as a property. */
@customElement({ name: 'desk-advice', template, styles })
export class DeskAdvice extends FASTElement {
  @observable state!: DeskState;

  /** The recommendation as one sentence for screen readers. */
  get spoken(): string {
    return (this.state?.assigned ?? [])
      .map(({ track, code }) => t('desk.spoken', { track: track.title, code }))
      .join(' ');
  }

  /** Stores the typed address of the course. */
  setAddress(event: Event): void {
    this.state.address = (event.target as HTMLInputElement).value;
  }
}
