/** What scoring and the player know of branching scenes (scenario and dialogue). */
import type { Response } from './question-type.ts';

/** The response of a learner who read the scenes as text instead of playing them. It is done, and scores 1. */
export const textResponse: Response = 't';
