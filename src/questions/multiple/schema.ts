/** A question with several answers, as a writer writes it. */
import { z } from 'zod';
import type { BlockType } from '../../authoring/block-type.ts';
import { html } from '../../core/markup/markup.ts';
import {
  checkAnswer,
  explanations,
  fieldset,
  inputs,
  optionKeys,
  readOptionList,
  type OptionList,
} from '../../authoring/option-list.ts';
import type { MultipleKey } from './score.ts';

export const blockType: BlockType<OptionList> = {
  attributes: z.strictObject({
    answer: z
      .string({ error: 'mangler fasit: skriv answer="a c"' })
      .regex(/^[a-h]( [a-h])*$/, 'fasit er bokstaver med mellomrom, slik: answer="a c"'),
    objectives: z.string().optional(),
    test: z.literal('true').optional(),
  }),
  interactive: true,
  read: readOptionList,
  innerIds: optionKeys,
  key({ answer = '' }, data, source, tell): MultipleKey {
    const letters = answer.split(' ').sort();
    checkAnswer(letters, data, source, tell);
    return { answer: letters.join(''), options: optionKeys(data).join('') };
  },
  markup(id, data, { answer = '' }, context) {
    const fits = html`<p class="belongs">${context.t('content.fits')}</p>`;
    return html`<okt-multiple data-question="${id}">${fieldset(data, inputs(id, data, 'checkbox'))}${explanations(data, context, (key) => (answer.includes(key) ? fits : html``))}</okt-multiple>`;
  },
};
