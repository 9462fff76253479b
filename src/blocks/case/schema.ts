/** A case: a scene from one service's working day. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import { behindNote, field, readProse } from '../../authoring/prose.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({
    note: z.string().optional(),
    group: z.literal('true').optional(),
    staff: z.literal('true').optional(),
  }),
  words: ['note'],
  coverage: 'case',
  read(source, tell) {
    if (source.label === '')
      tell(source.line, 'case mangler tittel.', 'Skriv tittelen i hakeparentes: :::case[Samling som sklir ut]{#id}');
    return readProse(source, tell);
  },
  markup: (id, data, attributes, context) =>
    html`<section class="case" aria-labelledby="${id}-tittel"><h3 id="${id}-tittel"><span class="kind">${context.t('content.case.kind')}</span> ${field(data, 'label', 'span')}</h3>${behindNote(attributes, field(data, 'body'), context)}</section>`,
});
