/** A figure: inline SVG with a text alternative, and a caption that also says what it shows. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import { html, safe } from '../../core/markup/markup.ts';
import { field, readProse, words } from '../../authoring/prose.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({
    src: z
      .string({ error: 'mangler: skriv navnet på en fil i modules/figures, uten .svg' })
      .regex(/^[a-z0-9-]+$/, 'skriv filnavnet uten .svg'),
    alt: z.string({ error: 'mangler: si hva figuren viser' }).min(1, 'er tom: si hva figuren viser'),
  }),
  words: ['alt'],
  read: readProse,
  markup: (id, data, attributes, { figure }) => {
    const svg = figure(attributes.standard.src);
    const drawing = svg && html`<div class="drawing" role="img" aria-labelledby="${id}-alt">${safe(svg)}</div>`;
    return html`<figure>${drawing}<p class="visually-hidden" id="${id}-alt">${words(attributes, 'alt')}</p><figcaption>${data.standard.label !== '' && html`<strong>${field(data, 'label', 'span')}</strong>`}${field(data, 'body')}</figcaption></figure>`;
  },
});
