/** Finds block and question types by their folders: a folder's name is the name a writer uses. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { BlockType } from '../authoring/block-type.ts';
import type { QuestionTypes } from '../core/scoring/question-type.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const kinds = ['blocks', 'questions'] as const;

/** The folder of one type. */
export interface TypeFolder {
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  /** Absolute path. */
  readonly path: string;
}

/** A type with the folder it comes from. */
export interface FoundType extends TypeFolder {
  readonly type: BlockType;
  /** The folder has an `element.ts`, which the learner's script then loads. */
  readonly hasElement: boolean;
  /** The folder has a `style.css`, which the learner's style then ends with. */
  readonly hasStyle: boolean;
}

/** The folders in `blocks` and `questions`. @param root absolute path of the folder that holds those two, or one of them */
export function typeFolders(root = source): TypeFolder[] {
  return kinds.flatMap((kind) =>
    namesIn(join(root, kind)).map((name) => ({ name, kind, path: join(root, kind, name) })),
  );
}

/** Every type that has a folder, by name. @throws Error naming the file, when a folder lacks what a type must have */
export async function findTypes(folders = typeFolders()): Promise<ReadonlyMap<string, FoundType>> {
  const found = new Map<string, FoundType>();
  for (const type of await Promise.all(folders.map(load))) {
    const other = found.get(type.name);
    if (other) throw new Error(`${type.path} and ${other.path} have the same name: rename one of them.`);
    found.set(type.name, type);
  }
  return found;
}

/** The pure halves by name, for scoring and for suspend data's worst case. */
export function questionTypesOf(types: ReadonlyMap<string, FoundType>): QuestionTypes {
  return Object.fromEntries(
    [...types.values()].flatMap(({ name, type }) => (type.question ? [[name, type.question]] : [])),
  );
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The files without which a type cannot be read, by kind. */
const required = { blocks: ['schema.ts'], questions: ['schema.ts', 'score.ts', 'element.ts'] } as const;

async function load(folder: TypeFolder): Promise<FoundType> {
  const { kind, path } = folder;
  const has = (file: string): boolean => existsSync(join(path, file));
  const missing = required[kind].find((file) => !has(file));
  if (missing)
    throw new Error(`${join(path, missing)} is missing: every folder in ${kind} is a type, and must have it.`);
  const schema = join(path, 'schema.ts');
  const { blockType } = (await import(pathToFileURL(schema).href)) as { blockType?: BlockType };
  if (!blockType) throw new Error(`${schema} must export blockType: see src/authoring/define-type.ts.`);
  const define = kind === 'questions' ? 'defineQuestion' : 'defineBlock';
  if ((blockType.question !== undefined) !== (kind === 'questions'))
    throw new Error(`${schema} must use ${define}: its folder stands in ${kind}.`);
  return { ...folder, type: blockType, hasElement: has('element.ts'), hasStyle: has('style.css') };
}
