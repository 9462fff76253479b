/** The reflection log after a shift: the same questions each time, a new dated entry each time. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import { around, textBoxes, privateFrame, promptKeys, readPromptList } from '../../authoring/private-block.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({}),
  read: (source, tell) =>
    readPromptList(
      source,
      tell,
      '- Hvordan har vakta vært? - Var barna innenfor vinduet? - Hva kunne vi gjort annerledes?',
    ),
  innerIds: promptKeys,
  markup: (id, data, _attributes, context) =>
    privateFrame(
      { id, kind: 'log', label: data, title: context.t('content.log.title'), reopens: true },
      html`${around(data, 'lead')}${textBoxes(id, data)}${around(data, 'end')}`,
      context,
    ),
});
