/** One agreement at the workplace: small enough to happen on a bad day; private unless the learner shares it. */
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
  read: (source, tell) => readPromptList(source, tell, '- Hva gjør vi? - Hvem? - Når? - Hvordan ser vi at det virker?'),
  innerIds: promptKeys,
  markup: (id, data, _attributes, context) =>
    privateFrame(
      { id, kind: 'agreement', label: data, title: context.t('content.private.agreement') },
      html`${around(data, 'lead')}${textBoxes(id, data)}${around(data, 'end')}<p>${context.t('content.private.share')}</p>`,
      context,
    ),
};
