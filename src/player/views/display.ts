/** Display settings: text size, line spacing and colour theme. */
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from '../ui/page-element.ts';
import { t } from '../ui/strings.ts';

/**
 * Values of each setting, the default first. The style sheet reads them from `data-` attributes of the root element.
 */
const settings = { size: ['m', 'l', 'xl'], spacing: ['normal', 'wide'], theme: ['auto', 'light', 'dark'] } as const;
type Setting = keyof typeof settings;

@customElement('okt-display')
export class DisplayElement extends PageElement {
  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of Object.keys(settings) as Setting[]) this.#apply(name, read(name));
  }

  protected override render(): TemplateResult {
    return html`${(Object.keys(settings) as Setting[]).map(
      (name) => html`<fieldset class="registers">
        <legend>${t(`display.${name}.title`)}</legend>
        ${settings[name].map(
          (value) =>
            html`<label class="option"><input type="radio" name="visning-${name}" .checked=${read(name) === value}
              @change=${() => this.#apply(name, value)} /> <span>${t(`display.${name}.${value}`)}</span></label>`,
        )}
      </fieldset>`,
    )}`;
  }

  #apply(name: Setting, value: string): void {
    document.documentElement.dataset[name] = value;
    try {
      localStorage.setItem(`okt:visning:${name}`, value);
    } catch {
      // Storage is forbidden: the setting applies until the page is closed.
    }
    this.requestUpdate();
  }
}

function read(name: Setting): string {
  try {
    const stored = localStorage.getItem(`okt:visning:${name}`);
    if (stored && (settings[name] as readonly string[]).includes(stored)) return stored;
  } catch {
    // Storage is forbidden: use the page's current value.
  }
  return document.documentElement.dataset[name] ?? settings[name][0];
}
