/** The preview LMS: lists the packages, launches one as an LMS does, and keeps attempts between launches. */
import { css, customElement, FASTElement, html, observable, ref, Updates, when } from '@microsoft/fast-element';
import type { PackageEntry } from '../../packaging/package.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import { openAttempt } from './attempt-store.ts';
import { LaunchSettings } from './launch-settings.ts';
import { ChoosePartEvent, LeaveEvent, OpenPackageEvent, WipeAttemptEvent } from './package-events.ts';
import type { PackageList, Titles } from './package-list.ts';
import type { RunningPackage } from './running-package.ts';
import { SimulatorSession } from './simulator-session.ts';
import './launch-options.ts';
import './package-list.ts';
import './running-package.ts';

const listView = html<PreviewPage>`
  <div class="list">
    <div class="lead">
      <h1>${() => t('pages.preview')}</h1>
      <p class="soft">${() => t('preview.lead')}</p>
    </div>
    <launch-options :settings="${(page) => page.settings}"></launch-options>
    ${when((page) => page.problem, html<PreviewPage>`<p class="note">${(page) => page.problem}</p>`)}
    ${when(
      (page) => page.entries.length > 0,
      html<PreviewPage>`<package-list ${ref('list')} :entries="${(page) => page.entries}" :titles="${(page) => page.titles}"></package-list>`,
    )}
  </div>
`;
const template = html<PreviewPage>`
  <p class="news small soft" role="status">${(page) => page.message}</p>
  ${when(
    (page) => page.session,
    html<PreviewPage>`<running-package ${ref('running')} :session="${(page) => page.session}" :name="${(page) => page.name}"></running-package>`,
    listView,
  )}
`;
const styles = css`
  ${baseStyles}
  .list {
    display: grid;
    gap: var(--space-5);
  }
  .lead {
    display: grid;
    gap: var(--space-2);
  }
  /* Placed in the space below the header, so that the heading is where the other pages have theirs. */
  .news {
    min-height: 1lh;
    margin-block: calc(-1lh - var(--space-1)) var(--space-1);
  }
`;

/** Reads a JSON file by its path relative to the page; undefined when it is missing or invalid. */
async function readJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** `<preview-page>`. */
@customElement({ name: 'preview-page', template, styles })
export class PreviewPage extends FASTElement {
  @observable entries: readonly PackageEntry[] = [];
  @observable titles: Titles = { tracks: [], services: [] };
  @observable session: SimulatorSession | undefined;
  /** Title of the package that runs. */
  @observable name = '';
  /** Why there is no list; `''` when there is one. */
  @observable problem = '';
  /** The last event, also announced by screen readers. */
  @observable message = '';
  readonly settings = new LaunchSettings(t('preview.defaultName'));
  list: PackageList | undefined;
  running: RunningPackage | undefined;
  /** An operation is in progress; other presses are ignored. */
  #busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(OpenPackageEvent.type, (event) => void this.#open((event as OpenPackageEvent).entry));
    this.addEventListener(WipeAttemptEvent.type, (event) => void this.#wipe((event as WipeAttemptEvent).entry));
    this.addEventListener(ChoosePartEvent.type, (event) => void this.#switchPart((event as ChoosePartEvent).part));
    this.addEventListener(LeaveEvent.type, () => void this.#leave());
    void this.#load();
  }

  async #load(): Promise<void> {
    this.problem = t('preview.loading');
    const [entries, course] = await Promise.all([readJson('packages/index.json'), readJson('course.json')]);
    if (course) this.titles = course as Titles;
    this.entries = (entries as PackageEntry[] | undefined) ?? [];
    if (!entries) this.problem = t('preview.failed');
    else this.problem = this.entries.length === 0 ? t('preview.empty') : '';
  }

  async #open(entry: PackageEntry, part?: string): Promise<void> {
    if (this.session || !this.#hasLearner()) return;
    await this.#exclusive('preview.openFailed', async () => {
      this.name = this.list?.titleOf(entry) ?? entry.file;
      const session = await SimulatorSession.start(entry, this.settings, part);
      this.session = session;
      await Updates.next();
      this.running?.heading.focus();
      this.running?.frame.open(session.address);
      this.message = t(session.resumed ? 'preview.resumed' : 'preview.opened', {
        title: this.name,
        learner: this.settings.learner,
      });
    });
  }

  async #leave(): Promise<void> {
    const { session, running } = this;
    if (!session || !running || this.#busy) return;
    this.#busy = true;
    await running.frame.unload();
    await session.close();
    this.session = undefined;
    this.#busy = false;
    this.message = t('preview.closed', { title: this.name });
    await Updates.next();
    this.list?.focusOn(session.entry);
  }

  /** Leaves the running part and launches another of the same package. */
  async #switchPart(part: string): Promise<void> {
    const entry = this.session?.entry;
    await this.#leave();
    if (entry) await this.#open(entry, part);
  }

  async #wipe(entry: PackageEntry): Promise<void> {
    if (!this.#hasLearner()) return;
    await this.#exclusive('preview.wipeFailed', async () => {
      const { learner } = this.settings;
      await openAttempt(entry.file, learner).wipe();
      this.message = t('preview.wiped', { learner });
    });
  }

  /** Runs `work` unless another operation is in progress; shows the message `failure` with the cause when it throws. */
  async #exclusive(failure: string, work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await work();
    } catch (error) {
      console.error(error);
      this.message = t(failure, { cause: error instanceof Error ? error.message : String(error) });
    } finally {
      this.#busy = false;
    }
  }

  /** True when there is a learner id; shows a message when there is none. */
  #hasLearner(): boolean {
    if (!this.settings.learner) this.message = t('preview.learnerMissing');
    return this.settings.learner !== '';
  }
}
