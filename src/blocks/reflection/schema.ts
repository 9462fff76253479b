/** Something to think about, with a private note: one box, or one under each point of a list. */
import { z } from 'zod';
import type { BlockType } from '../../authoring/block-type.ts';
import { html } from '../../core/markup/markup.ts';
import {
  around,
  textBox,
  textBoxes,
  privateFrame,
  promptKeys,
  readPrompts,
  type Prompts,
} from '../../authoring/private-block.ts';

export const blockType: BlockType<Prompts> = {
  attributes: z.strictObject({}),
  interactive: true,
  read: readPrompts,
  innerIds: promptKeys,
  markup: (id, data, _attributes, context) => {
    const writing =
      data.standard.prompts.length > 0
        ? textBoxes(id, data)
        : textBox(id, '1', html`${context.t('content.private.write')}`);
    return privateFrame(
      { id, kind: 'reflection', label: data, title: context.t('content.private.reflection') },
      html`${around(data, 'lead')}${writing}${around(data, 'end')}`,
      context,
    );
  },
};
