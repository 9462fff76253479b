/** Finds block and question types by their folders: a folder's name is the name a writer uses. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { BlockType } from '../authoring/block-type.ts';
import type { QuestionType, QuestionTypes } from '../core/scoring/question-type.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

/** A type with the folder it comes from, relative to `src`. */
export interface FoundType {
  readonly name: string;
  readonly folder: string;
  readonly type: BlockType;
  /** The pure half; only question types have one. */
  readonly question?: QuestionType;
}

/** Every type that has a folder, by name. */
export async function findTypes(): Promise<ReadonlyMap<string, FoundType>> {
  const found = await Promise.all(
    (['blocks', 'questions'] as const).flatMap((kind) => foldersIn(kind).map((name) => load(`${kind}/${name}`, name))),
  );
  return new Map(found.map((type) => [type.name, type]));
}

/** The pure halves by name, for scoring and for suspend data's worst case. */
export function questionTypesOf(types: ReadonlyMap<string, FoundType>): QuestionTypes {
  return Object.fromEntries([...types.values()].flatMap(({ name, question }) => (question ? [[name, question]] : [])));
}

/** Names of the types of one kind. */
export function foldersIn(kind: 'blocks' | 'questions'): string[] {
  return readdirSync(join(source, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(source, kind, entry.name, 'schema.ts')))
    .map((entry) => entry.name)
    .sort();
}

async function load(folder: string, name: string): Promise<FoundType> {
  const at = (file: string): string => pathToFileURL(join(source, folder, file)).href;
  const { blockType } = (await import(at('schema.ts'))) as { blockType?: BlockType };
  if (!blockType) throw new Error(`src/${folder}/schema.ts must export blockType: see src/authoring/block-type.ts.`);
  if (!existsSync(join(source, folder, 'score.ts'))) return { name, folder, type: blockType };
  const { questionType } = (await import(at('score.ts'))) as { questionType?: QuestionType };
  if (!questionType)
    throw new Error(`src/${folder}/score.ts must export questionType: see src/core/scoring/question-type.ts.`);
  return { name, folder, type: blockType, question: questionType };
}
