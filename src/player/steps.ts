/** The order of a learner's way: the openings and screens of each module, what comes next, what comes before. */
import { trackOf } from '../core/select.ts';
import { walk, type Outline, type OutlineModule } from '../core/outline.ts';
import type { Progress } from '../core/progress.ts';
import { testOf } from '../core/standing.ts';

/** One thing that fills the page: a screen, or the gathering of questions that opens a module. */
export interface Step {
  /** Screen id, or the module's id for its opening. */
  readonly id: string;
  readonly module: OutlineModule;
  readonly kind: 'screen' | 'test' | 'retrieval';
  /** Block ids of an opening's questions. */
  readonly questions: readonly string[];
}

/** How many earlier questions open a later module. */
const retrieved = 2;

/** All steps of the learner's path, in order. */
export function stepsOf(outline: Outline, progress: Progress): readonly Step[] {
  const testing = trackOf(outline, progress.track).testOut;
  const earlier: string[] = [];
  return walk(outline, progress).flatMap((module, at) => {
    const opening = testing ? testStep(module) : retrievalStep(module, earlier, at);
    // What a learner may leave out is not asked for later.
    if (!module.skippable) for (const screen of module.screens) earlier.push(...screen.questions.filter((q) => q.test && !q.services).map((q) => q.id));
    const screens = module.screens.map((screen): Step => ({ id: screen.id, module, kind: 'screen', questions: [] }));
    return opening ? [opening, ...screens] : screens;
  });
}

function testStep(module: OutlineModule): Step | undefined {
  const questions = testOf(module);
  return questions.length > 0 ? { id: module.id, module, kind: 'test', questions } : undefined;
}

/** Two questions from earlier modules, spread over what has been taught; the same for every learner of the path. */
function retrievalStep(module: OutlineModule, earlier: readonly string[], at: number): Step | undefined {
  if (earlier.length < retrieved) return undefined;
  const stride = Math.max(1, Math.floor(earlier.length / retrieved));
  const questions = Array.from({ length: retrieved }, (_, nth) => earlier[(at + nth * stride) % earlier.length]!);
  return { id: module.id, module, kind: 'retrieval', questions: [...new Set(questions)] };
}

/** The first step of a module that has something left, else its first. */
export function entryOf(steps: readonly Step[], module: string, left: readonly string[]): Step | undefined {
  const own = steps.filter((step) => step.module.id === module);
  const untouched = own.filter((step) => step.kind === 'screen').length === left.length;
  return (untouched ? own[0] : own.find((step) => left.includes(step.id))) ?? own[0];
}
