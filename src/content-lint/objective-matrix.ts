/** Who teaches, tests and practises each of the 23 learning objectives. */
import { objectives, type ModuleFile } from '../compiler/course-file.ts';
import type { ModuleText, TextBlock } from './module-text.ts';

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

/**
 * The matrix. An exercise, such as a scenario, counts for the objectives it names. A case counts for its module's objectives
 * in handlingskompetanse and refleksivitet; elsewhere an example is practice only when it ends by asking the reader.
 */
export function objectiveMatrix(modules: readonly ModuleFile[], texts: readonly ModuleText[]): ObjectiveRow[] {
  const standard = texts.filter(({ register }) => register === 'standard');
  const blocks = standard.flatMap((text) =>
    text.screens.flatMap((screen) => screen.blocks.map((block) => ({ module: text.module, block }))),
  );
  return objectives.map((id) => {
    const teaching = modules.filter((module) => module.objectives.includes(id));
    const practises = (module: string, block: TextBlock): boolean =>
      teaching.some(
        (one) => one.id === module && ((one.buildingBlock && practising.has(one.buildingBlock)) || asksReader(block)),
      );
    const row = {
      id,
      taughtBy: teaching.map((module) => module.id),
      questions: blocks.filter(({ block }) => block.traits?.coverage === 'question' && objectivesOf(block).includes(id))
        .length,
      cases: blocks.filter(({ module, block }) => block.traits?.coverage === 'case' && practises(module, block)).length,
      exercises: blocks.filter(({ block }) => block.traits?.coverage === 'exercise' && objectivesOf(block).includes(id))
        .length,
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

/** The objectives a block names. */
function objectivesOf({ attributes }: TextBlock): string[] {
  return (attributes['objectives'] ?? '').split(/[\s,]+/).filter(Boolean);
}

/** True when the last words are a question to the reader, not one that somebody says in the scene. */
function asksReader({ passages }: TextBlock): boolean {
  return passages.at(-1)?.text.trimEnd().endsWith('?') ?? false;
}
