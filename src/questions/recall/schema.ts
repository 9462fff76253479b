/** A question that the learner answers from memory, for themselves, as a writer writes it. */
import { z } from 'zod';
import { defineQuestion } from '../../authoring/define-type.ts';
import type { Html } from '../../core/course/course.ts';
import { html } from '../../core/markup/markup.ts';
import { field } from '../../authoring/prose.ts';
import { questionType } from './score.ts';

interface Recall {
  readonly question: Html;
  readonly model: Html;
}

export const blockType = defineQuestion({
  attributes: z.strictObject({ objectives: z.string().optional() }),
  scoring: questionType,
  read(source, tell): Recall | undefined {
    const rule = source.parts.findIndex((part) => part.kind === 'rule');
    const text = (parts: typeof source.parts): Html => parts.map((part) => ('html' in part ? part.html : '')).join('');
    const question = text(rule < 0 ? source.parts : source.parts.slice(0, rule));
    const model = rule < 0 ? '' : text(source.parts.slice(rule + 1));
    if (question === '')
      tell(source.line, 'Spørsmålet mangler spørsmålstekst.', 'Skriv hva deltakeren skal huske, før linja med ---.');
    if (model === '')
      tell(
        source.line,
        'Det mangler et mulig svar.',
        'Skriv --- på egen linje under spørsmålet, og så et svar deltakeren kan se sitt eget mot.',
      );
    return question === '' || model === '' ? undefined : { question, model };
  },
  key: () => null,
  markup: (id, data, _attributes, { t }) =>
    html`<okt-recall data-question="${id}"><div class="recall-question" id="${id}-sporsmal">${field(data, 'question')}</div><details class="model"><summary>${t('content.recall.model')}</summary>${field(data, 'model')}</details></okt-recall>`,
});
