/** The colleague check: what two colleagues ask each other, and where «ta en ØL» comes from. Nothing is written down. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import { field, readProse } from '../../authoring/prose.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({}),
  read(source, tell) {
    const data = readProse(source, tell);
    if (data && !/<[ou]l>/.test(data.body))
      tell(source.line, 'Kollegasjekken har ingen liste.', 'Skriv spørsmålene som en nummerert liste: 1. Hvor er du?');
    return data;
  },
  markup: (id, data, _attributes, { t }) =>
    html`<section class="check" data-reopen aria-labelledby="${id}-tittel"><h3 id="${id}-tittel"><span class="private-title">${data.standard.label === '' ? t('content.check.title') : field(data, 'label', 'span')}</span></h3>${field(data, 'body')}<details class="more"><summary>${t('content.check.why')}</summary><p>${t('content.check.because')}</p></details></section>`,
});
