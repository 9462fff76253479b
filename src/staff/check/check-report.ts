/** Shows a report: headline, verdict for each LMS, faults, remarks, and what is in order. */
import { css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import type { FindingText, LmsText, ReportText } from '../../package-checker/report-text.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import { tCheck } from './check-strings.ts';

const textLine = html<string>`<li>${(line) => line}</li>`;
const lms = html<LmsText>`
  <li class="lms" data-verdict="${(each) => each.verdict}">
    <h3>${(each) => each.name}</h3>
    <p class="chip">${(each) => each.verdictText}</p>
    ${when((each) => each.reasons.length > 0, html<LmsText>`<ul class="reasons small">${repeat((each) => each.reasons, textLine)}</ul>`)}
  </li>
`;
const finding = html<FindingText>`
  <li class="finding" data-code="${(each) => each.code}">
    <h3>${(each) => each.what}</h3>
    <p><b>${() => tCheck('part.why')}</b> ${(each) => each.why}</p>
    <p><b>${() => tCheck('part.mend')}</b> ${(each) => each.mend}</p>
    ${when(
      (each) => each.places.length > 0,
      html<FindingText>`<p class="small"><b>${() => tCheck('part.places')}</b></p><ul class="places small">${repeat((each) => each.places, textLine)}${when((each) => each.more, html<FindingText>`<li class="more">${(each) => each.more}</li>`)}</ul>`,
    )}
  </li>
`;
const findings = (part: 'faults' | 'remarks') =>
  when<CheckReportView>(
    (view) => (view.text?.[part].length ?? 0) > 0,
    html<CheckReportView>`<section><h2>${() => tCheck(`part.${part}`)}</h2><ul class="findings">${repeat((view) => view.text?.[part] ?? [], finding)}</ul></section>`,
  );

const template = html<CheckReportView>`
  ${when(
    (view) => view.text,
    html<CheckReportView>`
      <section class="card ${(view) => (view.text?.fault ? 'fault' : 'fine')}">
        <h2 tabindex="-1">${(view) => view.text?.headline}</h2>
        <ul class="facts small">${repeat((view) => view.text?.facts ?? [], textLine)}</ul>
      </section>
      <section>
        <h2>${() => tCheck('part.lms')}</h2>
        ${when((view) => (view.text?.common.length ?? 0) > 0, html<CheckReportView>`<div class="note"><p><b>${() => tCheck('part.common')}</b></p><ul class="reasons">${repeat((view) => view.text?.common ?? [], textLine)}</ul></div>`)}
        <ul class="all">${repeat((view) => view.text?.lms ?? [], lms)}</ul>
      </section>
      ${findings('faults')} ${findings('remarks')}
      ${when((view) => (view.text?.good.length ?? 0) > 0, html<CheckReportView>`<section><h2>${() => tCheck('part.good')}</h2><ul class="good">${repeat((view) => view.text?.good ?? [], textLine)}</ul></section>`)}
      <p class="soft small">${() => t('check.noRun')}</p>
    `,
  )}
`;

const styles = css`
  ${baseStyles}
  :host {
    display: grid;
    gap: var(--space-5);
  }
  section {
    display: grid;
    gap: var(--space-3);
    min-width: 0;
  }
  li {
    overflow-wrap: anywhere;
  }
  .card {
    border-block-start: 4px solid var(--color-accent);
  }
  .card.fault {
    border-block-start-color: var(--color-note);
  }
  .card h2:focus {
    outline: none;
  }
  .all {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    gap: var(--space-3);
  }
  .lms {
    display: grid;
    gap: var(--space-2);
    align-content: start;
    justify-items: start;
    padding: var(--space-4);
    background: var(--color-surface);
    border: 1px solid var(--color-line);
    border-radius: var(--radius-s);
  }
  .lms:not([data-verdict='works']) .chip {
    background: var(--color-note-soft);
  }
  .reasons,
  .places,
  .good {
    list-style: disc;
    padding-inline-start: 1.2em;
    display: grid;
    gap: var(--space-1);
  }
  .places {
    font-family: var(--font-code);
  }
  .more {
    font-family: var(--font-text);
  }
  .findings {
    display: grid;
    gap: var(--space-3);
  }
  .finding {
    display: grid;
    gap: var(--space-2);
    background: var(--color-surface);
    border: 1px solid var(--color-line);
    border-radius: var(--radius-s);
    padding: var(--space-4);
  }
`;

/** `<check-report>`; `text` is set as a property. */
@customElement({ name: 'check-report', template, styles })
export class CheckReportView extends FASTElement {
  @observable text: ReportText | undefined;

  /** Moves focus to the headline. */
  focusHeadline(): void {
    this.shadowRoot?.querySelector<HTMLElement>('h2')?.focus();
  }
}
