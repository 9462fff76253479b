/** What decides the order in which a learner is shown what to choose among. */
import type { KeyValueStore } from '../../core/learner/tracker.ts';

/** Name of the seed in this browser. */
const name = 'okt:rekkefolge';

/**
 * The learner's pseudonym, so that the order is the same on every device. Without one, a random text that stays in this
 * browser; where nothing can be stored, for this page.
 */
export function displaySeed(learner: string, storage: KeyValueStore): string {
  if (learner !== '') return learner;
  const random = Math.random().toString(36);
  try {
    const stored = storage.getItem(name);
    if (stored === null) storage.setItem(name, random);
    return stored ?? random;
  } catch {
    return random;
  }
}
