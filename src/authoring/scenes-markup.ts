/** Branching scenes as a text that can be read from top to bottom before any script; the player's element plays the same HTML. */
import type { ByRegisterOf, MarkupContext } from './block-type.ts';
import { both, html, type Markup } from '../core/markup/markup.ts';
import { behindNote, field } from './prose.ts';
import { type SceneChoice, exampleId, type Scene, type Scenes } from './scenes.ts';

/** Attributes of a type that may have a content note. */
interface Noted {
  readonly note?: string | undefined;
}

/** What one type adds to the scenes. */
export interface SceneExtras {
  /** What stands before the title, such as «Øv på en scene:». */
  readonly kind: string;
  /** Stands under the title, outside the content note. */
  readonly lead?: Markup | false;
  /** Stands under a scene's title. */
  readonly under?: (scene: Scene) => Markup;
  /** Stands between a choice and what may happen. */
  readonly tag?: (choice: SceneChoice) => Markup;
}

/** Says that the block may be left out, when it has a content note. */
export function skippable(attributes: ByRegisterOf<Noted>): Markup | false {
  return Boolean(attributes.standard.note) && html` data-skippable`;
}

/** Title, introduction and all scenes with their choices, in both registers. */
export function scenesMarkup(
  id: string,
  data: ByRegisterOf<Scenes>,
  attributes: ByRegisterOf<Noted>,
  context: MarkupContext,
  extras: SceneExtras,
): Markup {
  const scenes = data.standard.scenes.map((scene) => sceneMarkup(id, scene, data, context, extras));
  return html`<section class="scenes" aria-labelledby="${id}-tittel"><h3 id="${id}-tittel"><span class="kind">${extras.kind}</span> ${field(data, 'label', 'span')}</h3>${extras.lead}${behindNote(attributes, html`<div class="intro">${field(data, 'intro')}</div>${scenes}`, context)}</section>`;
}

function sceneMarkup(
  id: string,
  scene: Scene,
  data: ByRegisterOf<Scenes>,
  { t }: MarkupContext,
  { under, tag }: SceneExtras,
): Markup {
  const twin = twinOf(data, scene);
  const { end } = scene.attributes;
  const choices = scene.choices.map((choice, at) => {
    const words = { standard: choice, klart: twin.choices[at] ?? choice };
    const next = data.standard.scenes.find((other) => other.id === choice.target);
    const title = next && both({ standard: next.title, klart: twinOf(data, next).title }, 'span');
    return html`<li data-to="${choice.target}"${choice.kind !== '' && html` data-kind="${choice.kind}"`}><p class="choice">${field(words, 'text', 'span')}</p>${tag?.(choice)}<div class="reply">${field(words, 'reply')}</div><p class="goto">${t('content.scene.goto')} <a href="#${id}_${choice.target}">${title}</a></p></li>`;
  });
  return html`<section class="scene" id="${id}_${scene.id}" data-scene="${scene.id}"${end !== undefined && html` data-end="${end}"`}><h4>${field({ standard: scene, klart: twin }, 'title', 'span')}</h4>${scene.id !== exampleId && under?.(scene)}${field({ standard: scene, klart: twin }, 'body')}${choices.length > 0 && html`<ul class="choices">${choices}</ul>`}</section>`;
}

function twinOf(data: ByRegisterOf<Scenes>, scene: Scene): Scene {
  return data.klart.scenes.find((other) => other.id === scene.id) ?? scene;
}
