/**
 * The page «Sjekk en pakke»: checks a chosen or dropped zip in the browser and shows the report; nothing is uploaded.
 */
import { css, customElement, FASTElement, html, observable, ref, Updates, when } from '@microsoft/fast-element';
import { blobSource } from '../../package-checker/source.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import { CheckReportView } from './check-report.ts';
import './drop-zone.ts';
import type { FileEvent } from './file-event.ts';
import { tCheck } from './check-strings.ts';

const template = html<CheckPage>`
  <div class="lead">
    <h1>${() => t('pages.check')}</h1>
    <p class="soft">${() => t('check.lead')}</p>
  </div>
  <drop-zone :busy="${(page) => page.reading !== ''}" @file-chosen="${(page, c) => page.check((c.event as FileEvent).file)}"></drop-zone>
  ${when(
    (page) => page.reading,
    html<CheckPage>`<p class="reading"><progress max="1" :value="${(page) => page.share}" aria-label="${(page) => page.reading}"></progress><span aria-hidden="true">${(page) => t('check.reading', { file: page.reading, percent: Math.round(page.share * 100) })}</span></p>`,
  )}
  ${when((page) => page.error, html<CheckPage>`<p class="note">${(page) => page.error}</p>`)}
  <p class="unseen" role="status">${(page) => page.spoken}</p>
  <check-report ${ref('report')}></check-report>
`;

const styles = css`
  ${baseStyles}
  :host {
    display: grid;
    gap: var(--space-5);
  }
  .lead {
    display: grid;
    gap: var(--space-2);
  }
  .reading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }
  progress {
    accent-color: var(--color-accent);
  }
`;

/** `<check-page>`. */
@customElement({ name: 'check-page', template, styles })
export class CheckPage extends FASTElement {
  /** Name of the file being read, `''` when none is. */
  @observable reading = '';
  /** Share of the file that is read, 0–1. */
  @observable share = 0;
  /** Status message for screen readers. */
  @observable spoken = '';
  /** Why the file could not be checked; `''` when it could. */
  @observable error = '';
  report!: CheckReportView;

  /** Checks a file and shows the report. */
  async check(file: File): Promise<void> {
    this.reading = file.name;
    this.share = 0;
    this.spoken = '';
    this.error = '';
    this.report.text = undefined;
    try {
      const [{ checkPackage }, { reportText }] = await Promise.all([
        import('../../package-checker/check-package.ts'),
        import('../../package-checker/report-text.ts'),
      ]);
      const checked = await checkPackage(blobSource(file), (share) => {
        this.share = share;
      });
      const text = reportText(checked.report(), tCheck);
      this.report.text = text;
      this.spoken = t('check.done', { file: file.name, headline: text.headline });
      await Updates.next();
      this.report.focusHeadline();
    } catch (error) {
      this.error = t('check.failed', { file: file.name, cause: (error as Error).message });
      this.spoken = this.error;
    } finally {
      this.reading = '';
    }
  }
}
