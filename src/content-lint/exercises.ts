/** What kind of work a block asks for. */
import { foldersIn } from '../compiler/block-types.ts';
import type { TextBlock } from './module-text.ts';

/** Blocks where the learner makes their way through scenes. */
const sceneTypes = new Set(['scenario', 'dialogue']);

/** True for a block with scenes. */
export function hasScenes({ type }: Pick<TextBlock, 'type'>): boolean {
  return sceneTypes.has(type);
}

/** Every other type with an answer. */
const questionTypes = new Set(foldersIn('questions').filter((type) => !sceneTypes.has(type)));

/** True for a block that asks the learner something with an answer. */
export function isQuestion({ type }: Pick<TextBlock, 'type'>): boolean {
  return questionTypes.has(type);
}

/** The objectives a block names. */
export function objectivesOf({ attributes }: Pick<TextBlock, 'attributes'>): string[] {
  return (attributes['objectives'] ?? '').split(/[\s,]+/).filter(Boolean);
}
