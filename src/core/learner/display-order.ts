/**
 * The order in which a learner is shown what is chosen among: it differs between learners and stays the same for one, so
 * that a position tells nothing.
 */
import { hashOf } from './suspend-keys.ts';

/**
 * The numbers from 0 to `count` − 1 in the order they are shown (Fisher–Yates); every order is equally likely.
 * @param learner pseudonym, or another text that stands for the learner
 * @param id of the question, or of the scene
 */
export function displayOrder(count: number, learner: string, id: string): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = hashOf(`${learner} ${id}`);
  for (let at = count - 1; at > 0; at -= 1) {
    // Mulberry32: one 32-bit state, every seed gives a sequence of its own.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (at + 1);
    const held = order[at]!;
    order[at] = order[other]!;
    order[other] = held;
  }
  return order;
}
