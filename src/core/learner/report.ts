/** Turns progress into what may leave the page, and no more than the course's reporting level allows. */
import { buildingBlocks } from '../course/course.ts';
import { walk, type Outline } from '../course/outline.ts';
import { skippedResponse, type Progress } from './progress.ts';
import type { QuestionTypes } from '../scoring/question-type.ts';
import { courseStatusOf } from './course-status.ts';
import { encodeSuspend } from './suspend.ts';
import type { InteractionReport, ObjectiveReport, Report } from './tracker.ts';

/** The report of this moment. @param seconds time of this session so far */
export function reportOf(outline: Outline, types: QuestionTypes, progress: Progress, seconds: number): Report {
  const standing = courseStatusOf(outline, types, progress);
  const scores = outline.reporting !== 'completion';
  const objectives: ObjectiveReport[] = buildingBlocks
    // One module is not the building block: launched by itself it has its own score, and no word of the block's.
    .filter((id) => scores && outline.moduleId === undefined && standing.blocks[id].total > 0)
    .map((id) => {
      const { earned, possible, done, total } = standing.blocks[id];
      const raw = possible === 0 ? (done === total ? 100 : 0) : Math.floor((100 * earned) / possible + 1e-9);
      const completed = done === total;
      return { id, raw, completed, passed: completed && raw >= outline.mastery };
    });
  return {
    suspend: encodeSuspend(outline, progress),
    location: progress.location,
    completed: standing.completed,
    passed: standing.passed,
    progress: standing.progressMeasure,
    ...(scores && standing.scored && { raw: standing.raw }),
    objectives,
    interactions: outline.reporting === 'answers' ? interactionsOf(outline, types, progress) : [],
    seconds: Math.max(0, Math.round(seconds)),
  };
}

/** The answers given in this session, oldest first, for the level `answers`. */
function interactionsOf(outline: Outline, types: QuestionTypes, progress: Progress): InteractionReport[] {
  return walk(outline, progress)
    .flatMap((module) =>
      module.screens.flatMap((screen) =>
        screen.questions.flatMap((question): InteractionReport[] => {
          const answer = progress.answers.get(question.id);
          const type = types[question.type];
          if (!answer || answer.at === 0 || answer.response === skippedResponse || !type?.scored) return [];
          const block = module.buildingBlock;
          return [
            {
              id: question.id,
              ...type.interaction(question.key, answer.response),
              score: answer.score,
              objectives: block ? [block] : [],
              at: answer.at,
            },
          ];
        }),
      ),
    )
    .sort((a, b) => a.at - b.at);
}
