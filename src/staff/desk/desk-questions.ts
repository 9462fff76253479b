/** The mentor's questions, each a group of radio buttons. */
import { css, customElement, FASTElement, html, observable, repeat } from '@microsoft/fast-element';
import type { DeskQuestion } from '../../core/course/course.ts';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';
import type { DeskState } from './desk-state.ts';

type Option = DeskQuestion['options'][number];

const option = html<Option, DeskQuestion>`
  <label class="tick"><input type="radio" name="${(_, c) => c.parent.id}" value="${(each) => each.id}"><span>${(each) => each.title}</span></label>
`;
const question = html<DeskQuestion, DeskQuestions>`
  <fieldset class="card" data-question="${(each) => each.id}">
    <legend><span class="number">${(_, c) => t('desk.number', { number: c.index + 1, of: c.length })}</span><span lang="${(_, c) => c.parent.state.course.language}">${(each) => each.title}</span></legend>
    <div class="options" lang="${(_, c) => c.parent.state.course.language}">${repeat((each) => each.options, option)}</div>
  </fieldset>
`;
const template = html<DeskQuestions>`
  <form @submit="${() => false}" @change="${(desk, c) => desk.answer(c.event)}" @reset="${(desk) => desk.clear()}">
    ${repeat((desk) => desk.state?.course.desk.questions ?? [], question, { positioning: true })}
    <button type="reset">${() => t('desk.again')}</button>
  </form>
`;

const styles = css`
  ${baseStyles}
  form {
    display: grid;
    gap: var(--space-4);
    justify-items: start;
  }
  fieldset {
    width: 100%;
    padding-block: var(--space-4);
  }
  legend {
    float: inline-start;
    width: 100%;
    margin-block-end: var(--space-2);
  }
  .number {
    display: block;
    font-size: var(--text-s);
    font-weight: 500;
    color: var(--color-ink-soft);
  }
  .options {
    clear: both;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    column-gap: var(--space-4);
  }
`;

/** `<desk-questions>`; the state is set as a property. */
@customElement({ name: 'desk-questions', template, styles })
export class DeskQuestions extends FASTElement {
  @observable state!: DeskState;

  /** Stores the answer of the radio button that changed. */
  answer(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    this.state.setAnswer(name, value);
  }

  /** Removes all answers. @returns true, so that the form resets its buttons */
  clear(): boolean {
    this.state.clear();
    return true;
  }
}
