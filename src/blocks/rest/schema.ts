/** A good place to stop in a long module: what comes after it can be taken another day. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({}),
  stop: true,
  read(source, tell) {
    if (source.label !== '' || source.parts.length > 0)
      tell(
        source.line,
        'rest har ord, men ordene står i kurset fra før.',
        'Skriv bare :::rest{#id} og ::: på linja under.',
      );
    return true;
  },
  markup: (_id, _data, _attributes, { t }) => html`<p class="stop-here">${t('content.rest.text')}</p>`,
});
