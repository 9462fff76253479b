/** A question of what belongs together, as a writer writes it: the pairs stand in the list. */
import { z } from 'zod';
import { defineQuestion } from '../../authoring/define-type.ts';
import type { Html } from '../../core/course/course.ts';
import { both, html } from '../../core/markup/markup.ts';
import { optionKeys, readOptionList, type OptionList } from '../../authoring/option-list.ts';
import { placing, type Place } from '../../authoring/placing.ts';
import { hashKey } from '../../core/learner/suspend-keys.ts';
import { questionType } from './score.ts';

interface Pairs extends OptionList {
  /** What belongs to each option, by the option's letter, inline. */
  readonly twins: ReadonlyMap<string, Html>;
}

export const blockType = defineQuestion({
  attributes: z.strictObject({ objectives: z.string().optional(), test: z.literal('true').optional() }),
  scoring: questionType,
  form: 'pairs',
  read(source, tell): Pairs | undefined {
    const twins = new Map<string, Html>();
    const parts = source.parts.map((part) => {
      if (part.kind !== 'list') return part;
      const items = part.items.map((item) => {
        const [text = '', twin = '', ...explanation] = item.paragraphs;
        const inline = /^<p>(.*)<\/p>$/.exec(twin)?.[1];
        if (inline === undefined)
          tell(
            item.line,
            `«${item.key}» mangler det som hører til.`,
            'Skriv tre avsnitt: det ene, det som hører til, og en forklaring. De to siste er rykket inn to mellomrom.',
          );
        else if ([...twins.values()].includes(inline))
          tell(
            item.line,
            `To svar hører til det samme: «${inline.slice(0, 40)}».`,
            'Gi hvert svar sitt eget, eller bruk categorise.',
          );
        twins.set(item.key, inline ?? '');
        return { ...item, paragraphs: [text, ...explanation] };
      });
      if (items.length < 2) tell(part.line, 'Det er bare ett par.', 'Skriv minst to par.');
      return { ...part, items };
    });
    const options = readOptionList({ ...source, parts }, tell);
    return options && { ...options, twins };
  },
  options: ({ options }) => options,
  innerIds: optionKeys,
  key(_attributes, data) {
    const letters = optionKeys(data);
    return { answer: letters.map((letter) => letter + letter).join(''), places: letters.join('') };
  },
  markup(id, data, _attributes, context) {
    const places = shuffled(id, optionKeys(data.standard)).map((key): Place => {
      const standard = data.standard.twins.get(key) ?? '';
      const klart = data.klart.twins.get(key) ?? '';
      return { id: key, value: key, text: both({ standard, klart }, 'span') };
    });
    return html`<okt-match data-question="${id}">${placing(id, data, places, (thing) => thing, { look: 'numbers', numbered: true }, context)}</okt-match>`;
  },
});

/** The letters in an order of their own, the same in every build, and never the writer's. */
function shuffled(id: string, letters: readonly string[]): readonly string[] {
  const order = [...letters].sort((a, b) => (hashKey(`${id}-${a}`) < hashKey(`${id}-${b}`) ? -1 : 1));
  return order.join() === letters.join() ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
