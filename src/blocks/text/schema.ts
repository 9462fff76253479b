/** Plain text between blocks: no directive of its own, it is what stands under a screen's title. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { both } from '../../core/markup/markup.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({}),
  read: (source) => source.parts.map((part) => ('html' in part ? part.html : '')).join(''),
  markup: (_id, data) => both(data),
});
