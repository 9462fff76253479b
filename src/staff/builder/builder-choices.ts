/** All the choices of a package, in four groups of plain questions. */
import { css, customElement, FASTElement, html, observable, repeat, when } from '@microsoft/fast-element';
import { registers, reportingLevels, type Register, type Reporting, type Track } from '../../core/course/course.ts';
import { layouts, type Format, type Layout } from '../../packaging/package.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { formatWords } from '../ui/formats.ts';
import { languageName, t } from '../ui/i18n.ts';
import type { ChosenEvent, ListedChoice } from './choice-list.ts';
import type { PackageChoices, Given } from './package-choices.ts';
import type { OfferedLanguage } from './parts.ts';
import './choice-list.ts';

const chosen = (event: Event): readonly string[] => (event as ChosenEvent).chosen;

const followUps = html<BuilderChoices>`
  <choice-list data-list="followUps" multiple legend="${() => t('builder.followUps')}" hint="${() => t('builder.followUpsHint')}" words="${(x) => x.choices.course.language}"
    :options="${(x) => x.followUps}" :chosen="${(x) => x.chosenOf(x.followUps)}" @chosen="${(x, c) => x.choose(x.followUps, chosen(c.event))}"></choice-list>
`;
const content = html<BuilderChoices>`
  <h2>${() => t('builder.group.content')}</h2>
  <choice-list data-list="tracks" multiple legend="${() => t('builder.tracks')}" hint="${() => t('builder.tracksHint')}" words="${(x) => x.choices.course.language}"
    :options="${(x) => x.tracks}" :chosen="${(x) => x.chosenOf(x.tracks)}" @chosen="${(x, c) => x.choose(x.tracks, chosen(c.event))}"></choice-list>
  ${when((x) => x.followUps.length > 0, followUps)}
  <choice-list data-list="services" multiple legend="${() => t('builder.services')}" hint="${() => t('builder.servicesHint')}" words="${(x) => x.choices.course.language}"
    :options="${(x) => x.services}" :chosen="${(x) => x.choices.given.services}" @chosen="${(x, c) => x.set({ services: chosen(c.event) })}"></choice-list>
`;
const language = html<OfferedLanguage, BuilderChoices>`
  <option value="${(each) => each.id}" ?selected="${(each, c) => each.id === c.parent.choices.given.ui}">${(each) => languageName(each.id)}</option>
`;
const words = html<BuilderChoices>`
  <h2>${() => t('builder.group.words')}</h2>
  <choice-list data-list="register" legend="${() => t('builder.register')}" hint="${() => t('builder.registerHint')}"
    :options="${(x) => x.registers}" :chosen="${(x) => [x.choices.register]}" @chosen="${(x, c) => x.set({ register: chosen(c.event)[0] as Register })}"></choice-list>
  <label class="field"><span>${() => t('builder.ui')}</span>
    <select data-field="ui" @change="${(x, c) => x.set({ ui: (c.event.target as HTMLSelectElement).value })}">${repeat((x) => x.choices.workshop.index.languages, language)}</select>
  </label>
`;
const reason = html<{ readonly because: string }>`<li>${(each) => each.because}</li>`;
const reasons = html<BuilderChoices>`
  <details>
    <summary>${() => t('builder.because')}</summary>
    <ul lang="${(x) => x.choices.course.language}">${repeat((x) => x.choices.lms?.switches ?? [], reason)}</ul>
  </details>
`;
const sittings = html<BuilderChoices>`
  <choice-list data-list="layout" legend="${() => t('builder.layout')}" :options="${(x) => x.layouts}" :chosen="${(x) => [x.choices.given.layout]}" @chosen="${(x, c) => x.set({ layout: chosen(c.event)[0] as Layout })}"></choice-list>
`;
const place = html<BuilderChoices>`
  <h2>${() => t('builder.group.place')}</h2>
  <choice-list data-list="lms" legend="${() => t('builder.lms')}" :options="${(x) => x.lms}" :chosen="${(x) => [x.choices.given.lms]}"
    @chosen="${(x, c) => x.set({ lms: chosen(c.event)[0] ?? '' })}">${when((x) => x.choices.lms, reasons)}</choice-list>
  <choice-list data-list="format" legend="${() => t('builder.which')}" hint="${() => t('builder.whichHint')}" :options="${(x) => x.formats}"
    :chosen="${(x) => [x.choices.given.format]}" @chosen="${(x, c) => x.set({ format: chosen(c.event)[0] as Format })}"></choice-list>
  ${when((x) => x.choices.dividable, sittings)}
`;
const report = html<BuilderChoices>`
  <h2>${() => t('builder.group.report')}</h2>
  <choice-list data-list="reporting" legend="${() => t('builder.reporting')}" hint="${() => t('builder.never')}" :options="${(x) => x.levels}"
    :chosen="${(x) => [x.choices.given.reporting]}" @chosen="${(x, c) => x.set({ reporting: chosen(c.event)[0] as Reporting })}"></choice-list>
  <label class="field"><span>${() => t('builder.mastery')}</span>
    <input data-field="mastery" type="number" min="0" max="100" step="1" inputmode="numeric" aria-describedby="mastery-hint" aria-invalid="${(x) => (x.choices.lack === 'mastery' ? 'true' : null)}"
      :value="${(x) => x.mastery}" @input="${(x, c) => x.set({ mastery: (c.event.target as HTMLInputElement).valueAsNumber })}">
  </label>
  <p class="soft small" id="mastery-hint">${() => t('builder.masteryHint')}</p>
`;
const template = html<BuilderChoices>`<form @submit="${() => false}">${content}${words}${place}${report}</form>`;

