/** A question of sorting things into categories, as a writer writes it. */
import { z } from 'zod';
import { defineQuestion } from '../../authoring/define-type.ts';
import type { Html } from '../../core/course/course.ts';
import { both, html } from '../../core/markup/markup.ts';
import { optionKeys, readOptionList, type OptionList } from '../../authoring/option-list.ts';
import { placing, placingKey, readAnswer } from '../../authoring/placing.ts';
import { questionType } from './score.ts';

interface Sorting extends OptionList {
  readonly categories: readonly { readonly key: string; readonly text: Html }[];
}

/** A category's place in the list is its digit in a response. */
const placesOf = ({ categories }: Sorting): { id: string; value: string }[] =>
  categories.map(({ key }, at) => ({ id: key, value: String(at) }));

export const blockType = defineQuestion({
  attributes: z.strictObject({
    answer: z
      .string({ error: 'mangler fasit: skriv answer="a=hjelper b=skader"' })
      .regex(
        /^[a-h]=[a-z][a-z0-9-]*( [a-h]=[a-z][a-z0-9-]*)*$/,
        'fasit er hver bokstav med sin kategori, slik: answer="a=hjelper b=skader"',
      ),
    objectives: z.string().optional(),
    test: z.literal('true').optional(),
  }),
  scoring: questionType,
  form: 'places',
  read(source, tell): Sorting | undefined {
    const rule = source.parts.findIndex((part) => part.kind === 'rule');
    const list = source.parts.slice(0, Math.max(0, rule)).find((part) => part.kind === 'list');
    if (!list) {
      tell(
        source.line,
        'Det mangler kategorier.',
        'Skriv først en liste med kategorier (- `hjelper` Hjelper barnet), så --- på egen linje, så tingene.',
      );
      return undefined;
    }
    const categories = list.items.map(({ key, line, paragraphs: [text = ''] }) => {
      if (!/^[a-z][a-z0-9-]*$/.test(key))
        tell(
          line,
          `Kategorien «${text.slice(0, 40)}» har ingen id.`,
          'Begynn med et kort ord mellom grave aksenter: - `hjelper` Hjelper barnet',
        );
      return { key, text };
    });
    const twice = categories.find(({ key }, at) => categories.findIndex((other) => other.key === key) !== at);
    if (twice) tell(list.line, `Kategorien «${twice.key}» står to ganger.`, 'Gi hver kategori sin egen id.');
    if (categories.length < 2 || categories.length > 6)
      tell(list.line, `Det er ${categories.length} kategorier.`, 'Bruk to til seks kategorier.');
    const options = readOptionList({ ...source, parts: source.parts.filter((part) => part !== list) }, tell);
    return options && { ...options, categories };
  },
  options: ({ options }) => options,
  innerIds: (data) => [...data.categories.map(({ key }) => key), ...optionKeys(data)],
  key: ({ answer }, data, source, tell) => placingKey(answer, data, placesOf(data), source, tell),
  markup(id, data, attributes, context) {
    const right = readAnswer(attributes.standard.answer);
    const places = placesOf(data.standard).map((place, at) => ({
      ...place,
      text: both(
        { standard: data.standard.categories[at]!.text, klart: data.klart.categories[at]?.text ?? '' },
        'span',
      ),
    }));
    return html`<okt-categorise data-question="${id}">${placing(id, data, places, (thing) => right.get(thing), { look: 'columns' }, context)}</okt-categorise>`;
  },
});
