/** Depth for those who want it, closed at first. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import { field, readProse } from '../../authoring/prose.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({}),
  read(source, tell) {
    if (source.label === '')
      tell(source.line, 'details mangler tittel.', 'Skriv tittelen i hakeparentes: :::details[Vil du vite mer?]{#id}');
    return readProse(source, tell);
  },
  markup: (_id, data) =>
    html`<details class="more"><summary>${field(data, 'label', 'span')}</summary>${field(data, 'body')}</details>`,
});
