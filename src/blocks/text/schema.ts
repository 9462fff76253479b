/** Plain text between blocks: no directive of its own, it is what stands under a screen's title. */
import { z } from 'zod';
import type { BlockType } from '../../authoring/block-type.ts';
import type { Html } from '../../core/course/course.ts';
import { both } from '../../core/markup/markup.ts';

export const blockType: BlockType<Html> = {
  attributes: z.strictObject({}),
  interactive: false,
  read: (source) => source.parts.map((part) => ('html' in part ? part.html : '')).join(''),
  markup: (_id, data) => both(data),
};
