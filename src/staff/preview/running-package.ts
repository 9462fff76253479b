/** A running package: the course in its frame, the LMS's values, the calls, and the faults that can be switched. */
import { css, customElement, FASTElement, html, observable, ref, repeat, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { formatInfo } from '../ui/formats.ts';
import { language, t } from '../ui/i18n.ts';
import type { CourseFrame } from './course-frame.ts';
import { ChoosePartEvent, LeaveEvent } from './package-events.ts';
import type { LaunchablePart } from './run-time.ts';
import type { SimulatorSession } from './simulator-session.ts';
import './call-log.ts';
import './course-frame.ts';
import './live-values.ts';
import './fault-switches.ts';

const option = html<
  LaunchablePart,
  RunningPackage
>`<option value="${(part) => part.id}" ?selected="${(part, c) => part.id === c.parent.session.part}">${(part) => part.title}</option>`;
const chooser = html<RunningPackage>`
  <label class="field small"><span>${() => t('preview.module')}</span>
    <select name="part" @change="${(box, c) => box.dispatchEvent(new ChoosePartEvent((c.event.target as HTMLSelectElement).value))}">${repeat((box) => box.session.parts, option)}</select>
  </label>
`;
const template = html<RunningPackage>`
  <div class="bar">
    <h1 tabindex="-1" ${ref('heading')}>${(box) => box.name}</h1>
    <p class="small soft saved">${(box) => box.savedAt}</p>
    ${when((box) => box.session.parts.length > 0, chooser)}
    <button class="main" @click="${(box) => box.dispatchEvent(new LeaveEvent())}">${() => t('preview.leave')}</button>
  </div>
  <p class="unseen" role="status">${(box) => box.outcome}</p>
  <div class="halves">
    <course-frame ${ref('frame')}></course-frame>
    <div class="side">
      <p class="note small" ?hidden="${(box) => !box.session.refused}">${() => t('preview.refused')}</p>
      <fault-switches live :settings="${(box) => box.session.settings}"></fault-switches>
      <live-values :values="${(box) => box.session.values}"></live-values>
      <call-log :session="${(box) => box.session}"></call-log>
    </div>
  </div>
`;
const styles = css`
  ${baseStyles}
  :host,
  .halves,
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  :host {
    gap: var(--space-3);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
  }
  h1 {
    font-size: var(--text-xl);
    flex: 1 1 14rem;
  }
  h1:focus {
    outline: none;
  }
  .halves {
    gap: var(--space-5);
    align-items: start;
  }
  .side {
    gap: var(--space-4);
  }
  @media (min-width: 68rem) {
    .halves {
      grid-template-columns: minmax(0, 1.6fr) minmax(22rem, 1fr);
    }
  }
`;

/**
 * `<running-package>`; session and name are set as properties before it is connected. Fires `ChoosePartEvent` and
 * `LeaveEvent`.
 */
@customElement({ name: 'running-package', template, styles })
export class RunningPackage extends FASTElement {
  @observable session!: SimulatorSession;
  @observable name = '';
  frame!: CourseFrame;
  heading!: HTMLElement;

  /** Time of the last accepted commit as text; for a package without an LMS, that progress is in the browser. */
  get savedAt(): string {
    const { savedAt, entry } = this.session;
    if (formatInfo(entry.format)?.reportsResults === false) return t('preview.inBrowser');
    return savedAt === 0
      ? t('preview.unsaved')
      : t('preview.savedAt', { time: new Date(savedAt).toLocaleTimeString(language()) });
  }

  /** The same for screen readers, without the time, so that only a change between saved and rejected is announced. */
  get outcome(): string {
    if (this.session.refused) return t('preview.refused');
    return this.session.savedAt === 0 ? '' : t('preview.saved');
  }
}
