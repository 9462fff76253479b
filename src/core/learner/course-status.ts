/** Computes completion, score and remaining screens from a learner's progress; pure. */
import { buildingBlocks, type BuildingBlock } from '../course/course.ts';
import { walk, type Outline, type OutlineModule, type OutlineScreen } from '../course/outline.ts';
import { skippedResponse, type Progress } from './progress.ts';
import type { QuestionTypes } from '../scoring/question-type.ts';

/** Points earned and possible in scored questions. Questions that are skipped or known from the test do not count. */
export interface Points {
  readonly earned: number;
  readonly possible: number;
}

/** Status of one module. */
export interface ModuleStatus {
  readonly id: string;
  readonly buildingBlock: BuildingBlock | null;
  /** Number of screens seen and questions answered. */
  readonly done: number;
  /** Number of screens and questions that are required. */
  readonly total: number;
  readonly points: Points;
  /** True once a scored question is answered. */
  readonly scored: boolean;
  /** Ids of the screens that are unseen or have unanswered questions, in order. */
  readonly left: readonly string[];
}

/** Status of the whole course on the learner's path. */
export interface CourseStatus {
  readonly modules: readonly ModuleStatus[];
  readonly blocks: Readonly<Record<BuildingBlock, Points & { readonly done: number; readonly total: number }>>;
  /** Share of `total` that is done, 0–1, rounded down to two decimals (SCORM 2004 RTE 4.2.18). */
  readonly progressMeasure: number;
  /** Per cent of the possible points, 0–100, integer. Without any scored question: 100 when completed, else 0. */
  readonly raw: number;
  readonly completed: boolean;
  /** Completed, with at least the mastery score. */
  readonly passed: boolean;
  /** True once a scored question is answered. */
  readonly scored: boolean;
}

/** The course status on the path that the progress names. */
export function courseStatusOf(outline: Outline, types: QuestionTypes, progress: Progress): CourseStatus {
  const modules = walk(outline, progress).map((module) => moduleStatusOf(module, types, progress));
  const blocks = Object.fromEntries(
    buildingBlocks.map((id) => {
      const own = modules.filter((module) => module.buildingBlock === id);
      return [id, { ...sum(own.map((m) => m.points)), done: total(own, 'done'), total: total(own, 'total') }];
    }),
  ) as CourseStatus['blocks'];
  const points = sum(modules.map((module) => module.points));
  const done = total(modules, 'done');
  const all = total(modules, 'total');
  const completed = all > 0 && done === all;
  const raw = percentOf(points, completed);
  return {
    modules,
    blocks,
    progressMeasure: all === 0 ? 0 : Math.floor((100 * done) / all) / 100,
    raw,
    completed,
    passed: completed && raw >= outline.mastery,
    scored: modules.some((module) => module.scored),
  };
}

/** Whole per cent of the possible points, rounded down. Without a possible point: 100 when all is done, else 0. */
export function percentOf({ earned, possible }: Points, done: boolean): number {
  if (possible === 0) return done ? 100 : 0;
  // Scores have two decimals: a sum such as 0.1 + 0.2 must not fall below its per cent.
  return Math.floor((100 * earned) / possible + 1e-9);
}

function moduleStatusOf(module: OutlineModule, types: QuestionTypes, progress: Progress): ModuleStatus {
  const left: string[] = [];
  let done = 0;
  let all = 0;
  let earned = 0;
  let possible = 0;
  let scored = false;
  for (const screen of module.screens) {
    const seen = progress.seen.has(screen.id);
    let open = !seen;
    all += 1;
    done += seen ? 1 : 0;
    for (const question of screen.questions) {
      const answer = progress.answers.get(question.id);
      if (!answer && progress.tested.has(screen.id)) continue; // known from the test: counts as done and is not scored
      all += 1;
      if (answer) done += 1;
      else open = true;
      if (!types[question.type]?.scored || answer?.response === skippedResponse) continue;
      scored ||= answer !== undefined;
      possible += 1;
      earned += answer?.score ?? 0;
    }
    if (open) left.push(screen.id);
  }
  return {
    id: module.id,
    buildingBlock: module.buildingBlock,
    done,
    total: all,
    points: { earned, possible },
    scored,
    left,
  };
}

/** Ids of the questions in a module's test; empty when it has none. */
export function testOf(module: OutlineModule): readonly string[] {
  return module.screens.flatMap((screen) => screen.questions.filter((q) => q.test).map((q) => q.id));
}

/** Ids of the screens that count as known after the test: those without a missed question or an objective of one. */
export function knownScreens(module: OutlineModule, missed: readonly string[]): readonly string[] {
  if (missed.length === 0) return module.screens.map((screen) => screen.id);
  const objectives = new Set(
    module.screens.flatMap((s) => s.questions.filter((q) => missed.includes(q.id)).flatMap((q) => q.objectives)),
  );
  const needed = (screen: OutlineScreen): boolean =>
    screen.questions.some((q) => missed.includes(q.id) || q.objectives.some((objective) => objectives.has(objective)));
  return module.screens.filter((screen) => !needed(screen)).map((screen) => screen.id);
}

function sum(points: readonly Points[]): Points {
  return points.reduce((a, b) => ({ earned: a.earned + b.earned, possible: a.possible + b.possible }), {
    earned: 0,
    possible: 0,
  });
}

function total(modules: readonly ModuleStatus[], field: 'done' | 'total'): number {
  return modules.reduce((n, module) => n + module[field], 0);
}
