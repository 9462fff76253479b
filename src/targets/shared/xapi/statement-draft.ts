/** Turns a report into statement drafts: verb, object and result, without actor and context. */
import type { BuildingBlock } from '../../../core/course/course.ts';
import { correctPattern, joinTokens } from '../../../core/learner/interaction.ts';
import type { InteractionReport, Report } from '../../../core/learner/tracker.ts';
import { nameUuid } from './name-uuid.ts';
import type { Activity, Result, Score } from './statement.ts';
import { activityTypes, iriOf, progressExtension, type Unit, type VerbName } from './vocabulary.ts';

/**
 * A statement without actor and context. These are added when it is sent, so that a shared browser stores no name, and
 * a draft left by an earlier session can be sent in this one.
 */
export interface StatementDraft {
  /** Statement id, derived from the fact, so that the same fact never becomes two statements. */
  readonly id: string;
  readonly verb: VerbName;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  /** Absent when it is the launched activity itself. */
  readonly object?: Activity;
  readonly result?: Result;
  /** Facts that the LRS has once this is delivered; only a higher value makes a new statement. */
  readonly facts?: DeliveredFacts;
  /** Belongs to this session alone, and is never stored for another. */
  readonly session?: true;
}

/** Highest value of each fact that the LRS has. */
export type DeliveredFacts = Readonly<Record<string, number>>;

/** The course's ids and titles for statements. */
export interface CourseNames {
  /** Course id. */
  readonly id: string;
  /** The launched activity, whose title is {@link title}. */
  readonly unit: Unit;
  /** BCP 47 */
  readonly language: string;
  readonly title: string;
  readonly buildingBlocks: Readonly<Record<BuildingBlock, string>>;
}

/** Options of {@link draftStatements}. */
export interface DraftOptions {
  readonly course: CourseNames;
  /** Least scaled score for `passed`, 0–1, where the LMS sets its own. */
  readonly mastery?: number | undefined;
  /** Identifies the learner's attempt; part of every statement id. */
  readonly attempt: string;
  /** The time now, milliseconds since 1970. */
  readonly now: number;
}

/** Drafts of what the LRS does not have. Results only rise, and `failed` is never sent. @param delivered facts that the LRS has, or that are pending */
export function draftStatements(report: Report, delivered: DeliveredFacts, options: DraftOptions): StatementDraft[] {
  const { course, attempt } = options;
  const drafts: StatementDraft[] = [];
  const add = (key: string, value: number, draft: Omit<StatementDraft, 'id' | 'timestamp'>, at = options.now): void => {
    if (value <= (delivered[key] ?? -1)) return;
    drafts.push({
      ...draft,
      id: nameUuid(attempt, key, String(value)),
      timestamp: new Date(at).toISOString(),
      facts: { ...draft.facts, [key]: value },
    });
  };
  for (const answer of report.interactions)
    add(
      `${answer.id}@${answer.at}`,
      1,
      { verb: 'answered', object: questionActivity(course, answer), result: answerResult(answer) },
      answer.at,
    );
  const quarter = Math.floor(report.progress * 4) * 25;
  if (!report.completed && !delivered['completed'] && quarter > 0 && quarter < 100)
    add('progress', quarter, { verb: 'progressed', result: { extensions: { [progressExtension]: quarter } } });
  for (const { id, raw, completed, passed } of report.objectives)
    if (completed)
      add(id, raw, {
        verb: 'scored',
        object: blockActivity(course, id),
        result: { score: scoreOf(raw), completion: true, ...(passed && { success: true }) },
      });
  if (!report.completed) return drafts;
  const duration = durationOf(report.seconds);
  const score = report.raw === undefined ? undefined : scoreOf(report.raw);
  add('completed', 1, { verb: 'completed', result: { completion: true, duration } });
  if (passes(report, options.mastery) && !delivered['passed']) {
    add('passed', 1, {
      verb: 'passed',
      result: { success: true, duration, ...(score && { score }) },
      ...(score && { facts: { score: report.raw! } }),
    });
    return drafts;
  }
  if (score) add('score', report.raw!, { verb: 'scored', result: { score } });
  return drafts;
}

/** By the LMS's mastery score where it sets one and the report has a score (cmi5 10.0, `masteryScore`); else by the course's. */
function passes({ completed, passed, raw }: Report, mastery?: number): boolean {
  return mastery === undefined || raw === undefined ? passed : completed && raw / 100 >= mastery;
}

/** The launched activity. @param id from the launch parameters */
export function launchedActivity({ unit, language, title }: CourseNames, id: string): Activity {
  return { objectType: 'Activity', id, definition: { type: activityTypes[unit], name: { [language]: title } } };
}

/** A building block as an activity. */
function blockActivity(course: CourseNames, id: BuildingBlock): Activity {
  return {
    objectType: 'Activity',
    id: iriOf(course.id, id),
    definition: { type: activityTypes.objective, name: { [course.language]: course.buildingBlocks[id] } },
  };
}

/** A question as an activity (xAPI 1.0.3, Data 4.1.1.4.1, interaction activities). */
function questionActivity(course: CourseNames, { id, type, correct }: InteractionReport): Activity {
  const pattern = correct.length === 0 ? {} : { correctResponsesPattern: [correctPattern(type, correct)] };
  return {
    objectType: 'Activity',
    id: iriOf(course.id, id),
    definition: { type: activityTypes.question, interactionType: type, ...pattern },
  };
}

function answerResult({ type, response, correct, score }: InteractionReport): Result {
  const outcome = correct.length === 0 ? {} : { success: score === 1, score: { scaled: score } };
  return { response: joinTokens(type, response), ...outcome };
}

function scoreOf(raw: number): Score {
  return { scaled: raw / 100, raw, min: 0, max: 100 };
}

/** ISO 8601 duration of whole seconds, such as `PT90S`. */
export function durationOf(seconds: number): string {
  return `PT${Math.max(0, Math.round(seconds))}S`;
}
