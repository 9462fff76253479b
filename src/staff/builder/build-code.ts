/** Gathers the code that packages are made with: every target's and every question type's, by their folders. */
import type { FormatTarget } from '../../packaging/assemble.ts';
import type { QuestionType } from '../../core/scoring/question-type.ts';
import type { BuildCode } from './package-builder.ts';

const targets = import.meta.glob<FormatTarget>('../../targets/*/package.ts', { eager: true });
const questionTypes = import.meta.glob<QuestionType>('../../questions/*/score.ts', {
  eager: true,
  import: 'questionType',
});

/** What the page of the build has. */
export const buildCode: BuildCode = { targets: byFolder(targets), questionTypes: byFolder(questionTypes) };

function byFolder<T>(files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path.split('/').at(-2)!, content]));
}
