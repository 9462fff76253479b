/** Measures how far practice can be solved without being read, and reports what breaks the goals. */
import type { Compiled } from '../../compiler/compile.ts';
import type { Faults } from '../../compiler/fault.ts';
import { percent } from '../summary.ts';
import { answerKeyGates } from './answer-keys.ts';
import { readExercises, type Exercise, type RegisterSource } from './exercise.ts';
import { isBroken, registerNames, tellGate, type GuessingFigure } from './gate.ts';
import { limits } from './limits.ts';
import { oneAnswerGates } from './one-answer.ts';
import { guessPaths, type PathGuess } from './path-guesser.ts';
import { playAll, sceneGates } from './scene-gates.ts';
import type { SceneFigures } from './scene-play.ts';

/** Everything measured. */
export interface GuessingReport {
  readonly figures: readonly (GuessingFigure & { readonly broken: boolean })[];
  readonly scenes: readonly (SceneFigures & { readonly id: string })[];
  readonly paths: readonly PathGuess[];
}

/** Questions named for a path on which guessing pays. */
const named = 5;

/** Measures a course that compiles. @param sources every file that it was compiled from */
export function measureGuessing(
  { course, types, questionTypes }: Compiled,
  sources: readonly RegisterSource[],
  faults: Faults,
): GuessingReport {
  const exercises = readExercises(course, types, sources);
  const played = playAll(exercises);
  const gates = [...oneAnswerGates(exercises), ...answerKeyGates(exercises), ...sceneGates(played)];
  for (const gate of gates) tellGate(gate, faults);
  const paths = guessPaths(course, questionTypes, exercises);
  const worst = worstOfTracks(paths);
  for (const path of worst) tellPath(path, exercises, faults);
  const figures = [...gates.map(({ figure }) => figure), pathFigure(worst)];
  return {
    figures: figures.map((figure) => ({ ...figure, broken: isBroken(figure) })),
    scenes: played.map(({ exercise: _exercise, ...scene }) => scene),
    paths,
  };
}

/** The path of each track on which guessing pays the most. */
export function worstOfTracks(paths: readonly PathGuess[]): PathGuess[] {
  const worst = new Map<string, PathGuess>();
  for (const path of paths) if (path.share > (worst.get(path.track)?.share ?? -1)) worst.set(path.track, path);
  return [...worst.values()];
}

function pathFigure(worst: readonly PathGuess[]): GuessingFigure {
  const [path] = [...worst].sort((a, b) => b.share - a.share);
  return {
    id: 'guesser',
    title: 'Spor og tjeneste: poeng for den som gjetter på tone og plass',
    unit: 'share',
    value: path?.share ?? 0,
    limit: limits.guesser,
    detail: path ? `${path.track} for ${path.service}, ${registerNames[path.register]}` : '–',
  };
}

function tellPath(
  { track, service, register, share, won }: PathGuess,
  exercises: readonly Exercise[],
  faults: Faults,
): void {
  if (share <= limits.guesser) return;
  const places = won.slice(0, named).flatMap((id) => {
    const at = exercises.find((exercise) => exercise.id === id)?.at[register];
    return at ? [`${at.file}:${at.line}`] : [];
  });
  faults.add(
    'course.yaml',
    1,
    `På «${track}» for ${service}, ${registerNames[register]}, får den som gjetter på tone og plass ${percent(share)} av poengene. Målet er høyst ${percent(limits.guesser)}. Mest gir ${places.join(', ')}.`,
    'Skriv om svarene der, så ikke ordene alene viser hvilket som er riktig. Behold id og bokstaver.',
  );
}
