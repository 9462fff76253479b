/** Collects the code that packages are built with: every format and every question type, found by their folders. */
import type { FormatTarget } from '../../packaging/assemble.ts';
import type { QuestionType } from '../../core/scoring/question-type.ts';
import type { BuildCode } from './package-builder.ts';

const targets = import.meta.glob<FormatTarget>('../../targets/*/package.ts', { eager: true });
const questionTypes = import.meta.glob<QuestionType>('../../questions/*/score.ts', {
  eager: true,
  import: 'questionType',
});

export const buildCode: BuildCode = { targets: byFolder(targets), questionTypes: byFolder(questionTypes) };

/** Modules by the name of the folder they are in. */
function byFolder<T>(files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path.split('/').at(-2)!, content]));
}
