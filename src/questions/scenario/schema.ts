/** A scenario, as a writer writes it: scenes with choices, and the window of the child, the group and oneself. */
import { z } from 'zod';
import type { ByRegisterOf, MarkupContext } from '../../authoring/block-type.ts';
import { defineQuestion } from '../../authoring/define-type.ts';
import { html, type Markup } from '../../core/markup/markup.ts';
import { words } from '../../authoring/prose.ts';
import { checkScenes, endsOf, playedScenes, readScenes, type Scene, sceneIds } from '../../authoring/scenes.ts';
import { scenesMarkup, skippable } from '../../authoring/scenes-markup.ts';
import { endResponse, mostEnds, questionType } from './score.ts';

/** Whose window is shown, and where in it they can be. */
const people = ['child', 'crowd', 'self'] as const;
const windows = ['over', 'i', 'under'];

export const blockType = defineQuestion({
  attributes: z.strictObject({
    objectives: z.string().optional(),
    group: z.literal('true').optional(),
    child: z.string().optional(),
    crowd: z.string().optional(),
    note: z.string().optional(),
  }),
  words: ['child', 'crowd', 'note'],
  scoring: questionType,
  read: (source, tell) => readScenes(source, tell),
  innerIds: sceneIds,
  scenes: (data) => data,
  wayResponse: (data, _, end) =>
    endResponse(
      end.attributes['end'] === 'good',
      endsOf(data).findIndex(({ id }) => id === end.id),
    ),
  key(_, data, source, tell) {
    checkScenes(data, source, tell, ['end', ...people]);
    for (const { line, id, attributes } of playedScenes(data))
      for (const who of people)
        if (!windows.includes(attributes[who] ?? ''))
          tell(
            line,
            `Scenen «${id}» sier ikke hvor i vinduet ${who} er.`,
            `Skriv ${who}="over", ${who}="i" eller ${who}="under" etter id-en.`,
          );
    const ends = endsOf(data).map(({ id, attributes }) => ({ id, good: attributes['end'] === 'good' }));
    if (ends.length > mostEnds) tell(source.line, `Scenen har ${ends.length} slutter.`, `Ha høyst ${mostEnds}.`);
    return { ends };
  },
  markup: (id, data, attributes, context) =>
    html`<okt-scenario data-question="${id}"${skippable(attributes)}>${scenesMarkup(id, data, attributes, context, {
      kind: context.t('content.scenario.kind'),
      under: (scene) => meters(scene, attributes, context),
    })}</okt-scenario>`,
});

/** What the scenario calls the child and the group. */
interface Names {
  readonly child?: string | undefined;
  readonly crowd?: string | undefined;
}

/** Where each is in the window of tolerance: in words, with a drawing that says the same. */
function meters(scene: Scene, attributes: ByRegisterOf<Names>, { t }: MarkupContext): Markup {
  const name = (who: (typeof people)[number]): Markup | string =>
    who !== 'self' && attributes.standard[who] ? words(attributes, who) : t(`content.scenario.${who}`);
  const each = people.map((who) => {
    const at = windows.find((place) => place === scene.attributes[who]) ?? 'i'; // what is missing is told by `key`
    return html`<li data-who="${who}" data-at="${at}"><span class="meter" aria-hidden="true"></span> <span>${name(who)}: ${t(`content.scenario.${at}`)}</span></li>`;
  });
  return html`<ul class="meters" aria-label="${t('content.scenario.windows')}">${each}</ul>`;
}
