/** The gates over scenes and dialogues: what is won by always taking the first choice, and how short the way is. */
import { percent } from '../summary.ts';
import type { Exercise } from './exercise.ts';
import { shareGate, type Gate } from './gate.ts';
import { limits, shortestWay } from './limits.ts';
import { playScenes, type SceneFigures } from './scene-play.ts';

/** One exercise with its figures. */
export interface PlayedExercise extends SceneFigures {
  readonly id: string;
  readonly exercise: Exercise;
}

/** Plays every exercise with scenes; the ways are the same in both registers. */
export function playAll(exercises: readonly Exercise[]): PlayedExercise[] {
  return exercises.flatMap((exercise) =>
    exercise.scenes ? [{ id: exercise.id, exercise, ...playScenes(exercise.scenes.standard) }] : [],
  );
}

/** The gates over all exercises. */
export function sceneGates(played: readonly PlayedExercise[]): Gate[] {
  const at = ({ exercise }: PlayedExercise): Exercise['at']['standard'] => exercise.at.standard;
  const won = played.filter(({ firstEndsWell }) => firstEndsWell);
  const scenes = sum(played.map((each) => each.scenes));
  const nearest = sum(played.map(({ firstNearest }) => firstNearest));
  const ends = played.map(({ random }) => random.good);
  const short = played.filter(({ shortest }) => shortest < shortestWay);
  return [
    shareGate({
      id: 'first-choice-wins',
      title: 'Scener: alltid første valg fører til en god slutt',
      of: played.length,
      hits: won.length,
      limit: limits.firstChoiceWins,
      detail: `${won.length} av ${played.length}`,
      findings: won.map((each) => ({
        at: at(each),
        weight: each.firstNearest,
        cause: 'Den som alltid tar det første valget, når en god slutt.',
      })),
      remedy: 'Skriv valgene i en annen rekkefølge i noen av scenene, i begge filer. Scenene beholder id-ene sine.',
    }),
    shareGate({
      id: 'first-choice-nearest',
      title: 'Scener: første valg er på korteste vei til en god slutt',
      of: scenes,
      hits: nearest,
      limit: limits.firstChoiceNearest,
      detail: `${nearest} av ${scenes} scener der valgene er ulike`,
      findings: played
        .filter(({ firstNearest }) => firstNearest > 0)
        .map((each) => ({
          at: at(each),
          weight: each.firstNearest / each.scenes,
          cause: `Det første valget er det nærmeste i ${each.firstNearest} av ${each.scenes} scener.`,
        })),
      remedy: 'Sett et annet valg først i noen av scenene, i begge filer.',
    }),
    {
      figure: {
        id: 'random-play',
        title: 'Scener: tilfeldige valg fører til en god slutt',
        unit: 'share',
        value: sum(ends) / Math.max(1, played.length),
        detail: `fra ${percent(Math.min(1, ...ends))} til ${percent(Math.max(0, ...ends))}`,
      },
      findings: [],
      excess: 0,
      remedy: '',
    },
    {
      figure: {
        id: 'shortest-way',
        title: 'Scener: færreste valg til en god slutt',
        unit: 'count',
        value: played.length === 0 ? shortestWay : Math.min(...played.map(({ shortest }) => shortest)),
        limit: shortestWay,
        atLeast: true,
        detail: `${played.length} øvelser`,
      },
      findings: short.map((each) => ({
        at: at(each),
        weight: 0,
        cause: `Den gode slutten er bare ${each.shortest} valg unna.`,
      })),
      excess: short.length,
      remedy: `Legg inn en scene til på den korteste veien, så det tar minst ${shortestWay} valg.`,
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
