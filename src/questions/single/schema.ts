/** A question with one answer, as a writer writes it. */
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
import type { SingleKey } from './score.ts';

export const blockType: BlockType<OptionList> = {
  attributes: z.strictObject({
    answer: z
      .string({ error: 'mangler fasit: skriv answer="a"' })
      .regex(/^[a-h]$/, 'fasit er én bokstav fra a til h, slik: answer="b"'),
    objectives: z.string().optional(),
    test: z.literal('true').optional(),
  }),
  interactive: true,
  read: readOptionList,
  innerIds: optionKeys,
  key({ answer = '' }, data, source, tell): SingleKey {
    checkAnswer([answer], data, source, tell);
    return { answer, options: optionKeys(data).join('') };
  },
  markup: (id, data, _attributes, context) =>
    html`<okt-single data-question="${id}">${fieldset(data, inputs(id, data, 'radio'))}${explanations(data, context)}</okt-single>`,
};