const styles = css`
  ${baseStyles}
  form { display: grid; gap: var(--space-4); }
  h2:not(:first-child) { margin-block-start: var(--space-4); }
  details { padding-block: var(--space-2); }
  summary { min-height: var(--target); padding-block: var(--space-2); cursor: pointer; font-weight: 600; }
  details ul { display: grid; gap: var(--space-2); list-style: disc; padding-inline-start: var(--space-5); }
  [data-field='mastery'] { max-width: 8rem; }
`;

/** `<builder-choices>`; the choices it fills are set as a property. */
@customElement({ name: 'builder-choices', template, styles })
export class BuilderChoices extends FASTElement {
  @observable choices!: PackageChoices;
  readonly registers: readonly ListedChoice[] = registers.map((value) => ({ value, title: t(`register.${value}`) }));
  readonly levels: readonly ListedChoice[] = reportingLevels.map((value) => ({
    value,
    title: t(`builder.level.${value}`),
    note: t(`builder.tells.${value}`),
  }));

  readonly layouts: readonly ListedChoice[] = layouts.map((value) => ({
    value,
    title: t(`builder.arrangement.${value}`),
    note: t(`builder.opens.${value}`),
  }));

  /** The ways through the course. */
  get tracks(): readonly ListedChoice[] {
    return this.choices.course.tracks.filter(({ followUpDays }) => followUpDays === undefined).map(listed);
  }

  /** The short tracks that come some days after the course. */
  get followUps(): readonly ListedChoice[] {
    return this.choices.course.tracks.filter(({ followUpDays }) => followUpDays !== undefined).map(listed);
  }

  /** The chosen tracks among some of them. */
  chosenOf(list: readonly ListedChoice[]): readonly string[] {
    return list.map(({ value }) => value).filter((value) => this.choices.given.tracks.includes(value));
  }

  /** Takes the chosen tracks among some of them, and lets the others be. */
  choose(list: readonly ListedChoice[], chosen: readonly string[]): void {
    const others = this.choices.given.tracks.filter((id) => !list.some(({ value }) => value === id));
    this.set({ tracks: [...others, ...chosen] });
  }

  get services(): readonly ListedChoice[] {
    return this.choices.course.services.map(({ id, title }) => ({ value: id, title }));
  }

  get lms(): readonly ListedChoice[] {
    return [
      ...this.choices.workshop.index.lms.map(({ id, title }) => ({ value: id, title })),
      { value: '', title: t('builder.noLms') },
    ];
  }

  get formats(): readonly ListedChoice[] {
    return this.choices.workshop.index.formats.map((value) => ({
      value,
      title: formatWords(value).name,
      note: formatWords(value).fit,
    }));
  }

  /** What the field shows: nothing while it is empty. */
  get mastery(): string {
    const { mastery } = this.choices.given;
    return Number.isNaN(mastery) ? '' : String(mastery);
  }

  /** Takes a change. */
  set(change: Partial<Given>): void {
    this.choices.set(change);
  }
}

function listed({ id, title, lead, minutes }: Track): ListedChoice {
  return { value: id, title, note: lead, chip: t('builder.minutes', { minutes }) };
}
