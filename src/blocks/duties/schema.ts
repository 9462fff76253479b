/**
 * Facts of law and procedure from `duties.yaml`: the named ones as a list, or all of them as the duty card. The list counts
 * as read text. The card takes no reading time, since learners look it up and do not read it through.
 */
import { z } from 'zod';
import type { ByRegisterOf, MarkupContext } from '../../authoring/block-type.ts';
import { defineBlock } from '../../authoring/define-type.ts';
import { field, type Prose } from '../../authoring/prose.ts';
import { dutyTopics, registers, type Duty, type DutyTopic, type Register } from '../../core/course/course.ts';
import { both, html, type Markup } from '../../core/markup/markup.ts';

/** Type sizes that the style sheet has for a printed card, points. */
const sheetSizes = [7, 7.3, 7.6, 8, 8.5, 9, 10, 12, 14] as const;
/** Room on one A4 sheet, measured in characters at 1 pt; text of n pt takes n² as much. */
const sheetRoom = 525_000;
/** Room that a fact and a topic take besides their words, characters. */
const factRoom = 70;
const topicRoom = 160;

const needed = 'skriv enten facts="…" med id-er fra duties.yaml, eller card="true" for hele pliktkortet';

export const blockType = defineBlock({
  attributes: z
    .strictObject({ facts: z.string().regex(/\S/, needed).optional(), card: z.literal('true').optional() })
    .refine(({ facts, card }) => (facts === undefined) !== (card === undefined), needed),
  read: (source): Prose => ({
    label: source.label,
    body: source.parts.map((part) => ('html' in part ? part.html : '<hr>')).join(''),
  }),
  innerIds: ({ label, body }) => [...(label === '' ? [] : ['tittelen']), ...(body === '' ? [] : ['innledningen'])],
  markup(id, data, { standard }, context) {
    const isCard = standard.card === 'true';
    const named = (standard.facts ?? '').split(/[\s,]+/);
    const facts = named.flatMap((each) => context.duties.find((duty) => duty.id === each) ?? []);
    const content = isCard ? card(context) : list(facts, context);
    return html`<section class="duties"${isCard && html` data-duty-card="${sheetSize(context)}"`} aria-labelledby="${id}-tittel"><h3 id="${id}-tittel">${heading(data, isCard, context)}</h3>${field(data, 'body')}${content}</section>`;
  },
});

function heading(data: ByRegisterOf<Prose>, isCard: boolean, { t }: MarkupContext): Markup | string {
  return data.standard.label === ''
    ? t(isCard ? 'content.duties.card' : 'content.duties.title')
    : field(data, 'label', 'span');
}

/** The largest size at which the card of every service fits one sheet in both registers, points. */
function sheetSize({ duties, services }: MarkupContext): number {
  const rooms = services.flatMap(({ id }) => {
    const own = duties.filter((duty) => duty.services?.includes(id) ?? true);
    return registers.map((register) => cardRoom(own, register));
  });
  const fitting = Math.sqrt(sheetRoom / Math.max(...rooms));
  return sheetSizes.findLast((size) => size <= fitting) ?? sheetSizes[0];
}

/** The room that the facts of one service take in one register, characters. */
function cardRoom(facts: readonly Duty[], register: Register): number {
  const topics = new Set(facts.map(({ topic }) => topic));
  const words = facts.map(({ binds, claim }) => binds + claim[register].replace(/<[^>]+>/g, ''));
  return words.join('').length + factRoom * facts.length + topicRoom * topics.size;
}

/** The service's name, the topics in order, the date of the oldest check, and a button that the page's script makes work. */
function card(context: MarkupContext): Markup {
  const { t, duties, services, lawApproved } = context;
  const oldest = duties.map(({ checkedOn }) => checkedOn).sort()[0];
  const names = services.map(({ id, title }) => html`<span data-services="${id}">${title}</span> `);
  return html`<p class="service">${names}</p><div class="topics">${dutyTopics.map((topic) => topicSection(topic, context))}</div><p class="checked">${oldest !== undefined && t('content.duties.checked', { date: oldest.split('-').reverse().join('.') })}${!lawApproved && ` ${t('content.duties.notApproved')}`}</p><p class="buttons"><button type="button" class="print-card">${t('content.duties.print')}</button></p>`;
}

function topicSection(topic: DutyTopic, context: MarkupContext): Markup {
  const own = context.duties.filter((duty) => duty.topic === topic);
  if (own.length === 0) return html``;
  const services = own.every((duty) => duty.services)
    ? [...new Set(own.flatMap((duty) => duty.services ?? []))]
    : undefined;
  return html`<section${scope(services)}><h4>${context.t(`content.duties.topic.${topic}`)}</h4>${list(own, context)}</section>`;
}

/** Each fact with the names of its services, which are visible until the page's script hides the facts of other services. */
function list(facts: readonly Duty[], { t, services: all }: MarkupContext): Markup {
  const names = (ids: readonly string[]): string =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => title)
      .join(', ');
  return html`<ul>${facts.map(
    ({ binds, claim, services }) =>
      html`<li${scope(services)}>${services && html`<span class="for">${names(services)}. </span>`}<span class="binds">${t('content.duties.binds')} ${binds}</span> ${both(claim, 'span')}</li>`,
  )}</ul>`;
}

function scope(services: readonly string[] | undefined): Markup | undefined {
  return services && html` data-services="${services.join(' ')}"`;
}
