/** The order of a learner's way: the openings and screens of each module, what comes next, what comes before. */
import { trackOf } from '../core/course/selection.ts';
import { walk, type Outline, type OutlineModule } from '../core/course/outline.ts';
import type { Progress } from '../core/learner/progress.ts';
import { testOf } from '../core/learner/course-status.ts';

/** One thing that fills the page: a screen, or the gathering of questions that opens a module. */
export interface Step {
  /** Screen id, or the module's id for its opening. */
  readonly id: string;
  readonly module: OutlineModule;
  readonly kind: 'screen' | 'test' | 'retrieval';
  /** Block ids of an opening's questions. */
  readonly questions: readonly string[];
}

/** All steps of the learner's path, in order. */
export function stepsOf(outline: Outline, progress: Progress): readonly Step[] {
  const testing = trackOf(outline, progress.track).testOut;
  const earlier: string[] = [];
  let before: readonly string[] = [];
  return walk(outline, progress).flatMap((module) => {
    const opening = testing ? testStep(module) : retrievalStep(module, earlier, before);
    before = opening?.questions ?? before;
    // What a learner may leave out is not asked for later.
    if (!module.skippable)
      for (const screen of module.screens)
        earlier.push(...screen.questions.filter((q) => q.test && !q.services).map((q) => q.id));
    const screens = module.screens.map((screen): Step => ({ id: screen.id, module, kind: 'screen', questions: [] }));
    return opening ? [opening, ...screens] : screens;
  });
}

function testStep(module: OutlineModule): Step | undefined {
  const questions = testOf(module);
  return questions.length > 0 ? { id: module.id, module, kind: 'test', questions } : undefined;
}

/**
 * Two questions from earlier modules, the same for every learner of the path: the newest, and one from half the way back,
 * so that a question comes back once, after longer, as long as each module brings new ones. @param before what the opening before it asked
 */
function retrievalStep(module: OutlineModule, earlier: readonly string[], before: readonly string[]): Step | undefined {
  if (earlier.length < 2) return undefined;
  const fresh = earlier.filter((id) => !before.includes(id));
  const from = fresh.length < 2 ? earlier : fresh;
  return { id: module.id, module, kind: 'retrieval', questions: [from[(from.length - 1) >> 1]!, from.at(-1)!] };
}

/** The first step of a module that has something left, else its first. */
export function entryOf(steps: readonly Step[], module: string, left: readonly string[]): Step | undefined {
  const own = steps.filter((step) => step.module.id === module);
  const untouched = own.filter((step) => step.kind === 'screen').length === left.length;
  return (untouched ? own[0] : own.find((step) => left.includes(step.id))) ?? own[0];
}
