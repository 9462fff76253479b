/** What happens to a learner who plays scenes without reading: always the first choice, or any choice. */
import { playedScenes, type Scene, type SceneChoice, type Scenes } from '../../authoring/scenes.ts';

/** One way through the scenes. */
export interface SceneWay {
  readonly choices: readonly SceneChoice[];
  /** Undefined when the way goes in a circle. */
  readonly end: Scene | undefined;
}

/** The end that random play comes to first, as probabilities that sum to 1. */
export interface RandomPlay {
  readonly good: number;
  readonly other: number;
  /** Still playing after {@link mostChoices}. */
  readonly unfinished: number;
}

/** Figures of one exercise with scenes. */
export interface SceneFigures {
  /** Always the first choice leads to a good end, also by way of another end that offers to go on. */
  readonly firstEndsWell: boolean;
  /** Scenes whose choices are not equally near to a good end. */
  readonly scenes: number;
  /** Those of them in which the first choice is among the nearest. */
  readonly firstNearest: number;
  readonly random: RandomPlay;
  /** Fewest choices to a good end. */
  readonly shortest: number;
}

/** Choices after which random play is given up; a learner makes far fewer. */
export const mostChoices = 200;

/** Measures one exercise; the compiler has seen to it that a good end can be reached from every scene. */
export function playScenes(data: Scenes): SceneFigures {
  const scenes = playedScenes(data);
  const distance = distances(scenes);
  const guessable = scenes.flatMap(({ choices }) => {
    const each = choices.map(({ target }) => distance.get(target) ?? Infinity);
    return new Set(each).size > 1 ? [each] : [];
  });
  return {
    firstEndsWell: isGood(walkBy(scenes, ({ choices }) => choices[0], isLastEnd).end),
    scenes: guessable.length,
    firstNearest: guessable.filter((each) => each[0] === Math.min(...each)).length,
    random: playAtRandom(scenes),
    shortest: distance.get(scenes[0]?.id ?? '') ?? Infinity,
  };
}

/**
 * The way of somebody who chooses by a rule.
 * @param choose picks one of a scene's choices; `visit` counts from 0 how often the scene was met before
 * @param isOver says where the way ends: at the first end when left out
 */
export function walkBy(
  scenes: readonly Scene[],
  choose: (scene: Scene, visit: number) => SceneChoice | undefined,
  isOver = isEnd,
): SceneWay {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const visits = new Map<string, number>();
  const choices: SceneChoice[] = [];
  let scene = scenes[0];
  while (scene && !isOver(scene)) {
    const visit = visits.get(scene.id) ?? 0;
    const choice = choose(scene, visit);
    if (!choice || choices.length >= mostChoices) return { choices, end: undefined };
    visits.set(scene.id, visit + 1);
    choices.push(choice);
    scene = byId.get(choice.target);
  }
  return { choices, end: scene };
}

/** True for a good end. */
export function isGood(end: Scene | undefined): boolean {
  return end?.attributes['end'] === 'good';
}

function isEnd({ attributes, choices }: Scene): boolean {
  return attributes['end'] !== undefined || choices.length === 0;
}

/** A good end, or one that offers no way on. */
function isLastEnd(scene: Scene): boolean {
  return isGood(scene) || scene.choices.length === 0;
}

/** Fewest choices from each scene to a good end. */
function distances(scenes: readonly Scene[]): ReadonlyMap<string, number> {
  const found = new Map(scenes.filter(isGood).map(({ id }) => [id, 0]));
  for (let steps = 1; steps <= scenes.length; steps += 1)
    for (const { id, choices } of scenes)
      if (!found.has(id) && choices.some(({ target }) => found.get(target) === steps - 1)) found.set(id, steps);
  return found;
}

/** Moves the probability of being in each scene on by one choice at a time; every choice in a scene is equally likely. */
function playAtRandom(scenes: readonly Scene[]): RandomPlay {
  const ended = { good: 0, other: 0 };
  let playing = new Map(scenes.slice(0, 1).map(({ id }) => [id, 1]));
  for (let step = 0; step <= mostChoices; step += 1) {
    const next = new Map<string, number>();
    for (const scene of scenes) {
      const here = playing.get(scene.id) ?? 0;
      if (isEnd(scene)) ended[isGood(scene) ? 'good' : 'other'] += here;
      else
        for (const { target } of scene.choices) next.set(target, (next.get(target) ?? 0) + here / scene.choices.length);
    }
    playing = next;
  }
  return { ...ended, unfinished: Math.max(0, 1 - ended.good - ended.other) };
}
