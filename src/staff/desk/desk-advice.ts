/** What the desk advises: the track and why, the link, the code and a welcome text to copy. */
import { css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import type { Answers, Handed } from './answers.ts';
import './copy-text.ts';

const language = (desk: DeskAdvice): string => desk.answers.course.language;
const besides = html<DeskAdvice>`<p class="besides"><strong>${(desk) => t('desk.besides', { track: desk.answers.handed[1]!.track.title, minutes: desk.answers.handed[1]!.track.minutes })}</strong></p>`;
const code = html<Handed>`<div class="code"><span>${({ track }) => t('desk.code', { track: track.title })}</span><output>${(each) => each.code}</output></div>`;
const link = html<Handed, DeskAdvice>`
  <copy-text label="${({ track }, c) => t(c.parent.answers.place ? 'desk.link' : 'desk.linkEnd', { track: track.title })}" :text="${(each) => each.link}"></copy-text>
`;
const advice = html<DeskAdvice>`
  <div class="advice">
    <p class="soft small">${() => t('desk.advice')}</p>
    <h2 lang="${language}" data-track="${(desk) => desk.answers.track?.id}">${(desk) => desk.answers.track?.title}</h2>
    <p class="facts small">
      <span class="chip">${(desk) => t('desk.minutes', { minutes: desk.answers.track?.minutes ?? 0 })}</span>
      <span class="chip">${(desk) => t(`register.${desk.answers.advice?.register}`)}</span>
    </p>
    <p lang="${language}">${(desk) => desk.answers.track?.lead}</p>
    ${when((desk) => desk.answers.handed.length > 1, besides)}
    <p class="reason"><strong>${() => t('desk.why')}</strong> <span lang="${language}">${(desk) => desk.answers.advice?.reason}</span></p>
  </div>
  ${repeat((desk) => desk.answers.handed, code)}
  <label class="field">
    <span>${() => t('desk.address')}</span>
    <input type="url" inputmode="url" autocomplete="off" placeholder="https://" :value="${(desk) => desk.answers.address}"
      @input="${(desk, c) => desk.address(c.event)}" aria-describedby="address-note">
  </label>
  <p class="soft small" id="address-note">${() => t('desk.addressNote')}</p>
  ${repeat((desk) => desk.answers.handed, link)}
  <copy-text label="${() => t('desk.welcome')}" tall words="${language}" :text="${(desk) => desk.answers.welcome}"></copy-text>
  <p class="soft small">${() => t('desk.private')}</p>
`;
const waiting = html<DeskAdvice>`
  <h2>${() => t('desk.advice')}</h2>
  <p class="soft">${(desk) => t('desk.left', { count: desk.answers?.open ?? 0 })}</p>
`;
const template = html<DeskAdvice>`
  <section class="card" aria-label="${() => t('desk.advice')}">
    ${when((desk) => desk.answers?.advice, advice, waiting)}
  </section>
  <p class="unseen" role="status">${(desk) => desk.spoken}</p>
`;

const styles = css`
  ${baseStyles}
  section { display: grid; gap: var(--space-4); border-block-start: 4px solid var(--color-accent); }
  .advice { display: grid; gap: var(--space-2); }
  h2 { font-size: var(--text-xl); }
  .facts { display: flex; flex-wrap: wrap; gap: var(--space-2); }
  .code { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: var(--space-2); padding: var(--space-3) var(--space-4); background: var(--color-sand); border-radius: var(--radius-s); }
  output { font-family: var(--font-code); font-size: var(--text-xl); font-weight: 700; letter-spacing: 0.15em; }
`;

/** `<desk-advice>`; the answers it follows are set as a property. */
@customElement({ name: 'desk-advice', template, styles })
export class DeskAdvice extends FASTElement {
  @observable answers!: Answers;

  /** The advice in one sentence for a screen reader, said once when it changes. */
  get spoken(): string {
    return (this.answers?.handed ?? [])
      .map(({ track, code }) => t('desk.spoken', { track: track.title, code }))
      .join(' ');
  }

  /** Takes the address the mentor types. */
  address(event: Event): void {
    this.answers.address = (event.target as HTMLInputElement).value;
  }
}
