/**
 * Computes the points of every path for a learner who does not read the questions: by the tone of the options, or by
 * their position. The options are in the order that the page shows each learner, and the points are counted as on the
 * page. A share is the mean over many learners.
 */
import { playedScenes, type SceneChoice } from '../../authoring/scenes.ts';
import { registers, type Course, type Register } from '../../core/course/course.ts';
import { outlineOf, walk, type Outline, type OutlineModule } from '../../core/course/outline.ts';
import { courseStatusOf } from '../../core/learner/course-status.ts';
import { displayOrder } from '../../core/learner/display-order.ts';
import { emptyProgress, type Answer } from '../../core/learner/progress.ts';
import type { QuestionTypes, Response } from '../../core/scoring/question-type.ts';
import { answerPlaces } from './answer-keys.ts';
import { answerOf, plainText, type Exercise } from './exercise.ts';
import { walkBy } from './scene-play.ts';
import { toneOf } from './tone.ts';

/** The best result by guessing on one path, and how it was reached. */
export interface PathGuess {
  readonly track: string;
  readonly service: string;
  readonly register: Register;
  /** True when the kindest was chosen; false when the first was. */
  readonly byTone: boolean;
  /** Share of the path's points, 0–1. */
  readonly share: number;
  /** Ids of the questions in which tone gave more than position did, the most first; all that gave points when it did not. */
  readonly won: readonly string[];
}

/** Learners in the mean. Twice as many change no path of the course by a percentage point. */
const learners = Array.from({ length: 800 }, (_, at) => `learner-${at}`);

/** The best that tone or position gives on each path, in either register. */
export function guessPaths(course: Course, types: QuestionTypes, exercises: readonly Exercise[]): PathGuess[] {
  const services = course.services.map(({ id }) => id);
  const tries = registers.flatMap((register) => {
    const byPosition = answersOf(exercises, register, false);
    return [
      { register, byTone: true, answers: answersOf(exercises, register, true), beside: byPosition },
      { register, byTone: false, answers: byPosition, beside: new Map<string, Answer>() },
    ];
  });
  return course.tracks.flatMap((track) => {
    const selection = { tracks: [track.id], services, language: course.language, register: track.register };
    const outline = outlineOf(course, selection);
    return services.map((service): PathGuess => {
      const guesses = tries.map((each) => ({ ...each, share: shareOf(outline, types, service, each) }));
      const { answers, beside, ...best } = guesses.reduce((most, each) => (each.share > most.share ? each : most));
      const path = { track: track.id, service };
      return {
        ...path,
        ...best,
        won: wonOn(walk(outline, path), types, (id) => scoreIn(answers, id) - scoreIn(beside, id)),
      };
    });
  });
}

/** The mean score of each question. */
function answersOf(exercises: readonly Exercise[], register: Register, byTone: boolean): ReadonlyMap<string, Answer> {
  return new Map(
    exercises.map((exercise) => {
      const guess = guesserFor(exercise, register, byTone);
      const scores = learners.map((learner) => exercise.scoring.score(exercise.key, guess(learner)));
      const score = scores.reduce((sum, each) => sum + each, 0) / scores.length;
      return [exercise.id, { response: exercise.scoring.longest(exercise.key), score, at: 0 }];
    }),
  );
}

/** Share of the possible points. */
function shareOf(
  outline: Outline,
  types: QuestionTypes,
  service: string,
  { register, answers }: { readonly register: Register; readonly answers: ReadonlyMap<string, Answer> },
): number {
  const progress = { ...emptyProgress(outline.tracks[0]!.id, service, register), answers };
  const points = courseStatusOf(outline, types, progress).modules.map((module) => module.points);
  const possible = points.reduce((sum, each) => sum + each.possible, 0);
  return possible === 0 ? 0 : points.reduce((sum, each) => sum + each.earned, 0) / possible;
}

/** Ids of the scored questions with a gain, the largest first. */
function wonOn(
  modules: readonly OutlineModule[],
  types: QuestionTypes,
  gain: (id: string) => number,
): readonly string[] {
  return modules
    .flatMap(({ screens }) => screens.flatMap(({ questions }) => questions))
    .filter(({ id, type }) => types[type]?.scored && gain(id) > 0)
    .map(({ id }) => id)
    .sort((a, b) => gain(b) - gain(a));
}

function scoreIn(answers: ReadonlyMap<string, Answer>, id: string): number {
  return answers.get(id)?.score ?? 0;
}

/** Gives the response of each learner who guesses, by the order they are shown. */
export function guesserFor(exercise: Exercise, register: Register, byTone: boolean): (learner: string) => Response {
  const options = exercise.options[register].map(({ key, text }) => ({ key, tone: byTone ? toneOf(text) : 0 }));
  const mean = options.reduce((sum, { tone }) => sum + tone, 0) / Math.max(1, options.length);
  const shown = (learner: string): typeof options => shuffled(options, learner, exercise.id);
  switch (exercise.form) {
    case 'one':
      return (learner) => kindest(shown(learner))?.key ?? '';
    case 'several':
      return (learner) => {
        const half = shown(learner).slice(0, Math.ceil(options.length / 2));
        const kind = options.filter(({ tone }) => tone > mean);
        const chosen = kind.length > 0 ? kind : half;
        return chosen
          .map(({ key }) => key)
          .sort()
          .join('');
      };
    case 'sequence':
      return (learner) => {
        const order = shown(learner)
          .map(({ key }) => key)
          .join('');
        return order === answerOf(exercise) ? rotate(order) : order; // as the page does: it never begins solved
      };
    case 'places':
    case 'pairs': {
      const places = answerPlaces(exercise);
      return (learner) =>
        shown(learner)
          .map(({ key }, at) => key + places[at % places.length]!)
          .join('');
    }
    case 'scenes':
      return playerFor(exercise, register, byTone);
  }
}

/** Takes the kindest choice in every scene, and on coming back to a scene the next kindest. */
function playerFor(
  { id, scenes, wayResponse }: Exercise,
  register: Register,
  byTone: boolean,
): (learner: string) => Response {
  if (!scenes) return () => '';
  // What decides stands in the standard register only; the words are those of the register that is read.
  const tones = new Map(
    scenes.standard.scenes.flatMap((scene, at) =>
      scene.choices.map((choice, nth): [SceneChoice, number] => {
        const { text } = scenes[register].scenes[at]!.choices[nth]!;
        return [choice, byTone ? toneOf(plainText(text)) : 0];
      }),
    ),
  );
  return (learner) => {
    const { choices, end } = walkBy(playedScenes(scenes.standard), ({ id: scene, choices: offered }, visit) => {
      const shown = shuffled(offered, learner, `${id}_${scene}`);
      const ranked = shown.toSorted((a, b) => tones.get(b)! - tones.get(a)!);
      return ranked[visit % ranked.length];
    });
    return (end && wayResponse?.(choices, end)) ?? '';
  };
}

function shuffled<Item>(items: readonly Item[], learner: string, id: string): Item[] {
  return displayOrder(items.length, learner, id).map((at) => items[at]!);
}

function rotate(order: Response): Response {
  return order.slice(1) + order.slice(0, 1);
}

/** The first of those that are equally kind. */
function kindest<Option extends { readonly tone: number }>(options: readonly Option[]): Option | undefined {
  const most = Math.max(...options.map(({ tone }) => tone));
  return options.find(({ tone }) => tone === most);
}
