/** The packages of the last build, with filters for format, track and service. */
import { css, customElement, FASTElement, html, observable, repeat, volatile, when } from '@microsoft/fast-element';
import type { Course } from '../../core/course/course.ts';
import type { PackageEntry } from '../../packaging/package.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { formatInfo, formatWords } from '../ui/formats.ts';
import { language, t } from '../ui/i18n.ts';
import { OpenPackageEvent, WipeAttemptEvent } from './package-events.ts';
import { runTimeOf } from './run-times.ts';

/** Tracks and services, for their titles. */
export type Titles = Pick<Course, 'tracks' | 'services'>;

const facets = ['format', 'track', 'service'] as const;
type Facet = (typeof facets)[number];

/** An option of a filter. */
interface FilterOption {
  readonly id: string;
  readonly name: string;
}

/** Number of packages from which the filters are shown. */
const filterThreshold = 7;

const choice = html<FilterOption>`<option value="${(each) => each.id}">${(each) => each.name}</option>`;
const filter = html<Facet, PackageList>`
  <label class="field small"><span>${(facet) => t(`preview.${facet}`)}</span>
    <select name="${(facet) => facet}" @change="${(facet, c) => c.parent.setFilter(facet, (c.event.target as HTMLSelectElement).value)}">
      <option value="">${() => t('preview.all')}</option>
      ${repeat((facet, c) => c.parent.choicesOf(facet), choice)}
    </select>
  </label>
`;
const wipe = html<
  PackageEntry,
  PackageList
>`<button class="quiet" @click="${(entry, c) => c.parent.fire(new WipeAttemptEvent(entry))}">${() => t('preview.wipe')}<span class="unseen"> ${(entry, c) => c.parent.titleOf(entry)}, ${(entry, c) => c.parent.nameOf('format', entry.format)}</span></button>`;
/** Shown instead of the button where progress is in the browser: the preview LMS has no attempt to delete. */
const storedInBrowser = html<PackageEntry>`<p class="small soft">${() => t('preview.inBrowser')}</p>`;
const row = html<PackageEntry, PackageList>`
  <li data-file="${(entry) => entry.file}">
    <div class="what">
      <h3>${(entry, c) => c.parent.titleOf(entry)}</h3>
      <p class="small soft">
        <span class="chip">${(entry, c) => c.parent.nameOf('format', entry.format)}</span>
        ${(entry) => t(`register.${entry.register}`)} · ${(entry) => t('preview.size', { size: (entry.bytes / 1000).toLocaleString(language(), { maximumFractionDigits: 0 }) })} ·
        ${(entry) => t('preview.suspend', { count: entry.suspendDataWorstCase })}
      </p>
    </div>
    ${when(
      (entry) => runTimeOf(entry.format),
      html<PackageEntry, PackageList>`
        <div class="acts">
          <button class="main" @click="${(entry, c) => c.parent.fire(new OpenPackageEvent(entry))}">${() => t('preview.open')}<span class="unseen"> ${(entry, c) => c.parent.titleOf(entry)}, ${(entry, c) => c.parent.nameOf('format', entry.format)}</span></button>
          ${when((entry) => formatInfo(entry.format)?.reportsResults, wipe, storedInBrowser)}
        </div>
      `,
      html<PackageEntry>`<p class="small soft">${() => t('preview.unsupported')}</p>`,
    )}
  </li>
`;
const template = html<PackageList>`
  <h2>${() => t('preview.packages')}</h2>
  <div class="filters" ?hidden="${(list) => list.entries.length < filterThreshold}">${repeat(() => facets, filter)}</div>
  <p class="small soft" role="status" ?hidden="${(list) => list.entries.length < filterThreshold}">${(list) => t('preview.shown', { shown: list.shown.length, all: list.entries.length })}</p>
  <ul>${repeat((list) => list.shown, row)}</ul>
`;
const styles = css`
  ${baseStyles}
  :host {
    display: grid;
    gap: var(--space-3);
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr));
    gap: var(--space-3);
  }
  ul {
    display: grid;
    gap: var(--space-2);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-4);
    background: var(--color-surface);
    border: 1px solid var(--color-line);
    border-radius: var(--radius-m);
  }
  .what {
    flex: 1 1 16rem;
    min-width: 0;
    display: grid;
    gap: var(--space-1);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .acts p {
    max-width: 18rem;
  }
`;

/** `<package-list>`; fires {@link OpenPackageEvent} and {@link WipeAttemptEvent}. */
@customElement({ name: 'package-list', template, styles })
export class PackageList extends FASTElement {
  @observable entries: readonly PackageEntry[] = [];
  @observable titles: Titles = { tracks: [], services: [] };
  /** Chosen id of each filter; absent or `''` for all. */
  @observable filters: Readonly<Partial<Record<Facet, string>>> = {};

  /** The packages that match the filters. */
  @volatile get shown(): readonly PackageEntry[] {
    return this.entries.filter((entry) =>
      facets.every((facet) => !this.filters[facet] || entry[facet] === this.filters[facet]),
    );
  }

  setFilter(facet: Facet, id: string): void {
    this.filters = { ...this.filters, [facet]: id };
  }

  /** The options of one filter, in the order of the packages. */
  choicesOf(facet: Facet): readonly FilterOption[] {
    return [...new Set(this.entries.map((entry) => entry[facet]))].map((id) => ({ id, name: this.nameOf(facet, id) }));
  }

  /** Name of a format, track or service; the id when the course does not have it. */
  nameOf(facet: Facet, id: string): string {
    if (facet === 'format') return formatWords(id).name;
    if (id === 'alle') return t(facet === 'track' ? 'preview.several' : 'preview.everywhere');
    return (facet === 'track' ? this.titles.tracks : this.titles.services).find((each) => each.id === id)?.title ?? id;
  }

  titleOf(entry: PackageEntry): string {
    const title = `${this.nameOf('track', entry.track)} – ${this.nameOf('service', entry.service)}`;
    return entry.layout === 'modules' ? `${title} (${t('preview.inModules')})` : title;
  }

  /** Moves focus to the button that opens a package. */
  focusOn(entry: PackageEntry): void {
    this.shadowRoot?.querySelector<HTMLElement>(`[data-file="${CSS.escape(entry.file)}"] button`)?.focus();
  }

  /** Dispatches an event; callable from the template. */
  fire(event: Event): void {
    this.dispatchEvent(event);
  }
}
