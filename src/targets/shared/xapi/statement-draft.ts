/** Turns a report into statements that are not yet sealed: what happened, without who, where and in which session. */
import type { BuildingBlock } from '../../../core/course/course.ts';
import type { InteractionReport, Report } from '../../../core/learner/tracker.ts';
import { nameUuid } from './name-uuid.ts';
import type { Activity, Result, Score } from './statement.ts';
import { activityTypes, iriOf, progressExtension, type Unit, type VerbName } from './vocabulary.ts';

/**
 * A statement in the making. Who did it is added when it is sent, so that a shared browser keeps no name, and a
 * statement left over from an earlier session can be sent in this one.
 */
export interface StatementDraft {
  /** Statement id: follows from the fact, so that the same fact can never become two statements. */
  readonly id: string;
  readonly verb: VerbName;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  /** What it is about; absent when it is the launched course or module itself. */
  readonly object?: Activity;
  readonly result?: Result;
  /** What the LRS knows once it is delivered; a higher value is news. */
  readonly facts?: DeliveredFacts;
  /** Belongs to this session alone, and is never kept for another. */
  readonly session?: true;
}

/** What the LRS has been told, by fact. */
export type DeliveredFacts = Readonly<Record<string, number>>;

/** The course as statements name it. */
export interface CourseNames {
  /** Course id. */
  readonly id: string;
  /** What was launched, whose title is {@link title}. */
  readonly unit: Unit;
  /** BCP 47 */
  readonly language: string;
  readonly title: string;
  readonly buildingBlocks: Readonly<Record<BuildingBlock, string>>;
}

/** What is reckoned as passed, and how ids are made. */
export interface DraftOptions {
  readonly course: CourseNames;
  /** Least scaled score for "passed", 0–1, where the LMS has set one of its own. */
  readonly mastery?: number | undefined;
  /** Names the learner's attempt; part of every statement id. */
  readonly attempt: string;
  /** The time now, milliseconds since 1970. */
  readonly now: number;
}

/** The news in a report: what the LRS has not been told. Results only rise, and nobody fails. */
export function draftStatements(report: Report, told: DeliveredFacts, options: DraftOptions): StatementDraft[] {
  const { course, attempt } = options;
  const drafts: StatementDraft[] = [];
  const tell = (
    key: string,
    value: number,
    draft: Omit<StatementDraft, 'id' | 'timestamp'>,
    at = options.now,
  ): void => {
    if (value <= (told[key] ?? -1)) return;
    drafts.push({
      ...draft,
      id: nameUuid(attempt, key, String(value)),
      timestamp: new Date(at).toISOString(),
      facts: { ...draft.facts, [key]: value },
    });
  };
  for (const answer of report.interactions)
    tell(
      `${answer.id}@${answer.at}`,
      1,
      { verb: 'answered', object: questionActivity(course, answer), result: answerResult(answer) },
      answer.at,
    );
  const quarter = Math.floor(report.progress * 4) * 25;
  if (!report.completed && !told['completed'] && quarter > 0 && quarter < 100)
    tell('progress', quarter, { verb: 'progressed', result: { extensions: { [progressExtension]: quarter } } });
  for (const { id, raw, completed, passed } of report.objectives)
    if (completed)
      tell(id, raw, {
        verb: 'scored',
        object: blockActivity(course, id),
        result: { score: scoreOf(raw), completion: true, ...(passed && { success: true }) },
      });
  if (!report.completed) return drafts;
  const duration = durationOf(report.seconds);
  const score = report.raw === undefined ? undefined : scoreOf(report.raw);
  tell('completed', 1, { verb: 'completed', result: { completion: true, duration } });
  if (passes(report, options.mastery) && !told['passed']) {
    tell('passed', 1, {
      verb: 'passed',
      result: { success: true, duration, ...(score && { score }) },
      ...(score && { facts: { score: report.raw! } }),
    });
    return drafts;
  }
  if (score) tell('score', report.raw!, { verb: 'scored', result: { score } });
  return drafts;
}

/** By the LMS's own mastery score where it gives one and a score may be told (cmi5 10.0, masteryScore); else by the course's. */
function passes({ completed, passed, raw }: Report, mastery?: number): boolean {
  return mastery === undefined || raw === undefined ? passed : completed && raw / 100 >= mastery;
}

/** What was launched as an activity. @param id as the launch gives it */
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
  const pattern = correct.length === 0 ? {} : { correctResponsesPattern: [responseOf(type, correct)] };
  return {
    objectType: 'Activity',
    id: iriOf(course.id, id),
    definition: { type: activityTypes.question, interactionType: type, ...pattern },
  };
}

function answerResult({ type, response, correct, score }: InteractionReport): Result {
  const judged = correct.length === 0 ? {} : { success: score === 1, score: { scaled: score } };
  return { response: responseOf(type, response), ...judged };
}

/** Tokens as xAPI joins them: `[,]` between answers, `[.]` inside a pair. */
function responseOf(type: InteractionReport['type'], tokens: readonly string[]): string {
  const pair = (token: string): string =>
    type === 'matching' || type === 'performance'
      ? token.includes('.')
        ? token.replace('.', '[.]')
        : `[.]${token}`
      : token;
  return tokens.map(pair).join('[,]');
}

function scoreOf(raw: number): Score {
  return { scaled: raw / 100, raw, min: 0, max: 100 };
}

/** ISO 8601 duration of whole seconds, such as `PT90S`. */
export function durationOf(seconds: number): string {
  return `PT${Math.max(0, Math.round(seconds))}S`;
}
