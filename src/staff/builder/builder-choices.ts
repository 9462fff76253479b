/** The choices for a package, in four groups: content, language, LMS and format, reporting. */
import { css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import { registers, reportingLevels, type Register, type Reporting, type Track } from '../../core/course/course.ts';
import { layouts, type Format, type Layout } from '../../packaging/package.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { formatWords } from '../ui/formats.ts';
import { languageName, t } from '../ui/i18n.ts';
import type { ChosenEvent, ChoiceOption } from './choice-list.ts';
import type { PackageChoices, ChoiceValues } from './package-choices.ts';
import type { LanguageOption } from './parts.ts';
import './choice-list.ts';

const chosen = (event: Event): readonly string[] => (event as ChosenEvent).chosen;

const followUps = html<BuilderChoices>`
  <choice-list data-list="followUps" multiple legend="${() => t('builder.followUps')}" hint="${() => t('builder.followUpsHint')}" content-language="${(x) => x.choices.course.language}"
    :options="${(x) => x.followUps}" :chosen="${(x) => x.chosenOf(x.followUps)}" @chosen="${(x, c) => x.choose(x.followUps, chosen(c.event))}"></choice-list>
`;
const content = html<BuilderChoices>`
  <h2>${() => t('builder.group.content')}</h2>
  <choice-list data-list="tracks" multiple legend="${() => t('builder.tracks')}" hint="${() => t('builder.tracksHint')}" content-language="${(x) => x.choices.course.language}"
    :options="${(x) => x.tracks}" :chosen="${(x) => x.chosenOf(x.tracks)}" @chosen="${(x, c) => x.choose(x.tracks, chosen(c.event))}"></choice-list>
  ${when((x) => x.followUps.length > 0, followUps)}
  <choice-list data-list="services" multiple legend="${() => t('builder.services')}" hint="${() => t('builder.servicesHint')}" content-language="${(x) => x.choices.course.language}"
    :options="${(x) => x.services}" :chosen="${(x) => x.choices.values.services}" @chosen="${(x, c) => x.set({ services: chosen(c.event) })}"></choice-list>
`;
const language = html<LanguageOption, BuilderChoices>`
  <option value="${(each) => each.id}" ?selected="${(each, c) => each.id === c.parent.choices.values.ui}">${(each) => languageName(each.id)}</option>
`;
const languages = html<BuilderChoices>`
  <h2>${() => t('builder.group.words')}</h2>
  <choice-list data-list="register" legend="${() => t('builder.register')}" hint="${() => t('builder.registerHint')}"
    :options="${(x) => x.registers}" :chosen="${(x) => [x.choices.register]}" @chosen="${(x, c) => x.set({ register: chosen(c.event)[0] as Register })}"></choice-list>
  <label class="field"><span>${() => t('builder.ui')}</span>
    <select data-field="ui" @change="${(x, c) => x.set({ ui: (c.event.target as HTMLSelectElement).value })}">${repeat((x) => x.choices.builder.index.languages, language)}</select>
  </label>
`;
const reason = html<{ readonly because: string }>`<li>${(each) => each.because}</li>`;
const reasons = html<BuilderChoices>`
  <details>
    <summary>${() => t('builder.because')}</summary>
    <ul lang="${(x) => x.choices.course.language}">${repeat((x) => x.choices.lms?.switches ?? [], reason)}</ul>
  </details>
`;
const layout = html<BuilderChoices>`
  <choice-list data-list="layout" legend="${() => t('builder.layout')}" :options="${(x) => x.layouts}" :chosen="${(x) => [x.choices.values.layout]}" @chosen="${(x, c) => x.set({ layout: chosen(c.event)[0] as Layout })}"></choice-list>
`;
const lmsAndFormat = html<BuilderChoices>`
  <h2>${() => t('builder.group.place')}</h2>
  <choice-list data-list="lms" legend="${() => t('builder.lms')}" :options="${(x) => x.lms}" :chosen="${(x) => [x.choices.values.lms]}"
    @chosen="${(x, c) => x.set({ lms: chosen(c.event)[0] ?? '' })}">${when((x) => x.choices.lms, reasons)}</choice-list>
  <choice-list data-list="format" legend="${() => t('builder.which')}" hint="${() => t('builder.whichHint')}" :options="${(x) => x.formats}"
    :chosen="${(x) => [x.choices.values.format]}" @chosen="${(x, c) => x.set({ format: chosen(c.event)[0] as Format })}"></choice-list>
  ${when((x) => x.choices.dividable, layout)}
`;
const reporting = html<BuilderChoices>`
  <h2>${() => t('builder.group.report')}</h2>
  <choice-list data-list="reporting" legend="${() => t('builder.reporting')}" hint="${() => t('builder.never')}" :options="${(x) => x.levels}"
    :chosen="${(x) => [x.choices.values.reporting]}" @chosen="${(x, c) => x.set({ reporting: chosen(c.event)[0] as Reporting })}"></choice-list>
  <label class="field"><span>${() => t('builder.mastery')}</span>
    <input data-field="mastery" type="number" min="0" max="100" step="1" inputmode="numeric" aria-describedby="mastery-hint" aria-invalid="${(x) => (x.choices.invalid === 'mastery' ? 'true' : null)}"
      :value="${(x) => x.mastery}" @input="${(x, c) => x.set({ mastery: (c.event.target as HTMLInputElement).valueAsNumber })}">
  </label>
  <p class="soft small" id="mastery-hint">${() => t('builder.masteryHint')}</p>
`;
const template = html<BuilderChoices>`<form @submit="${() => false}">${content}${languages}${lmsAndFormat}${reporting}</form>`;

const styles = css`
  ${baseStyles}
  form {
    display: grid;
    gap: var(--space-4);
  }
  h2:not(:first-child) {
    margin-block-start: var(--space-4);
  }
  details {
    padding-block: var(--space-2);
  }
  summary {
    min-height: var(--target);
    padding-block: var(--space-2);
    cursor: pointer;
    font-weight: 600;
  }
  details ul {
    display: grid;
    gap: var(--space-2);
    list-style: disc;
    padding-inline-start: var(--space-5);
  }
  [data-field='mastery'] {
    max-width: 8rem;
  }
`;

/** `<builder-choices>`; the choices it changes are set as a property. */
@customElement({ name: 'builder-choices', template, styles })
export class BuilderChoices extends FASTElement {
  @observable choices!: PackageChoices;
  readonly registers: readonly ChoiceOption[] = registers.map((value) => ({ value, title: t(`register.${value}`) }));
  readonly levels: readonly ChoiceOption[] = reportingLevels.map((value) => ({
    value,
    title: t(`builder.level.${value}`),
    note: t(`builder.tells.${value}`),
  }));

  readonly layouts: readonly ChoiceOption[] = layouts.map((value) => ({
    value,
    title: t(`builder.arrangement.${value}`),
    note: t(`builder.opens.${value}`),
  }));

  /** All tracks except follow-ups. */
  get tracks(): readonly ChoiceOption[] {
    return this.choices.course.tracks.filter(({ followUpDays }) => followUpDays === undefined).map(trackOption);
  }

  /** The short tracks that follow some days after the course. */
  get followUps(): readonly ChoiceOption[] {
    return this.choices.course.tracks.filter(({ followUpDays }) => followUpDays !== undefined).map(trackOption);
  }

  /** The chosen tracks among `options`. */
  chosenOf(options: readonly ChoiceOption[]): readonly string[] {
    return options.map(({ value }) => value).filter((value) => this.choices.values.tracks.includes(value));
  }

  /** Replaces the chosen tracks among `options`; the other tracks stay as they are. */
  choose(options: readonly ChoiceOption[], chosen: readonly string[]): void {
    const others = this.choices.values.tracks.filter((id) => !options.some(({ value }) => value === id));
    this.set({ tracks: [...others, ...chosen] });
  }

  get services(): readonly ChoiceOption[] {
    return this.choices.course.services.map(({ id, title }) => ({ value: id, title }));
  }

  get lms(): readonly ChoiceOption[] {
    return [
      ...this.choices.builder.index.lms.map(({ id, title }) => ({ value: id, title })),
      { value: '', title: t('builder.noLms') },
    ];
  }

  get formats(): readonly ChoiceOption[] {
    return this.choices.builder.index.formats.map((value) => ({
      value,
      title: formatWords(value).name,
      note: formatWords(value).fit,
    }));
  }

  /** Value of the field; `''` while it is empty. */
  get mastery(): string {
    const { mastery } = this.choices.values;
    return Number.isNaN(mastery) ? '' : String(mastery);
  }

  set(change: Partial<ChoiceValues>): void {
    this.choices.set(change);
  }
}

function trackOption({ id, title, lead, minutes }: Track): ChoiceOption {
  return { value: id, title, note: lead, chip: t('builder.minutes', { minutes }) };
}
