/** A question with one answer and how sure the learner is, as a writer writes it. */
import { z } from 'zod';
import { defineQuestion } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import {
  checkAnswer,
  explanations,
  fieldset,
  inputs,
  optionKeys,
  readOptionList,
} from '../../authoring/option-list.ts';
import { questionType } from './score.ts';

export const blockType = defineQuestion({
  attributes: z.strictObject({
    answer: z
      .string({ error: 'mangler fasit: skriv answer="a"' })
      .regex(/^[a-h]$/, 'fasit er én bokstav fra a til h, slik: answer="b"'),
    objectives: z.string().optional(),
    test: z.literal('true').optional(),
  }),
  scoring: questionType,
  form: 'one',
  reading: 'one-answer',
  read: readOptionList,
  options: ({ options }) => options,
  innerIds: optionKeys,
  key({ answer }, data, source, tell) {
    checkAnswer([answer], data, source, tell);
    return { answer, options: optionKeys(data).join('') };
  },
  markup(id, data, _attributes, context) {
    const sure = ['1', '2', '3', '4'].map(
      (step) =>
        html`<label class="option"><input type="radio" name="${id}-sikker" value="${step}"> <span>${context.t(`content.scale.${step}`)}</span></label>`,
    );
    const confidence = html`<fieldset class="confidence"><legend>${context.t('content.scale.ask')}</legend><div class="row">${sure}</div></fieldset>`;
    return html`<okt-scale data-question="${id}">${fieldset(data, inputs(id, data, 'radio'))}${confidence}${explanations(data, context)}</okt-scale>`;
  },
});
