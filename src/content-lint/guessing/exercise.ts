/** Everything in the course that a learner answers by choosing, with key and words: what the checks of guessing measure. */
import type { BlockSource, ByRegisterOf, QuestionForm, ReadBlock, TellFault } from '../../authoring/block-type.ts';
import type { Scenes } from '../../authoring/scenes.ts';
import { withoutCommon } from '../../compiler/attributes.ts';
import type { FoundType } from '../../compiler/block-types.ts';
import type { ScreenSource } from '../../compiler/markdown.ts';
import type { Course, Html, Question, Register } from '../../core/course/course.ts';
import type { QuestionType, Response } from '../../core/scoring/question-type.ts';

/** One register's file of a module, as it was read. */
export interface RegisterSource {
  readonly register: Register;
  /** Path relative to the content folder. */
  readonly file: string;
  readonly screens: readonly ScreenSource[];
}

/** Where a block stands. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

/** An option with the words that a learner reads. */
export interface ExerciseOption {
  readonly key: string;
  readonly text: string;
}

/** One question or one exercise with scenes. */
export interface Exercise {
  /** Id within the course. */
  readonly id: string;
  readonly form: QuestionForm;
  readonly scoring: QuestionType;
  /** The compiled key, as the type's scoring takes it. */
  readonly key: unknown;
  readonly at: ByRegisterOf<SourceLine>;
  /** In the writer's order; empty for scenes. */
  readonly options: ByRegisterOf<readonly ExerciseOption[]>;
  readonly scenes: ByRegisterOf<Scenes> | undefined;
  readonly wayResponse: ReadBlock['wayResponse'];
}

/**
 * The exercises of a course that compiles, in the course's order.
 * @param sources every file that the course was compiled from
 */
export function readExercises(
  { modules }: Course,
  types: ReadonlyMap<string, FoundType>,
  sources: readonly RegisterSource[],
): Exercise[] {
  const blocks = { standard: blocksOf(sources, 'standard'), klart: blocksOf(sources, 'klart') };
  return modules
    .flatMap(({ screens }) => screens.flatMap((screen) => screen.blocks))
    .flatMap(({ question }) => {
      const type = question && types.get(question.type)?.type;
      const standard = question && blocks.standard.get(question.id);
      const klart = question && blocks.klart.get(question.id);
      if (!type?.form || !type.question || !standard || !klart) return [];
      const read = type.read({
        id: question.id,
        sources: { standard: standard.source, klart: klart.source },
        tell: { standard: untold, klart: untold },
        tellIssue: () => undefined,
      });
      return read ? [exerciseOf(question, type.form, type.question, read, { standard, klart })] : [];
    });
}

/** The letters of a key, as far as the form has them: the right option, the right options, the right order, or pairs. */
export function answerOf({ id, key }: Pick<Exercise, 'id' | 'key'>): Response {
  if (typeof key === 'object' && key !== null && 'answer' in key && typeof key.answer === 'string') return key.answer;
  throw new TypeError(`The key of «${id}» has no answer, which its form requires: see QuestionForm.`);
}

/** The words of some HTML, as a reader sees them. */
export function plainText(html: Html): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof entities) => entities[name])
    .replace(/\s+/g, ' ')
    .trim();
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const;

/** The compiler has reported every fault. */
const untold: TellFault = () => undefined;

interface FoundBlock {
  readonly at: SourceLine;
  readonly source: BlockSource;
}

function blocksOf(sources: readonly RegisterSource[], register: Register): ReadonlyMap<string, FoundBlock> {
  const own = sources.filter((source) => source.register === register);
  const found = own.flatMap(({ file, screens }) =>
    screens.flatMap(({ blocks }) =>
      blocks.map((block): [string, FoundBlock] => [
        block.id,
        { at: { file, line: block.line }, source: withoutCommon(block) },
      ]),
    ),
  );
  return new Map(found);
}

function exerciseOf(
  { id, key }: Question,
  form: QuestionForm,
  scoring: QuestionType,
  read: ReadBlock,
  found: ByRegisterOf<FoundBlock>,
): Exercise {
  const optionsIn = (register: Register): ExerciseOption[] =>
    (read.options?.[register] ?? []).map(({ key: letter, text }) => ({ key: letter, text: plainText(text) }));
  return {
    id,
    form,
    scoring,
    key,
    at: { standard: found.standard.at, klart: found.klart.at },
    options: { standard: optionsIn('standard'), klart: optionsIn('klart') },
    scenes: read.scenes,
    wayResponse: read.wayResponse,
  };
}
