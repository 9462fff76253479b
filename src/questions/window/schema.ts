/** A question of where on the window of tolerance somebody is, as a writer writes it. */
import { z } from 'zod';
import { defineQuestion } from '../../authoring/define-type.ts';
import { html, safe } from '../../core/markup/markup.ts';
import { escapeHtml } from '../../core/markup/escape.ts';
import { optionKeys, readOptionList } from '../../authoring/option-list.ts';
import { placing, placingKey, readAnswer } from '../../authoring/placing.ts';
import { questionType } from './score.ts';

/** The three zones from the top, each with its letter in a response. */
const zones = [
  { id: 'over', value: 'o' },
  { id: 'i', value: 'i' },
  { id: 'under', value: 'u' },
] as const;

export const blockType = defineQuestion({
  attributes: z.strictObject({
    answer: z
      .string({ error: 'mangler fasit: skriv answer="a=over b=i c=under"' })
      .regex(
        /^[a-h]=(over|i|under)( [a-h]=(over|i|under))*$/,
        'fasit er hver bokstav med over, i eller under, slik: answer="a=over b=i c=under"',
      ),
    objectives: z.string().optional(),
    test: z.literal('true').optional(),
  }),
  scoring: questionType,
  form: 'places',
  read: readOptionList,
  options: ({ options }) => options,
  innerIds: optionKeys,
  key: ({ answer }, data, source, tell) => placingKey(answer, data, zones, source, tell),
  markup(id, data, attributes, context) {
    const right = readAnswer(attributes.standard.answer);
    const places = zones.map((zone) => ({ ...zone, text: safe(escapeHtml(context.t(`content.window.${zone.id}`))) }));
    return html`<okt-window data-question="${id}">${placing(id, data, places, (thing) => right.get(thing), { look: 'zones' }, context)}</okt-window>`;
  },
});
