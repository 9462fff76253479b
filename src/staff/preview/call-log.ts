/** Log of the calls between course and LMS: arguments, return value, error code. */
import { css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { language, t } from '../ui/i18n.ts';
import { tableStyles } from './live-values.ts';
import type { Call } from './run-time.ts';
import type { SimulatorSession } from './simulator-session.ts';

const timeOf = (call: Call): string =>
  new Date(call.at).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const row = html<Call>`
  <tr class="${(call) => (call.error === '0' ? '' : 'odd')}">
    <td class="time">${timeOf}</td>
    <td><b>${(call) => call.name}</b> ${(call) => call.given.join(', ')}</td>
    <td>${(call) => call.answer}</td>
    <td>${(call) => call.error}</td>
  </tr>
`;
const template = html<CallLog>`
  <details open>
    <summary><h2>${() => t('preview.log')}</h2> <span class="small soft">${(log) => t('preview.logCount', { count: log.session?.callCount ?? 0 })}</span></summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${() => t('preview.log')}">
      ${when((log) => !log.session?.callCount, html`<p class="soft small">${() => t('preview.noCalls')}</p>`)}
      <table ?hidden="${(log) => !log.session?.callCount}">
        <thead><tr><th scope="col">${() => t('preview.time')}</th><th scope="col">${() => t('preview.call')}</th><th scope="col">${() => t('preview.answer')}</th><th scope="col">${() => t('preview.error')}</th></tr></thead>
        <tbody>${repeat((log) => log.session?.calls ?? [], row)}</tbody>
      </table>
    </div>
    <button class="small" ?hidden="${(log) => !log.session?.callCount}" @click="${(log) => log.session?.clear()}">${() => t('preview.clear')}</button>
  </details>
`;
const styles = css`
  ${baseStyles}
  ${tableStyles}
  table {
    min-width: 24rem;
  }
  td:nth-child(2) {
    min-width: 12rem;
  }
  td:last-child {
    min-width: 0;
  }
  .time {
    min-width: 0;
    color: var(--color-ink-soft);
    white-space: nowrap;
  }
  .odd {
    background: var(--color-note-soft);
  }
  button {
    margin-block-start: var(--space-2);
  }
`;

/** `<call-log>`; the session is set as a property. */
@customElement({ name: 'call-log', template, styles })
export class CallLog extends FASTElement {
  @observable session: SimulatorSession | undefined;
}
