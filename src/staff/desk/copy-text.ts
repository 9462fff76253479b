/** A read-only text with a button that copies it. */
import { attr, css, customElement, FASTElement, html, observable } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';

const template = html<CopyText>`
  <label class="field"><span>${(copy) => copy.label}</span>
    <textarea readonly rows="${(copy) => (copy.tall ? 14 : 3)}" spellcheck="false" lang="${(copy) => copy.contentLanguage || null}" :value="${(copy) => copy.text}"></textarea>
  </label>
  <button type="button" @click="${(copy) => copy.copy()}">${() => t('desk.copy')}<span class="unseen"> ${(copy) => copy.label}</span></button>
  <span role="status" class="small">${(copy) => copy.outcome}</span>
`;

const styles = css`
  ${baseStyles}
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  .field {
    width: 100%;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
    font-size: var(--text-s);
    line-height: 1.5;
    background: var(--color-paper);
    overflow-wrap: anywhere;
  }
`;

/** `<copy-text label="Lenke">`; the text is set as a property. */
@customElement({ name: 'copy-text', template, styles })
export class CopyText extends FASTElement {
  @attr label = '';
  /** Room for fourteen lines instead of three. */
  @attr({ mode: 'boolean' }) tall = false;
  /** Language of the text; `''` when it is the page's. */
  @attr({ attribute: 'content-language' }) contentLanguage = '';
  @observable text = '';
  /** Message after the last press; `''` when the text has changed since. */
  @observable outcome = '';

  textChanged(): void {
    this.outcome = '';
  }

  /** Copies the text, or selects it where the browser denies access to the clipboard. */
  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = t('desk.copied');
    } catch {
      this.shadowRoot?.querySelector('textarea')?.select();
      this.outcome = t('desk.selected');
    }
  }
}
