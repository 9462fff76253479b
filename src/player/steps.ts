/** The steps of a learner's path: the opening and the screens of each module, in order. */
import { trackOf } from '../core/course/selection.ts';
import { walk, type Outline, type OutlineModule } from '../core/course/outline.ts';
import type { Progress } from '../core/learner/progress.ts';
import { testOf } from '../core/learner/course-status.ts';

/** A screen, or the opening of a module: a test, or questions that repeat earlier modules (retrieval practice). */
export interface Step {
  /** Screen id, or the module's id for its opening. */
  readonly id: string;
  readonly module: OutlineModule;
  readonly kind: 'screen' | 'test' | 'retrieval';
  /** Ids of an opening's questions; empty for a screen. */
  readonly questions: readonly string[];
}

/** All steps of the learner's path. */
export function stepsOf(outline: Outline, progress: Progress): readonly Step[] {
  const testing = trackOf(outline, progress.track).testOut;
  const earlier: string[] = [];
  let before: readonly string[] = [];
  return walk(outline, progress).flatMap((module) => {
    const opening = testing ? testStep(module) : retrievalStep(module, earlier, before);
    before = opening?.questions ?? before;
    // Questions of skippable modules are not repeated.
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
 * Two questions from earlier modules, the same for every learner of the path: the latest, and one from the middle. If
 * each module adds questions, a question is repeated at most twice, the second time after a longer interval.
 * @param before questions of the previous opening, which are avoided
 */
function retrievalStep(module: OutlineModule, earlier: readonly string[], before: readonly string[]): Step | undefined {
  if (earlier.length < 2) return undefined;
  const others = earlier.filter((id) => !before.includes(id));
  const from = others.length < 2 ? earlier : others;
  return { id: module.id, module, kind: 'retrieval', questions: [from[(from.length - 1) >> 1]!, from.at(-1)!] };
}

/** The first unfinished step of a module, or its first step. @param left ids of the module's unfinished screens */
export function entryOf(steps: readonly Step[], module: string, left: readonly string[]): Step | undefined {
  const own = steps.filter((step) => step.module.id === module);
  const untouched = own.filter((step) => step.kind === 'screen').length === left.length;
  return (untouched ? own[0] : own.find((step) => left.includes(step.id))) ?? own[0];
}
