/** The colleague check: what two colleagues ask each other, and where «ta en ØL» comes from. Nothing is written down. */
import { z } from 'zod';
import type { BlockType } from '../../authoring/block-type.ts';
import { html } from '../../core/markup/markup.ts';
import { field, readProse, type Prose } from '../../authoring/prose.ts';

export const blockType: BlockType<Prose> = {
  attributes: z.strictObject({}),
  interactive: false,
  read(source, tell) {
    const data = readProse(source, tell);
    if (data && !/<[ou]l>/.test(data.body))
      tell(source.line, 'Kollegasjekken har ingen liste.', 'Skriv spørsmålene som en nummerert liste: 1. Hvor er du?');
    return data;
  },
  markup: (id, data, _attributes, { t }) =>
    html`<section class="check" aria-labelledby="${id}-tittel"><h3 id="${id}-tittel"><span class="private-title">${data.standard.label === '' ? t('content.check.title') : field(data, 'label', 'span')}</span></h3>${field(data, 'body')}<details class="more"><summary>${t('content.check.why')}</summary><p>${t('content.check.because')}</p></details></section>`,
};
