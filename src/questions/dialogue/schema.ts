/** A talk with a child, as a writer writes it: a worked example first, then scenes whose choices are kinds of utterance. */
import { z } from 'zod';
import { defineQuestion } from '../../authoring/define-type.ts';
import { html } from '../../core/markup/markup.ts';
import { words } from '../../authoring/prose.ts';
import { checkScenes, exampleId, readScenes, sceneIds } from '../../authoring/scenes.ts';
import { scenesMarkup, skippable } from '../../authoring/scenes-markup.ts';
import { helpfulKinds, kinds, questionType, wayResponse } from './score.ts';

export const blockType = defineQuestion({
  attributes: z.strictObject({
    objectives: z.string().optional(),
    child: z.string().optional(),
    note: z.string().optional(),
  }),
  words: ['child', 'note'],
  scoring: questionType,
  read: (source, tell) => readScenes(source, tell, kinds),
  innerIds: sceneIds,
  scenes: (data) => data,
  wayResponse(_, choices, end) {
    const helpful = choices.filter(({ kind }) => helpfulKinds.includes(kind));
    return wayResponse(end.attributes['end'] === 'good', helpful.length, choices.length);
  },
  key(_, data, source, tell) {
    checkScenes(data, source, tell);
    const [first] = data.scenes;
    if (first?.id !== exampleId)
      tell(
        source.line,
        'Samtalen begynner ikke med et eksempel.',
        `Skriv først en scene som viser hvordan: ### Se hvordan en kollega gjør det {#${exampleId}}`,
      );
    else if (first.choices.length > 0)
      tell(
        first.line,
        'Det er valg i eksempelet.',
        'La eksempelet bare være til å lese, og legg valgene i neste scene.',
      );
    return {};
  },
  markup: (id, data, attributes, context) => {
    const { t } = context;
    const lead =
      attributes.standard.child !== undefined &&
      html`<p class="with">${t('content.dialogue.with')} ${words(attributes, 'child')}</p>`;
    return html`<okt-dialogue data-question="${id}"${skippable(attributes)}>${scenesMarkup(
      id,
      data,
      attributes,
      context,
      {
        kind: t('content.dialogue.kind'),
        lead,
        tag: ({ kind }) =>
          kinds.includes(kind)
            ? html`<p class="tag"><strong>${t(`content.dialogue.${kind}`)}</strong>: ${t(`content.dialogue.${kind}Why`)}</p>`
            : html``,
      },
    )}</okt-dialogue>`;
  },
});
