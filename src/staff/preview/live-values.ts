/** Table of the values that the LMS holds, updated as they change. */
import { css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import type { LiveValue } from './simulator-session.ts';

const row = html<LiveValue>`<tr><th scope="row">${(each) => each.name}</th><td>${(each) => each.value}</td></tr>`;
const template = html<LiveValues>`
  <details open>
    <summary><h2>${() => t('preview.values')}</h2></summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${() => t('preview.values')}">
      ${when((box) => box.values.length === 0, html`<p class="soft small">${() => t('preview.noValues')}</p>`)}
      <table ?hidden="${(box) => box.values.length === 0}">
        <thead><tr><th scope="col">${() => t('preview.element')}</th><th scope="col">${() => t('preview.value')}</th></tr></thead>
        <tbody>${repeat((box) => box.values, row)}</tbody>
      </table>
    </div>
  </details>
`;

/** Styles of the tables of a running package: values and log. */
export const tableStyles = css`
  summary {
    cursor: pointer;
    padding: var(--space-2) 0;
  }
  summary h2 {
    display: inline;
    font-size: var(--text-m);
  }
  .scroll {
    max-height: 40vh;
    overflow: auto;
    border: 1px solid var(--color-line);
    border-radius: var(--radius-s);
    background: var(--color-surface);
  }
  .scroll > p {
    padding: var(--space-3);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-s);
    line-height: 1.45;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: var(--space-1) var(--space-3);
    border-block-end: 1px solid var(--color-line);
    overflow-wrap: break-word;
  }
  td {
    overflow-wrap: anywhere;
    min-width: 5.5rem;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--color-sand);
    font-weight: 600;
    white-space: nowrap;
  }
  tbody th,
  td {
    font-family: var(--font-code);
    font-weight: 400;
  }
`;
const styles = css`
  ${baseStyles}
  ${tableStyles}
  tbody th {
    overflow-wrap: anywhere;
    min-width: 11rem;
  }
  td {
    min-width: 8rem;
  }
  @media (max-width: 40rem) {
    tbody th {
      min-width: 0;
    }
    td {
      min-width: 6rem;
    }
  }
`;

/** `<live-values>`; the values are set as a property. */
@customElement({ name: 'live-values', template, styles })
export class LiveValues extends FASTElement {
  @observable values: readonly LiveValue[] = [];
}
