/** Figures of the package (modules, minutes, size, suspend data) and the button that downloads it. */
import { css, customElement, FASTElement, html, observable, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { formatInfo } from '../ui/formats.ts';
import { language, t } from '../ui/i18n.ts';
import type { LivePackage } from './live-package.ts';
import './upload-guide.ts';

const formatNumber = (value: number): string => new Intl.NumberFormat(language()).format(value);

const facts = html<BuilderSummary>`
  <dl>
    <div><dt>${() => t('builder.modules')}</dt><dd data-fact="modules">${(x) => formatNumber(x.livePackage.choices.modules)}</dd></div>
    <div><dt>${() => t('builder.time')}</dt><dd data-fact="minutes">${(x) => x.time}</dd></div>
    <div><dt>${() => t('builder.size')}</dt><dd data-fact="size">${(x) => x.size}</dd></div>
    <div><dt>${() => t('builder.suspend')}</dt><dd data-fact="suspend">${(x) => x.suspend}</dd></div>
  </dl>
  <p class="soft small" data-hint>${(x) => t(x.limit === undefined ? 'builder.suspendHint.others' : 'builder.suspendHint.limited')}</p>
  <p class="small"><span class="soft">${() => t('builder.file')}</span> <code>${(x) => x.livePackage.choices.row?.file}</code></p>
`;
const template = html<BuilderSummary>`
  <section class="card" aria-labelledby="title">
    <h2 id="title">${() => t('builder.package')}</h2>
    ${when((x) => x.livePackage.choices.order, facts)}
    ${when((x) => !x.livePackage.choices.course.lawApproved, html`<p class="soft small" data-law>${() => t('builder.lawNotApproved')}</p>`)}
    <p class="note" role="alert" ?hidden="${(x) => x.problem === ''}">${(x) => x.problem}</p>
    <p class="note" role="status" lang="${(x) => x.livePackage.choices.course.language}" ?hidden="${(x) => x.livePackage.choices.remark === ''}">${(x) => x.livePackage.choices.remark}</p>
    <button class="main" type="button" ?disabled="${(x) => x.livePackage.choices.invalid !== undefined || x.livePackage.failure === 'tooLong'}" @click="${(x) => x.download()}">${() => t('builder.make')}</button>
    <p class="soft small">${() => t('builder.private')}</p>
  </section>
  <p class="unseen" role="status">${(x) => (x.livePackage.downloaded ? t('builder.spoken', { file: x.livePackage.downloaded.file }) : '')}</p>
  ${when((x) => x.livePackage.downloaded, html<BuilderSummary>`<upload-guide :downloaded="${(x) => x.livePackage.downloaded}" content-language="${(x) => x.livePackage.choices.course.language}"></upload-guide>`)}
`;

const styles = css`
  ${baseStyles}
  :host {
    display: grid;
    gap: var(--space-4);
  }
  section {
    display: grid;
    gap: var(--space-3);
    border-block-start: 4px solid var(--color-accent);
  }
  dl {
    display: grid;
    gap: var(--space-2);
    margin: 0;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--space-4);
    padding-block-end: var(--space-2);
    border-block-end: 1px solid var(--color-line);
  }
  dd {
    margin: 0;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  code {
    font-family: var(--font-code);
    overflow-wrap: anywhere;
  }
`;

/** `<builder-summary>`; the package is set as a property. */
@customElement({ name: 'builder-summary', template, styles })
export class BuilderSummary extends FASTElement {
  @observable livePackage!: LivePackage;

  /** Minutes, or a range where the tracks differ. */
  get time(): string {
    const [least, most] = this.livePackage.choices.minutes;
    return least === most ? t('builder.minutes', { minutes: least }) : t('builder.range', { least, most });
  }

  get size(): string {
    const { built } = this.livePackage;
    return built
      ? t('builder.kilobytes', { size: formatNumber(Math.round(built.bytes.length / 1000)) })
      : t('builder.weighing');
  }

  /** The format's limit of suspend data, characters; undefined where it has none worth showing. */
  get limit(): number | undefined {
    return formatInfo(this.livePackage.choices.values.format)?.suspendLimit;
  }

  /** Worst-case suspend data, with the format's limit where it has one. */
  get suspend(): string {
    const most = formatNumber(this.livePackage.choices.row?.suspendDataWorstCase ?? 0);
    return this.limit === undefined
      ? t('builder.characters', { most })
      : t('builder.charactersOf', { most, limit: formatNumber(this.limit) });
  }

  /** Why there is no package, as one sentence; `''` when nothing is wrong. */
  get problem(): string {
    const { choices, failure } = this.livePackage;
    if (choices.invalid) return t(`builder.lack.${choices.invalid}`);
    return failure ? t(`builder.trouble.${failure}`) : '';
  }

  /** Builds and downloads the package. */
  download(): void {
    void this.livePackage.download();
  }
}
