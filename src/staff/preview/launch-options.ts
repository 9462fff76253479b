/** Form for the learner and the simulated faults of the next launch. */
import { css, customElement, FASTElement, html, observable, when } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import type { LaunchSettings } from './launch-settings.ts';
import './fault-switches.ts';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const template = html<LaunchOptions>`
  ${when(
    (options) => options.settings,
    html<LaunchOptions>`
      <div class="card">
        <fieldset>
          <legend>${() => t('preview.learner')}</legend>
          <div class="learner">
            <label class="field small"><span>${() => t('preview.learnerId')}</span>
              <input name="learner-id" autocomplete="off" spellcheck="false" maxlength="60" :value="${(o) => o.settings?.learnerId}"
                aria-describedby="learner-note" aria-invalid="${(o) => String(!o.settings?.learner)}" @input="${(o, c) => o.setLearnerId(valueOf(c.event))}">
            </label>
            <label class="field small"><span>${() => t('preview.learnerName')}</span>
              <input name="learner-name" autocomplete="off" :value="${(o) => o.settings?.learnerName}" @input="${(o, c) => o.setLearnerName(valueOf(c.event))}">
            </label>
          </div>
          <p class="soft small" id="learner-note">${(o) => t(o.settings?.learner ? 'preview.learnerNote' : 'preview.learnerMissing')}</p>
        </fieldset>
        <fault-switches :settings="${(o) => o.settings}"></fault-switches>
      </div>
    `,
  )}
`;
const styles = css`
  ${baseStyles}
  .card {
    display: grid;
    gap: var(--space-5);
  }
  .learner {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: var(--space-3);
    margin-block: var(--space-2);
  }
  @media (min-width: 60rem) {
    .card {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.5fr);
      gap: var(--space-6);
    }
  }
`;

/** `<launch-options>`; the settings it changes are set as a property. */
@customElement({ name: 'launch-options', template, styles })
export class LaunchOptions extends FASTElement {
  @observable settings: LaunchSettings | undefined;

  setLearnerId(id: string): void {
    if (this.settings) this.settings.learnerId = id;
  }

  setLearnerName(name: string): void {
    if (this.settings) this.settings.learnerName = name;
  }
}
