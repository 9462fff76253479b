/** Drop target for a package, with a file input for those who do not drag. */
import { css, customElement, FASTElement, html, observable, ref, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import { FileEvent } from './file-event.ts';

const template = html<DropZone>`
  <div class="zone" ?data-over="${(zone) => zone.over}">
    <p class="drop" aria-hidden="true">${() => t('check.drop')}</p>
    <label class="field"><span>${() => t('check.choose')}</span>
      <input ${ref('picker')} type="file" accept=".zip,application/zip" aria-describedby="local" ?disabled="${(zone) => zone.busy}" @change="${(zone) => zone.pick()}">
    </label>
    <p class="soft small" id="local">${() => t('check.local')}</p>
    ${when((zone) => zone.several, html`<p class="note" role="alert">${() => t('check.several')}</p>`)}
  </div>
`;

const styles = css`
  ${baseStyles}
  .zone {
    display: grid;
    gap: var(--space-3);
    justify-items: center;
    text-align: center;
    padding: var(--space-6) var(--space-4);
    background: var(--color-surface);
    border: 2px dashed var(--color-edge);
    border-radius: var(--radius-m);
  }
  .zone[data-over] {
    border-style: solid;
    border-color: var(--color-accent);
    background: var(--color-accent-soft);
  }
  .drop {
    font-size: var(--text-l);
    font-weight: 650;
  }
  .field {
    max-width: min(28rem, 100%);
    text-align: start;
  }
  input {
    overflow: hidden;
  }
`;

/**
 * `<drop-zone>`: accepts a file dropped anywhere on the page, so that the browser never opens it instead; fires
 * `FileEvent`.
 */
@customElement({ name: 'drop-zone', template, styles })
export class DropZone extends FASTElement {
  /** A file is being checked; no other is accepted. */
  @observable busy = false;
  /** A file is dragged over the page. */
  @observable over = false;
  /** More than one file was dropped; none is accepted. */
  @observable several = false;
  picker!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const kind of ['dragover', 'dragleave', 'drop'] as const) document.addEventListener(kind, this.#drag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const kind of ['dragover', 'dragleave', 'drop'] as const) document.removeEventListener(kind, this.#drag);
  }

  /** Accepts the chosen file and empties the input, so that the same file can be chosen again. */
  pick(): void {
    this.#accept([...(this.picker.files ?? [])]);
    this.picker.value = '';
  }

  readonly #drag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = event.type === 'dragover' && !this.busy;
    if (event.type === 'drop') this.#accept([...(event.dataTransfer?.files ?? [])]);
  };

  #accept(files: readonly File[]): void {
    this.several = files.length > 1;
    if (files.length === 1 && !this.busy) this.dispatchEvent(new FileEvent(files[0]!));
  }
}
