/** Depth for those who want it, closed at first. */
import { z } from 'zod';
import type { BlockType } from '../../authoring/block-type.ts';
import { html } from '../../core/markup/markup.ts';
import { field, readProse, type Prose } from '../../authoring/prose.ts';

export const blockType: BlockType<Prose> = {
  attributes: z.strictObject({}),
  interactive: false,
  read(source, tell) {
    if (source.label === '')
      tell(source.line, 'details mangler tittel.', 'Skriv tittelen i hakeparentes: :::details[Vil du vite mer?]{#id}');
    return readProse(source, tell);
  },
  markup: (_id, data) =>
    html`<details class="more"><summary>${field(data, 'label', 'span')}</summary>${field(data, 'body')}</details>`,
};
