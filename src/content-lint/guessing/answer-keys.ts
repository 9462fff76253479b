/** Habits in the answer keys: a letter that is always right, an order that comes again, sorting that alternates. */
import { pairsOf } from '../../core/scoring/pairing.ts';
import { percent } from '../summary.ts';
import { answerOf, type Exercise } from './exercise.ts';
import { shareGate, type GateFinding, type Gate } from './gate.ts';
import { limits } from './limits.ts';

const newId = 'Gi spørsmålet en ny id i begge filer, for bokstavene bærer det deltakerne har svart.';

/** The gates over the keys of several answers, of order and of sorting; the key is the same in both registers. */
export function answerKeyGates(exercises: readonly Exercise[]): Gate[] {
  const of = (form: Exercise['form']): Exercise[] => exercises.filter((exercise) => exercise.form === form);
  return [letters(of('several')), sameOrders(of('sequence')), alternating(of('places')), firstInFirst(of('places'))];
}

function letters(questions: readonly Exercise[]): Gate {
  const counts = new Map<string, Exercise[]>();
  for (const question of questions)
    for (const letter of answerOf(question)) counts.set(letter, [...(counts.get(letter) ?? []), question]);
  const sorted = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const [letter = '–', right = []] = sorted[0] ?? [];
  return shareGate({
    id: 'letters',
    title: 'Flere svar: samme bokstav er riktig',
    of: questions.length,
    hits: right.length,
    limit: limits.letter,
    detail: sorted.map(([each, { length }]) => `${each} ${length}`).join(', ') + ` av ${questions.length}`,
    findings: right.map((question) => finding(question, `Her er ${letter} riktig.`)),
    remedy: `Skriv svarene i en annen rekkefølge, så riktig svar får andre bokstaver. ${newId}`,
  });
}

function sameOrders(questions: readonly Exercise[]): Gate {
  const counts = new Map<string, Exercise[]>();
  for (const question of questions) {
    const key = answerOf(question);
    counts.set(key, [...(counts.get(key) ?? []), question]);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const extra = sorted.flatMap(([key, same]) =>
    same
      .slice(limits.sameOrder)
      .map((question) => finding(question, `Fasiten «${[...key].join(' ')}» er brukt ${same.length} ganger.`)),
  );
  return {
    figure: {
      id: 'same-order',
      title: 'Rekkefølge: samme fasit',
      unit: 'count',
      value: sorted[0]?.[1].length ?? 0,
      limit: limits.sameOrder,
      detail: sorted.map(([key, { length }]) => `${[...key].join(' ')} (${length})`).join(', '),
    },
    findings: extra,
    excess: extra.length,
    remedy: `Skriv stegene i en annen rekkefølge, så fasiten blir en annen. ${newId}`,
  };
}

function alternating(questions: readonly Exercise[]): Gate {
  const found = questions.filter((question) => alternates(placesIn(question)));
  return {
    figure: {
      id: 'alternating',
      title: 'Sortering: annenhver ting i samme kategori',
      unit: 'count',
      value: found.length,
      limit: limits.alternating,
      detail: `av ${questions.length}`,
    },
    findings: found.map((question) =>
      finding(question, `Fasiten går på skift: ${placesIn(question).map(category).join(' ')}.`),
    ),
    excess: found.length,
    remedy: `Flytt to av tingene, så mønsteret brytes. ${newId}`,
  };
}

function firstInFirst(questions: readonly Exercise[]): Gate {
  const found = questions.filter((question) => placesIn(question)[0] === answerPlaces(question)[0]);
  return shareGate({
    id: 'first-in-first',
    title: 'Sortering: første ting hører til i første kategori',
    of: questions.length,
    hits: found.length,
    limit: limits.firstInFirst,
    detail: `${found.length} av ${questions.length}, tilfeldig ${percent(chanceOfFirst(questions))}`,
    findings: found.map((question) => finding(question, 'Den første tingen hører til i den første kategorien.')),
    remedy: `Skriv en annen ting først. ${newId}`,
  });
}

/** The place of each thing, in the writer's order. */
function placesIn(question: Exercise): readonly string[] {
  return [...pairsOf(answerOf(question)).values()];
}

/** Every place there is, in the writer's order. */
export function answerPlaces({ id, key }: Exercise): readonly string[] {
  if (typeof key === 'object' && key !== null && 'places' in key && typeof key.places === 'string')
    return [...key.places];
  throw new TypeError(`The key of «${id}» has no places, which its form requires: see QuestionForm.`);
}

/** A-B-A-B: at least four things, and every other one is in the same of two places. */
function alternates(places: readonly string[]): boolean {
  return places.length >= 4 && places[0] !== places[1] && places.slice(2).every((place, at) => place === places[at]);
}

function chanceOfFirst(questions: readonly Exercise[]): number {
  const chances = questions.map((question) => 1 / answerPlaces(question).length);
  return chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, questions.length);
}

/** A category as a letter of its own, so that the pattern can be seen. */
function category(place: string, _at: number, all: readonly string[]): string {
  return String.fromCodePoint(65 + [...new Set(all)].indexOf(place));
}

function finding({ at }: Exercise, cause: string): GateFinding {
  return { at: at.standard, weight: 0, cause };
}
