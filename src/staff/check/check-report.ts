/** A report on the page: the verdict first, then each LMS, then what is wrong and how to mend it. */
import { css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import type { ToldFinding, ToldLms, ToldReport } from '../../package-checker/report-text.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import { say } from './report-words.ts';

const textLine = html<string>`<li>${(line) => line}</li>`;
const lms = html<ToldLms>`
  <li class="lms" data-verdict="${(each) => each.verdict}">
    <h3>${(each) => each.name}</h3>
    <p class="chip">${(each) => each.word}</p>
    ${when((each) => each.reasons.length > 0, html<ToldLms>`<ul class="reasons small">${repeat((each) => each.reasons, textLine)}</ul>`)}
  </li>
`;
const finding = html<ToldFinding>`
  <li class="finding" data-code="${(each) => each.code}">
    <h3>${(each) => each.what}</h3>
    <p><b>${() => say('part.why')}</b> ${(each) => each.why}</p>
    <p><b>${() => say('part.mend')}</b> ${(each) => each.mend}</p>
    ${when(
      (each) => each.places.length > 0,
      html<ToldFinding>`<p class="small"><b>${() => say('part.places')}</b></p><ul class="places small">${repeat((each) => each.places, textLine)}${when((each) => each.more, html<ToldFinding>`<li class="more">${(each) => each.more}</li>`)}</ul>`,
    )}
  </li>
`;
const findings = (part: 'faults' | 'remarks') =>
  when<CheckReportView>(
    (view) => (view.told?.[part].length ?? 0) > 0,
    html<CheckReportView>`<section><h2>${() => say(`part.${part}`)}</h2><ul class="findings">${repeat((view) => view.told?.[part] ?? [], finding)}</ul></section>`,
  );

const template = html<CheckReportView>`
  ${when(
    (view) => view.told,
    html<CheckReportView>`
      <section class="card ${(view) => (view.told?.fault ? 'fault' : 'fine')}">
        <h2 tabindex="-1">${(view) => view.told?.headline}</h2>
        <ul class="facts small">${repeat((view) => view.told?.facts ?? [], textLine)}</ul>
      </section>
      <section>
        <h2>${() => say('part.lms')}</h2>
        ${when((view) => (view.told?.common.length ?? 0) > 0, html<CheckReportView>`<div class="note"><p><b>${() => say('part.common')}</b></p><ul class="reasons">${repeat((view) => view.told?.common ?? [], textLine)}</ul></div>`)}
        <ul class="all">${repeat((view) => view.told?.lms ?? [], lms)}</ul>
      </section>
      ${findings('faults')} ${findings('remarks')}
      ${when((view) => (view.told?.good.length ?? 0) > 0, html<CheckReportView>`<section><h2>${() => say('part.good')}</h2><ul class="good">${repeat((view) => view.told?.good ?? [], textLine)}</ul></section>`)}
      <p class="soft small">${() => t('check.noRun')}</p>
    `,
  )}
`;

const styles = css`
  ${baseStyles}
  :host { display: grid; gap: var(--space-5); }
  section { display: grid; gap: var(--space-3); min-width: 0; }
  li { overflow-wrap: anywhere; }
  .card { border-block-start: 4px solid var(--color-accent); }
  .card.fault { border-block-start-color: var(--color-note); }
  .card h2:focus { outline: none; }
  .all { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: var(--space-3); }
  .lms { display: grid; gap: var(--space-2); align-content: start; justify-items: start; padding: var(--space-4); background: var(--color-surface); border: 1px solid var(--color-line); border-radius: var(--radius-s); }
  .lms:not([data-verdict='works']) .chip { background: var(--color-note-soft); }
  .reasons, .places, .good { list-style: disc; padding-inline-start: 1.2em; display: grid; gap: var(--space-1); }
  .places { font-family: var(--font-code); }
  .more { font-family: var(--font-text); }
  .findings { display: grid; gap: var(--space-3); }
  .finding { display: grid; gap: var(--space-2); background: var(--color-surface); border: 1px solid var(--color-line); border-radius: var(--radius-s); padding: var(--space-4); }
`;

/** `<check-report>`; the report in words is set as a property. */
@customElement({ name: 'check-report', template, styles })
export class CheckReportView extends FASTElement {
  @observable told: ToldReport | undefined;

  /** Puts the keyboard and the screen reader at the verdict. */
  focusVerdict(): void {
    this.shadowRoot?.querySelector<HTMLElement>('h2')?.focus();
  }
}
