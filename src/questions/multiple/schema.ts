/** A question with several answers, as a writer writes it. */
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
      .string({ error: 'mangler fasit: skriv answer="a c"' })
      .regex(/^[a-h]( [a-h])*$/, 'fasit er bokstaver med mellomrom, slik: answer="a c"'),
    objectives: z.string().optional(),
    test: z.literal('true').optional(),
  }),
  scoring: questionType,
  form: 'several',
  read: readOptionList,
  options: ({ options }) => options,
  innerIds: optionKeys,
  key({ answer }, data, source, tell) {
    const letters = answer.split(' ').sort();
    checkAnswer(letters, data, source, tell);
    return { answer: letters.join(''), options: optionKeys(data).join('') };
  },
  markup(id, data, attributes, context) {
    const { answer } = attributes.standard;
    const fits = html`<p class="belongs">${context.t('content.multiple.fits')}</p>`;
    return html`<okt-multiple data-question="${id}">${fieldset(data, inputs(id, data, 'checkbox'))}${explanations(data, context, (key) => (answer.includes(key) ? fits : html``))}</okt-multiple>`;
  },
});
