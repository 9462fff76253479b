/** The 23 items as a private self-rating before and after, beside what the pilot published. */
import { z } from 'zod';
import type { MarkupContext } from '../../authoring/block-type.ts';
import { defineBlock } from '../../authoring/define-type.ts';
import { buildingBlocks, type BuildingBlock } from '../../core/course/course.ts';
import { both, html, type Markup } from '../../core/markup/markup.ts';
import { privateFrame } from '../../authoring/private-block.ts';
import { field } from '../../authoring/prose.ts';
import { itemMeans, items, totals } from '../../core/course/pilot.ts';

export const blockType = defineBlock({
  attributes: z.strictObject({
    when: z.enum(['before', 'after'], { error: 'mangler: skriv when="before" eller when="after"' }),
  }),
  read: (source) => ({
    label: source.label,
    body: source.parts.map((part) => ('html' in part ? part.html : '')).join(''),
  }),
  markup: (id, data, attributes, context) => {
    const { t } = context;
    const { when } = attributes.standard;
    return privateFrame(
      { id, kind: 'measure', keptAs: `measure-${when}`, label: data, title: t(`content.measure.${when}`) },
      html`${field(data, 'body')}<p>${t('content.measure.lead')}</p><p>${t('content.measure.scale')}</p>${buildingBlocks.map((block) => group(id, block, context))}<details class="more measured"><summary>${t('content.measure.see')}</summary>${buildingBlocks.map((block) => standing(block, context))}<p>${t('content.measure.caution')}</p></details>`,
      context,
    );
  },
});

/** The items of one building block, each a group of five native radio buttons. */
function group(id: string, block: BuildingBlock, { t }: MarkupContext): Markup {
  const ends: Readonly<Record<number, string>> = { 1: t('content.measure.least'), 5: t('content.measure.most') };
  const rate = (item: string, value: number): Markup => {
    const end = ends[value] ?? '';
    return html`<label><input type="radio" name="${id}-${item}" value="${value}" disabled> <span>${value}${end !== '' && html`<span class="visually-hidden">, ${end}</span>`}</span></label>`;
  };
  const each = items[block].map(
    (item) =>
      html`<fieldset data-field="${item}"><legend>${statement(item, t)}</legend><div class="rating">${[1, 2, 3, 4, 5].map((value) => rate(item, value))}</div></fieldset>`,
  );
  return html`<h4>${t(`content.measure.block.${block}`)}</h4>${each}`;
}

/** Where the learner stands in one building block, beside the pilot. */
function standing(block: BuildingBlock, { t }: MarkupContext): Markup {
  const total = totals[block];
  const decimal = (mean: number): string => mean.toFixed(1).replace('.', t('content.measure.decimal'));
  const published = total
    ? t('content.measure.mean', { mean: decimal(total.mean), n: total.n })
    : t('content.measure.missing');
  const known = items[block].filter((item) => itemMeans[item] !== undefined);
  const list =
    known.length > 0 &&
    html`<p>${t('content.measure.single')}</p><ul>${known.map((item) => html`<li>${statement(item, t)} ${decimal(itemMeans[item]!)}</li>`)}</ul>`;
  return html`<h4>${t(`content.measure.block.${block}`)}</h4><dl class="standing"><div><dt>${t('content.measure.own.before')}</dt><dd data-mean="before-${block}">–</dd></div><div><dt>${t('content.measure.own.after')}</dt><dd data-mean="after-${block}">–</dd></div><div><dt>${t('content.measure.pilot')}</dt><dd>${published}</dd></div></dl>${list}`;
}

function statement(item: string, t: MarkupContext['t']): Markup {
  const words = {
    standard: html`${t(`content.measure.item.${item}.standard`)}`.html,
    klart: html`${t(`content.measure.item.${item}.klart`)}`.html,
  };
  return both(words, 'span');
}
