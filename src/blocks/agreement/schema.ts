/** One agreement at the workplace: small enough to happen on a bad day; private unless the learner shares it. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import { around, textBoxes, privateFrame, promptKeys, readPromptList } from '../../authoring/private-block.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({}),
  read: (source, tell) => readPromptList(source, tell, '- Hva gjør vi? - Hvem? - Når? - Hvordan ser vi at det virker?'),
  innerIds: promptKeys,
  markup: (id, data, _attributes, context) =>
    privateFrame(
      { id, kind: 'agreement', label: data, title: context.t('content.agreement.title') },
      html`${around(data, 'lead')}${textBoxes(id, data)}${around(data, 'end')}<p>${context.t('content.agreement.share')}</p>`,
      context,
    ),
});
