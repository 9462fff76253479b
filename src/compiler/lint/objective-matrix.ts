/** Who teaches, tests and practises each of the 23 learning objectives. */
import { objectives, type ModuleFile } from '../course-file.ts';
import { hasScenes, isQuestion, objectivesOf } from './exercises.ts';
import type { ModuleText } from './module-text.ts';

/** One objective: modules that teach it, questions that test it, cases and exercises that practise it. */
export interface ObjectiveRow {
  readonly id: string;
  readonly taughtBy: readonly string[];
  readonly questions: number;
  readonly cases: number;
  readonly exercises: number;
  /** What is missing, in the writer's words. */
  readonly holes: readonly string[];
}

/** Least number of questions for each objective. */
const leastQuestions = 2;
/** The building blocks whose cases practise the module's objectives. */
const practising = new Set(['handlingskompetanse', 'refleksivitet']);
/** Private exercises where an objective is practised on one's own day. */
const ownPractice = new Set(['plan', 'agreement', 'log', 'check']);

/** The matrix. A case counts for its module's objectives; a scene for those it names. @param texts in the standard register, where objectives stand */
export function objectiveMatrix(modules: readonly ModuleFile[], texts: readonly ModuleText[]): ObjectiveRow[] {
  const standard = texts.filter(({ register }) => register === 'standard');
  const blocks = standard.flatMap((text) => text.screens.flatMap((screen) => screen.blocks.map((block) => ({ module: text.module, block }))));
  return objectives.map((id) => {
    const teaching = modules.filter((module) => module.objectives.includes(id));
    const casesIn = new Set(teaching.filter(({ buildingBlock }) => buildingBlock && practising.has(buildingBlock)).map((module) => module.id));
    const row = {
      id,
      taughtBy: teaching.map((module) => module.id),
      questions: blocks.filter(({ block }) => isQuestion(block) && objectivesOf(block).includes(id)).length,
      cases: blocks.filter(({ module, block }) => block.type === 'case' && casesIn.has(module)).length,
      exercises: blocks.filter(({ block }) => hasScenes(block) && objectivesOf(block).includes(id)).length,
    };
    return { ...row, holes: holesOf(row) };
  });
}

function holesOf({ taughtBy, questions, cases, exercises }: Omit<ObjectiveRow, 'id' | 'holes'>): string[] {
  return [
    ...(taughtBy.length === 0 ? ['ingen modul lærer det bort'] : []),
    ...(questions < leastQuestions ? [`${questions} av ${leastQuestions} spørsmål`] : []),
    ...(cases + exercises === 0 ? ['ingen øver på det'] : []),
  ];
}
