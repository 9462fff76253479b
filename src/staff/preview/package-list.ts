/** The packages of the last build, narrowed by format, track and service. */
import { css, customElement, FASTElement, html, observable, repeat, volatile, when } from '@microsoft/fast-element';
import type { Course } from '../../core/course/course.ts';
import type { PackageEntry } from '../../packaging/package.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { formatInfo, formatWords } from '../ui/formats.ts';
import { language, t } from '../ui/i18n.ts';
import { OpenPackageEvent, WipeAttemptEvent } from './package-events.ts';
import { runTimeOf } from './run-times.ts';

/** The names of tracks and services. */
export type Titles = Pick<Course, 'tracks' | 'services'>;

const facets = ['format', 'track', 'service'] as const;
type Facet = (typeof facets)[number];

/** An id and what a person calls it. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** Packages from which the list is worth narrowing. */
const many = 7;

const choice = html<Named>`<option value="${(each) => each.id}">${(each) => each.name}</option>`;
const filter = html<Facet, PackageList>`
  <label class="field small"><span>${(facet) => t(`preview.${facet}`)}</span>
    <select name="${(facet) => facet}" @change="${(facet, c) => c.parent.narrow(facet, (c.event.target as HTMLSelectElement).value)}">
      <option value="">${() => t('preview.all')}</option>
      ${repeat((facet, c) => c.parent.choicesOf(facet), choice)}
    </select>
  </label>
`;
const wipe = html<
  PackageEntry,
  PackageList
>`<button class="quiet" @click="${(entry, c) => c.parent.fire(new WipeAttemptEvent(entry))}">${() => t('preview.wipe')}<span class="unseen"> ${(entry, c) => c.parent.titleOf(entry)}, ${(entry, c) => c.parent.nameOf('format', entry.format)}</span></button>`;
/** What an LMS does not hold, it cannot wipe. */
const kept = html<PackageEntry>`<p class="small soft">${() => t('preview.inBrowser')}</p>`;
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
          ${when((entry) => formatInfo(entry.format)?.reportsResults, wipe, kept)}
        </div>
      `,
      html<PackageEntry>`<p class="small soft">${() => t('preview.unsupported')}</p>`,
    )}
  </li>
`;
const template = html<PackageList>`
  <h2>${() => t('preview.packages')}</h2>
  <div class="filters" ?hidden="${(list) => list.entries.length < many}">${repeat(() => facets, filter)}</div>
  <p class="small soft" role="status" ?hidden="${(list) => list.entries.length < many}">${(list) => t('preview.shown', { shown: list.shown.length, all: list.entries.length })}</p>
  <ul>${repeat((list) => list.shown, row)}</ul>
`;
const styles = css`
  ${baseStyles}
  :host { display: grid; gap: var(--space-3); }
  .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr)); gap: var(--space-3); }
  ul { display: grid; gap: var(--space-2); }
  li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-3); padding: var(--space-3) var(--space-4); background: var(--color-surface); border: 1px solid var(--color-line); border-radius: var(--radius-m); }
  .what { flex: 1 1 16rem; min-width: 0; display: grid; gap: var(--space-1); }
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); }
  .acts p { max-width: 18rem; }
`;

/** `<package-list>`; fires {@link OpenPackageEvent} and {@link WipeAttemptEvent}. */
@customElement({ name: 'package-list', template, styles })
export class PackageList extends FASTElement {
  @observable entries: readonly PackageEntry[] = [];
  @observable titles: Titles = { tracks: [], services: [] };
  @observable wanted: Readonly<Partial<Record<Facet, string>>> = {};

  /** The packages that fit the filters. */
  @volatile get shown(): readonly PackageEntry[] {
    return this.entries.filter((entry) =>
      facets.every((facet) => !this.wanted[facet] || entry[facet] === this.wanted[facet]),
    );
  }

  narrow(facet: Facet, id: string): void {
    this.wanted = { ...this.wanted, [facet]: id };
  }

  /** The choices of one filter, in the order of the packages. */
  choicesOf(facet: Facet): readonly Named[] {
    return [...new Set(this.entries.map((entry) => entry[facet]))].map((id) => ({ id, name: this.nameOf(facet, id) }));
  }

  /** A name a person knows; the id of a track or service where the course does not say. */
  nameOf(facet: Facet, id: string): string {
    if (facet === 'format') return formatWords(id).name;
    if (id === 'alle') return t(facet === 'track' ? 'preview.several' : 'preview.everywhere');
    return (facet === 'track' ? this.titles.tracks : this.titles.services).find((each) => each.id === id)?.title ?? id;
  }

  titleOf(entry: PackageEntry): string {
    const title = `${this.nameOf('track', entry.track)} – ${this.nameOf('service', entry.service)}`;
    return entry.layout === 'modules' ? `${title} (${t('preview.inModules')})` : title;
  }

  /** Puts the keyboard back on the button that opened a package. */
  focusOn(entry: PackageEntry): void {
    this.shadowRoot?.querySelector<HTMLElement>(`[data-file="${CSS.escape(entry.file)}"] button`)?.focus();
  }

  /** Fires an event of its own class. */
  fire(event: Event): void {
    this.dispatchEvent(event);
  }
}
