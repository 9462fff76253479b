/** A text that can be copied: shown in full, with a button that says when it is done. */
import { attr, css, customElement, FASTElement, html, observable } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';

const template = html<CopyText>`
  <label class="field"><span>${(copy) => copy.label}</span>
    <textarea readonly rows="${(copy) => (copy.tall ? 14 : 3)}" spellcheck="false" lang="${(copy) => copy.words || null}" :value="${(copy) => copy.text}"></textarea>
  </label>
  <button type="button" @click="${(copy) => copy.copy()}">${() => t('desk.copy')}<span class="unseen"> ${(copy) => copy.label}</span></button>
  <span role="status" class="small">${(copy) => copy.outcome}</span>
`;

const styles = css`
  ${baseStyles}
  :host { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); }
  .field { width: 100%; }
  textarea { resize: vertical; field-sizing: content; font-size: var(--text-s); line-height: 1.5; background: var(--color-paper); overflow-wrap: anywhere; }
`;

/** `<copy-text label="Lenke">`; the text is set as a property, `tall` gives room for a letter. */
@customElement({ name: 'copy-text', template, styles })
export class CopyText extends FASTElement {
  @attr label = '';
  @attr({ mode: 'boolean' }) tall = false;
  /** The language of the text, where it is not the page's. */
  @attr words = '';
  @observable text = '';
  /** What became of the last press; empty again when the text changes. */
  @observable outcome = '';

  textChanged(): void {
    this.outcome = '';
  }

  /** Copies, or selects the text where the browser does not let a page copy. */
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
