/** Checkboxes for the simulated faults of the LMS. */
import { attr, css, customElement, FASTElement, html, observable, repeat } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import type { LaunchSettings, FaultSwitch } from './launch-settings.ts';
import { liveLmsFaults } from './run-time.ts';

const faultSwitch = html<FaultSwitch>`
  <label class="tick">
    <input type="checkbox" name="${(each) => each.id}" :checked="${(each) => each.on}" @change="${(each, c) => setSwitch(each, c.event)}">
    <span>${(each) => t(`preview.fault.${each.id}`)}</span>
  </label>
`;
const template = html<FaultSwitches>`
  <fieldset>
    <legend>${(box) => t(box.live ? 'preview.faultsNow' : 'preview.faults')}</legend>
    <div class="options">${repeat((box) => box.shown, faultSwitch)}</div>
  </fieldset>
`;
const styles = css`
  ${baseStyles}
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
    column-gap: var(--space-5);
  }
  :host([live]) .tick {
    padding-block: var(--space-1);
    font-size: var(--text-s);
  }
  :host([live]) legend {
    font-size: var(--text-s);
  }
`;

function setSwitch(target: FaultSwitch, event: Event): void {
  target.on = (event.target as HTMLInputElement).checked;
}

/** `<fault-switches>`; with `live` only the faults that can be switched while the course runs. */
@customElement({ name: 'fault-switches', template, styles })
export class FaultSwitches extends FASTElement {
  @attr({ mode: 'boolean' }) live = false;
  @observable settings: LaunchSettings | undefined;

  get shown(): readonly FaultSwitch[] {
    return this.settings?.switches.filter(({ id }) => !this.live || liveLmsFaults.includes(id)) ?? [];
  }
}
