/** An if–then plan: sentences to finish when they end in «…», else one «Hvis» and one «så» under the writer's question. */
import { z } from 'zod';
import type { BlockSource, TellFault } from '../../authoring/block-type.ts';
import { defineBlock } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import {
  around,
  textBox,
  textBoxes,
  privateFrame,
  promptKeys,
  readPrompts,
  type Prompts,
} from '../../authoring/private-block.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({}),
  read: readPlan,
  innerIds: promptKeys,
  markup: (id, data, _attributes, context) => {
    const ifThen = html`${textBox(id, 'hvis', html`${context.t('content.plan.if')}`)}${textBox(id, 'saa', html`${context.t('content.plan.then')}`)}`;
    return privateFrame(
      { id, kind: 'plan', label: data, title: context.t('content.plan.title') },
      html`${around(data, 'lead')}${data.standard.prompts.length > 0 ? textBoxes(id, data) : ifThen}${around(data, 'end')}`,
      context,
    );
  },
});

/** Takes the paragraphs that end in «…» as sentences to finish. */
function readPlan(source: BlockSource, tell: TellFault): Prompts | undefined {
  const open = source.parts.filter((part) => part.kind === 'prose' && /(…|\.\.\.)\s*$/.test(part.inline));
  const rest = readPrompts(
    { ...source, parts: open.length > 0 ? source.parts.filter((part) => !open.includes(part)) : source.parts },
    open.length > 0 ? () => {} : tell,
  );
  const prompts = open.map((part) => ({ text: part.kind === 'prose' ? part.inline : '', more: '' }));
  if (prompts.length === 0) return rest;
  return { label: source.label, lead: '', end: '', ...rest, prompts: [...(rest?.prompts ?? []), ...prompts] };
}
