/** Tests the order that a learner is shown: whole, stable, different between learners, and with no place preferred. */
import { expect, it } from 'vitest';
import { displayOrder } from './display-order.ts';

const learners = Array.from({ length: 6000 }, (_, at) => `l${at.toString(36)}`);

it('has every number once', () => {
  for (let count = 0; count <= 8; count += 1)
    expect([...displayOrder(count, 'k2x9', `ro_q${count}`)].sort()).toEqual([...Array(count).keys()]);
});

it('stays the same for one learner and one question: progress outlives versions of the course', () => {
  expect(displayOrder(4, 'k2x9', 'ro_forst')).toEqual(displayOrder(4, 'k2x9', 'ro_forst'));
  expect([displayOrder(4, 'k2x9', 'ro_forst'), displayOrder(5, '', 'm_q')]).toEqual([
    [3, 1, 2, 0],
    [0, 2, 1, 4, 3],
  ]);
});

it.each([2, 3, 4])('gives each order of %i to as many learners, for one question', (count) => {
  const counts = new Map<string, number>();
  for (const learner of learners) {
    const order = displayOrder(count, learner, 'ro_forst').join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const orders = [1, 1, 2, 6, 24][count]!;
  expect(counts.size).toBe(orders);
  // Within five standard deviations of a fair die.
  const mean = learners.length / orders;
  for (const times of counts.values()) expect(Math.abs(times - mean)).toBeLessThan(5 * Math.sqrt(mean));
});

it('gives one learner different orders of different questions', () => {
  const orders = new Set(Array.from({ length: 60 }, (_, at) => displayOrder(3, 'k2x9', `ro_q${at}`).join('')));
  expect(orders.size).toBe(6);
});

it('puts the first option first for one learner in three, whatever the question is called', () => {
  for (const question of ['a', 'ro_forst', 'nar-du-er-bekymret_emils-arm']) {
    const first = learners.filter((learner) => displayOrder(3, learner, question)[0] === 0).length;
    expect(first / learners.length).toBeCloseTo(1 / 3, 1);
  }
});
