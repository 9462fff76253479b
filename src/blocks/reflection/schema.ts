/** Something to think about, with a private note: one box, or one under each point of a list. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import { around, textBox, textBoxes, privateFrame, promptKeys, readPrompts } from '../../authoring/private-block.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({}),
  read: readPrompts,
  innerIds: promptKeys,
  markup: (id, data, _attributes, context) => {
    const writing =
      data.standard.prompts.length > 0
        ? textBoxes(id, data)
        : textBox(id, '1', html`${context.t('content.reflection.write')}`);
    return privateFrame(
      { id, kind: 'reflection', label: data, title: context.t('content.reflection.title') },
      html`${around(data, 'lead')}${writing}${around(data, 'end')}`,
      context,
    );
  },
});
