/** A group of radio buttons, or of checkboxes with one for all. */
import { attr, css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';

/** One option; `note` stands under the title, `chip` beside it. */
export interface ChoiceOption {
  readonly value: string;
  readonly title: string;
  readonly note?: string;
  readonly chip?: string;
}

/** Fired when the choice has changed. */
export class ChosenEvent extends Event {
  readonly chosen: readonly string[];

  constructor(chosen: readonly string[]) {
    super('chosen');
    this.chosen = chosen;
  }
}

const note = html<
  ChoiceOption,
  ChoiceList
>`<span class="soft small note-of" lang="${(_, c) => c.parent.contentLanguage || null}">${(each) => each.note}</span>`;
const chip = html<ChoiceOption>`<span class="chip">${(each) => each.chip}</span>`;
const line = html<ChoiceOption, ChoiceList>`
  <label class="tick">
    <input type="${(_, c) => (c.parent.multiple ? 'checkbox' : 'radio')}" name="list" value="${(each) => each.value}"
      :checked="${(each, c) => c.parent.chosen.includes(each.value)}" @change="${(each, c) => c.parent.toggle(each.value)}">
    <span><span lang="${(_, c) => c.parent.contentLanguage || null}">${(each) => each.title}</span> ${when((each) => each.chip, chip)}${when((each) => each.note, note)}</span>
  </label>
`;
const allCheckbox = html<ChoiceList>`
  <label class="tick all">
    <input type="checkbox" data-all :checked="${(list) => list.allChosen}" :indeterminate="${(list) => !list.allChosen && list.chosen.length > 0}" @change="${(list) => list.toggleAll()}">
    <span>${() => t('builder.all')}</span>
  </label>
`;
const template = html<ChoiceList>`
  <fieldset class="card" aria-describedby="${(list) => (list.hint ? 'hint' : null)}">
    <legend>${(list) => list.legend}</legend>
    ${when((list) => list.hint, html<ChoiceList>`<p class="soft small hint" id="hint">${(list) => list.hint}</p>`)}
    <div class="lines">${when((list) => list.multiple, allCheckbox)}${repeat((list) => list.options, line)}</div>
    <slot></slot>
  </fieldset>
`;

const styles = css`
  ${baseStyles}
  fieldset {
    padding-block: var(--space-4);
  }
  legend {
    float: inline-start;
    width: 100%;
    font-size: var(--text-m);
  }
  .hint,
  .lines {
    clear: both;
  }
  .lines {
    padding-block-start: var(--space-2);
  }
  .all {
    border-block-end: 1px solid var(--color-line);
  }
  .note-of {
    display: block;
  }
`;

/**
 * `<choice-list legend="Spor" multiple>`; options and chosen values are set as properties, `content-language` is the
 * language of the options.
 */
@customElement({ name: 'choice-list', template, styles })
export class ChoiceList extends FASTElement {
  @attr legend = '';
  @attr hint = '';
  @attr({ attribute: 'content-language' }) contentLanguage = '';
  @attr({ mode: 'boolean' }) multiple = false;
  @observable options: readonly ChoiceOption[] = [];
  @observable chosen: readonly string[] = [];

  /** True when every option is chosen. */
  get allChosen(): boolean {
    return this.options.every(({ value }) => this.chosen.includes(value));
  }

  /** Chooses one option; where several may be chosen, adds or removes it. */
  toggle(value: string): void {
    if (!this.multiple) this.#choose([value]);
    else if (this.chosen.includes(value)) this.#choose(this.chosen.filter((each) => each !== value));
    else this.#choose([...this.chosen, value]);
  }

  /** Chooses all options, or none when all are chosen. */
  toggleAll(): void {
    this.#choose(this.allChosen ? [] : this.options.map(({ value }) => value));
  }

  #choose(chosen: readonly string[]): void {
    this.chosen = chosen;
    this.dispatchEvent(new ChosenEvent(chosen));
  }
}
