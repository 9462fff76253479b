/** A question of putting steps in order, as a writer writes it. */
import { z } from 'zod';
import { defineQuestion } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import {
  checkAnswer,
  eachOption,
  explanations,
  fieldset,
  optionKeys,
  readOptionList,
} from '../../authoring/option-list.ts';
import { questionType } from './score.ts';

export const blockType = defineQuestion({
  attributes: z.strictObject({
    answer: z
      .string({ error: 'mangler fasit: skriv answer="b a c"' })
      .regex(/^[a-h]( [a-h])+$/, 'fasit er bokstavene i riktig rekkefølge, slik: answer="b a c"'),
    objectives: z.string().optional(),
    test: z.literal('true').optional(),
  }),
  scoring: questionType,
  form: 'sequence',
  read: readOptionList,
  options: ({ options }) => options,
  innerIds: optionKeys,
  key({ answer }, data, source, tell) {
    const letters = answer.split(' ');
    checkAnswer(letters, data, source, tell);
    if ([...letters].sort().join() !== [...optionKeys(data)].sort().join())
      tell(
        source.line,
        'Fasiten har ikke alle stegene én gang.',
        `Skriv hver av ${optionKeys(data).join(', ')} én gang.`,
      );
    return { answer: letters.join(''), options: optionKeys(data).join('') };
  },
  markup: (id, data, _attributes, context) =>
    html`<okt-order data-question="${id}">${fieldset(
      data,
      html`<ol class="steps">${eachOption(data, ({ key }, text) => html`<li data-key="${key}"><span>${text}</span></li>`)}</ol>`,
    )}${explanations(data, context)}</okt-order>`,
});
