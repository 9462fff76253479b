/** Steps from the downloaded file to a working course in the chosen LMS, «Slik laster du den opp». */
import { attr, css, customElement, FASTElement, html, observable, repeat } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { formatInfo, formatWords } from '../ui/formats.ts';
import { t } from '../ui/i18n.ts';
import type { DownloadedPackage } from './live-package.ts';

/** One step. */
interface Step {
  readonly text: string;
  /** Language of a text from an LMS profile; left out where it is the page's. */
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
  section {
    display: grid;
    gap: var(--space-3);
  }
  ol {
    display: grid;
    gap: var(--space-3);
    margin: 0;
    padding-inline-start: var(--space-5);
    overflow-wrap: anywhere;
  }
`;

/**
 * `<upload-guide>`; the downloaded package is set as a property, `content-language` is the language of the LMS
 * profiles.
 */
@customElement({ name: 'upload-guide', template, styles })
export class UploadGuide extends FASTElement {
  @attr({ attribute: 'content-language' }) contentLanguage = '';
  @observable downloaded: DownloadedPackage | undefined;

  get steps(): readonly Step[] {
    if (!this.downloaded) return [];
    const { file, format, lms } = this.downloaded;
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
      ...(lms?.setup ?? []).map((text) => ({ text, lang: this.contentLanguage })),
      { text: t('builder.step.try') },
      { text: t('builder.step.renew') },
    ];
  }
}
