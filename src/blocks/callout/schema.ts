/** A callout: a tool, a doubt, what research says, safety, a quotation or a note. */
import { z } from 'zod';
import { defineBlock } from '../../authoring/define-type.ts';
import type { Html } from '../../core/course/course.ts';
import { both, html } from '../../core/markup/markup.ts';
import { behindNote, field, readProse } from '../../authoring/prose.ts';

/** What a callout is; decides its heading and its look. */
const kinds = ['tool', 'doubt', 'research', 'safety', 'quote', 'note'] as const;

export const blockType = defineBlock({
  attributes: z.strictObject({
    kind: z.enum(kinds, { error: `skriv en av disse: ${kinds.join(', ')}` }).default('note'),
    note: z.string().optional(),
  }),
  words: ['note'],
  read: readProse,
  markup: (id, data, attributes, context) => {
    const { kind } = attributes.standard;
    const title = `${id}-tittel`;
    const name = context.t(`content.callout.${kind}`);
    const own = { standard: withoutKind(data.standard.label, name), klart: withoutKind(data.klart.label, name) };
    const heading =
      own.standard === ''
        ? html`<span class="callout-title">${name}</span>`
        : html`<span class="kind">${name}</span> <span class="callout-title">${both(own, 'span')}</span>`;
    return html`<section class="callout ${kind}" aria-labelledby="${title}"><h3 id="${title}">${heading}</h3>${behindNote(attributes, field(data, 'body'), context)}</section>`;
  },
});

/** What a title says besides what the callout is: all of it, but for «Et verktøy: tell til ti» and the like. */
function withoutKind(title: Html, kind: string): Html {
  if (title === kind) return '';
  const own = title.startsWith(`${kind}:`) ? title.slice(kind.length + 1).trim() : title;
  return own.charAt(0).toUpperCase() + own.slice(1);
}
