/** Makes the report of progress: what may leave the page at the course's reporting level. */
import { buildingBlocks } from '../course/course.ts';
import { walk, type Outline } from '../course/outline.ts';
import { skippedResponse, type Progress } from './progress.ts';
import type { QuestionTypes } from '../scoring/question-type.ts';
import { courseStatusOf, percentOf } from './course-status.ts';
import { encodeSuspend } from './suspend.ts';
import type { InteractionReport, ObjectiveReport, Report } from './tracker.ts';

/** The report of progress as it is now. @param seconds time of this session so far */
export function reportOf(outline: Outline, types: QuestionTypes, progress: Progress, seconds: number): Report {
  const status = courseStatusOf(outline, types, progress);
  const scores = outline.reporting !== 'completion';
  const objectives: ObjectiveReport[] = buildingBlocks
    // A module that is launched by itself reports its own score only: it is not its whole building block.
    .filter((id) => scores && outline.moduleId === undefined && status.blocks[id].total > 0)
    .map((id) => {
      const block = status.blocks[id];
      const completed = block.done === block.total;
      const raw = percentOf(block, completed);
      return { id, raw, completed, passed: completed && raw >= outline.mastery };
    });
  return {
    suspend: encodeSuspend(outline, progress),
    location: progress.location,
    completed: status.completed,
    passed: status.passed,
    progress: status.progressMeasure,
    ...(scores && status.scored && { raw: status.raw }),
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
