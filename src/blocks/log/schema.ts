/** The reflection log after a shift: the same questions each time, a new dated entry each time. */
import { z } from 'zod';
import type { BlockType } from '../../authoring/block-type.ts';
import { html } from '../../core/markup/markup.ts';
import {
  around,
  textBoxes,
  privateFrame,
  promptKeys,
  readPromptList,
  type Prompts,
} from '../../authoring/private-block.ts';

export const blockType: BlockType<Prompts> = {
  attributes: z.strictObject({}),
  interactive: true,
  read: (source, tell) =>
    readPromptList(
      source,
      tell,
      '- Hvordan har vakta vært? - Var barna innenfor vinduet? - Hva kunne vi gjort annerledes?',
    ),
  innerIds: promptKeys,
  markup: (id, data, _attributes, context) =>
    privateFrame(
      { id, kind: 'log', label: data, title: context.t('content.private.log') },
      html`${around(data, 'lead')}${textBoxes(id, data)}${around(data, 'end')}`,
      context,
    ),
};
