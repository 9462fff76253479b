/** What the package will be: modules, time, size and stored progress, and the button that makes it. */
import { css, customElement, FASTElement, html, observable, when } from '@microsoft/fast-element';
import { suspendLimit } from '../../packaging/assemble.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { language, t } from '../ui/i18n.ts';
import type { LivePackage } from './live-package.ts';
import './upload-guide.ts';

const number = (value: number): string => new Intl.NumberFormat(language()).format(value);

const facts = html<BuilderSummary>`
  <dl>
    <div><dt>${() => t('builder.modules')}</dt><dd data-fact="modules">${(x) => number(x.draft.choices.modules)}</dd></div>
    <div><dt>${() => t('builder.time')}</dt><dd data-fact="minutes">${(x) => x.time}</dd></div>
    <div><dt>${() => t('builder.size')}</dt><dd data-fact="size">${(x) => x.size}</dd></div>
    <div><dt>${() => t('builder.suspend')}</dt><dd data-fact="suspend">${(x) => x.suspend}</dd></div>
  </dl>
  <p class="soft small" data-hint>${(x) => t(x.draft.choices.given.format === 'scorm12' ? 'builder.suspendHint.scorm12' : 'builder.suspendHint.others')}</p>
  <p class="small"><span class="soft">${() => t('builder.file')}</span> <code>${(x) => x.draft.choices.row?.file}</code></p>
`;
const template = html<BuilderSummary>`
  <section class="card" aria-labelledby="title">
    <h2 id="title">${() => t('builder.package')}</h2>
    ${when((x) => x.draft.choices.order, facts)}
    ${when((x) => !x.draft.choices.course.lawApproved, html`<p class="soft small" data-law>${() => t('builder.lawNotApproved')}</p>`)}
    <p class="note" role="alert" ?hidden="${(x) => x.problem === ''}">${(x) => x.problem}</p>
    <p class="note" role="status" lang="${(x) => x.draft.choices.course.language}" ?hidden="${(x) => x.draft.choices.remark === ''}">${(x) => x.draft.choices.remark}</p>
    <button class="main" type="button" ?disabled="${(x) => x.draft.choices.lack !== undefined || x.draft.trouble === 'tooLong'}" @click="${(x) => x.deliver()}">${() => t('builder.make')}</button>
    <p class="soft small">${() => t('builder.private')}</p>
  </section>
  <p class="unseen" role="status">${(x) => (x.draft.delivered ? t('builder.spoken', { file: x.draft.delivered.file }) : '')}</p>
  ${when((x) => x.draft.delivered, html<BuilderSummary>`<upload-guide :delivery="${(x) => x.draft.delivered}" words="${(x) => x.draft.choices.course.language}"></upload-guide>`)}
`;

const styles = css`
  ${baseStyles}
  :host { display: grid; gap: var(--space-4); }
  section { display: grid; gap: var(--space-3); border-block-start: 4px solid var(--color-accent); }
  dl { display: grid; gap: var(--space-2); margin: 0; }
  dl div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-4); padding-block-end: var(--space-2); border-block-end: 1px solid var(--color-line); }
  dd { margin: 0; font-weight: 650; font-variant-numeric: tabular-nums; }
  code { font-family: var(--font-code); overflow-wrap: anywhere; }
`;

/** `<builder-summary>`; the draft it follows is set as a property. */
@customElement({ name: 'builder-summary', template, styles })
export class BuilderSummary extends FASTElement {
  @observable draft!: LivePackage;

  /** Minutes, or from–to where there are several tracks. */
  get time(): string {
    const [least, most] = this.draft.choices.minutes;
    return least === most ? t('builder.minutes', { minutes: least }) : t('builder.range', { least, most });
  }

  get size(): string {
    const { made } = this.draft;
    return made
      ? t('builder.kilobytes', { size: number(Math.round(made.bytes.length / 1000)) })
      : t('builder.weighing');
  }

  get suspend(): string {
    const { row, given } = this.draft.choices;
    const most = number(row?.suspendDataWorstCase ?? 0);
    return given.format === 'scorm12'
      ? t('builder.charactersOf', { most, limit: number(suspendLimit) })
      : t('builder.characters', { most });
  }

  /** What stands in the way, in one sentence; empty when nothing does. */
  get problem(): string {
    const { choices, trouble } = this.draft;
    return choices.lack ? t(`builder.lack.${choices.lack}`) : trouble ? t(`builder.trouble.${trouble}`) : '';
  }

  /** Makes the package and hands it over. */
  deliver(): void {
    void this.draft.deliver();
  }
}
