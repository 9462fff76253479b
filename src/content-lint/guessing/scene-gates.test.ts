/** Tests the gates over exercises with scenes. */
import { expect, it } from 'vitest';
import { sceneExercise } from '../../../tests/fixtures/exercise.ts';
import { collectFaults } from '../../../tests/fixtures/module-text.ts';
import type { Exercise } from './exercise.ts';
import { isBroken, tellGate, type Gate } from './gate.ts';
import { playAll, sceneGates } from './scene-gates.ts';

const good = (): Exercise => sceneExercise({ start: ['mid', 'b'], mid: ['a', 'b'], a: 'good', b: 'other' });
const other = (): Exercise => sceneExercise({ start: ['b', 'mid'], mid: ['b', 'a'], a: 'good', b: 'other' });
const gate = (exercises: readonly Exercise[], id: string): Gate =>
  sceneGates(playAll(exercises)).find(({ figure }) => figure.id === id)!;
const times = (count: number, make: () => Exercise): Exercise[] => Array.from({ length: count }, make);

it('always the first choice may win in one of four exercises', () => {
  expect(isBroken(gate([...times(3, good), ...times(9, other)], 'first-choice-wins').figure)).toBe(false);
  const broken = gate([...times(5, good), ...times(7, other)], 'first-choice-wins');
  expect([broken.figure.detail, isBroken(broken.figure)]).toEqual(['5 av 12', true]);
  expect(collectFaults((faults) => tellGate(broken, faults))).toHaveLength(2);
});

it('the first choice may be the nearest in half of the scenes', () => {
  expect(isBroken(gate([...times(3, good), ...times(3, other)], 'first-choice-nearest').figure)).toBe(false);
  expect(isBroken(gate([...times(4, good), ...times(3, other)], 'first-choice-nearest').figure)).toBe(true);
});

it('random play is a figure without a limit', () => {
  const { figure } = gate([good(), other()], 'random-play');
  expect([figure.value, figure.limit, isBroken(figure)]).toEqual([0.25, undefined, false]);
});

it('a good end that is one choice away is a fault, in any course', () => {
  const near = sceneExercise({ start: ['b', 'a'], a: 'good', b: 'other' });
  const broken = gate([good(), near], 'shortest-way');
  expect(collectFaults((faults) => tellGate(broken, faults))).toEqual([
    expect.objectContaining({ line: near.at.standard.line, cause: expect.stringContaining('bare 1 valg unna') }),
  ]);
  expect(isBroken(gate([good()], 'shortest-way').figure)).toBe(false);
});
