/** «Slik laster du den opp»: the steps from the downloaded file to a course that answers, for one LMS. */
import { attr, css, customElement, FASTElement, html, observable, repeat } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { formatInfo, formatWords } from '../ui/formats.ts';
import { t } from '../ui/i18n.ts';
import type { Delivery } from './live-package.ts';

/** One step; what an LMS's profile says is in the course's language. */
interface Step {
  readonly text: string;
  readonly lang?: string;
}

const step = html<Step>`<li lang="${(each) => each.lang ?? null}">${(each) => each.text}</li>`;
const template = html<UploadGuide>`
  <section class="card" aria-labelledby="title">
    <h2 id="title">${() => t('builder.upload')}</h2>
    <ol>${repeat((guide) => guide.steps, step)}</ol>
  </section>
`;
const styles = css`
  ${baseStyles}
  section { display: grid; gap: var(--space-3); }
  ol { display: grid; gap: var(--space-3); margin: 0; padding-inline-start: var(--space-5); overflow-wrap: anywhere; }
`;

/** `<upload-guide>`; the package that was handed over is set as a property, `words` is the language of the profiles. */
@customElement({ name: 'upload-guide', template, styles })
export class UploadGuide extends FASTElement {
  @attr words = '';
  @observable delivery: Delivery | undefined;

  get steps(): readonly Step[] {
    if (!this.delivery) return [];
    const { file, format, lms } = this.delivery;
    if (formatInfo(format)?.reportsResults === false)
      return [
        'builder.web.unpack',
        'builder.web.place',
        'builder.web.share',
        'builder.web.try',
        'builder.web.renew',
      ].map((key) => ({ text: t(key, { file }) }));
    const type = formatWords(format).name;
    return [
      ...['builder.step.find', 'builder.step.add', 'builder.step.choose'].map((key) => ({
        text: t(key, { file, type }),
      })),
      ...(lms?.setup ?? []).map((text) => ({ text, lang: this.words })),
      { text: t('builder.step.try') },
      { text: t('builder.step.renew') },
    ];
  }
}
