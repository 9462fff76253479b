/** What a block or question type is given to read, what it makes of it, and how the compiler sees the type. */
import type { Duty, Html, Register, ServiceEntry } from '../core/course/course.ts';
import type { Markup } from '../core/markup/markup.ts';
import type { Translate } from '../core/markup/translate.ts';
import type { QuestionType, Response } from '../core/scoring/question-type.ts';
import type { Option } from './option-list.ts';
import type { Scene, SceneChoice, Scenes } from './scenes.ts';

/** One bullet of a list in a directive. */
export interface ListItem {
  readonly line: number;
  /** The code span the item begins with: an option id, a category, a kind of utterance. */
  readonly key: string;
  /** `#target` of a link that the first paragraph is made of, without `#`. */
  readonly target?: string | undefined;
  /** The first paragraph as inline HTML without key and link, then the rest as blocks. */
  readonly paragraphs: readonly Html[];
}

/** A piece of a directive's body, in order. */
export type BodyPart =
  /** `inline` is a paragraph's content without its `<p>`, `''` for anything else. */
  | { readonly kind: 'prose'; readonly line: number; readonly html: Html; readonly inline: Html }
  | { readonly kind: 'list'; readonly line: number; readonly html: Html; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'heading';
      readonly line: number;
      readonly html: Html;
      readonly id: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'rule'; readonly line: number };

/** A directive as it stands in one file, before its type has read it. */
export interface BlockSource {
  /** Id within the course: `<module>_<block>`. */
  readonly id: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly label: Html;
  readonly parts: readonly BodyPart[];
}

/** Reports a mistake to the writer. */
export type TellFault = (line: number, cause: string, remedy: string) => void;

/** What `markup` may use. */
export interface MarkupContext {
  /** Translates a key of `locales`, or `content.<type>.<key>` of the `words.<language>.json` in the type's folder. */
  readonly t: Translate;
  /** Inline SVG of a figure, cleaned, by name; undefined when there is none, which the writer is told. */
  readonly figure: (name: string) => Html | undefined;
  /** All facts of `duties.yaml`, in the file's order; empty when there is no such file. */
  readonly duties: readonly Duty[];
  /** False while the municipality's lawyer has not approved all of {@link duties} that rest on a provision. */
  readonly lawApproved: boolean;
  readonly services: readonly ServiceEntry[];
}

/** The same data read from each register's file. */
export type ByRegisterOf<Data> = Readonly<Record<Register, Data>>;

/** What an {@link AttributeSchema} finds wrong with one attribute. */
export interface AttributeIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The part of a zod object schema that is used here: this layer goes into the learner's script, which has no zod. */
export interface AttributeSchema<Attributes> {
  /** The attributes by name. */
  readonly shape?: Readonly<Record<string, unknown>>;
  safeParse(
    input: unknown,
  ): { success: true; data: Attributes } | { success: false; error: { readonly issues: readonly AttributeIssue[] } };
}

/**
 * How a question is answered, for the content checks: by `one` of its options, by `several` of them, by all of them in a
 * `sequence`, by putting each in one of some `places`, by finding what each belongs to in `pairs`, or by choices in `scenes`.
 */
export type QuestionForm = 'one' | 'several' | 'sequence' | 'places' | 'pairs' | 'scenes';

/** What the content checks need to know of a type. */
export interface BlockTraits {
  /**
   * How a block counts for the learning objectives: a question tests those it names, an exercise practises those it
   * names, a case practises those of its module. Undefined: it does not count.
   */
  readonly coverage: 'question' | 'exercise' | 'case' | undefined;
  /** How much of its text one learner reads: all, one explanation of several, or one way through the scenes. */
  readonly reading: 'all' | 'one-answer' | 'one-way';
  /** Time to think besides the reading, seconds: once for a block, for each choice on a way through scenes. */
  readonly thinkingSeconds: number;
  /** A good place to stop in a long module. */
  readonly stop: boolean;
  /** Undefined for what cannot be answered, and for a question whose answer is not chosen among others. */
  readonly form: QuestionForm | undefined;
}

/** One block in both registers, with what its type needs to report faults. */
export interface BlockInput {
  readonly id: string;
  /** The attributes are the type's own, without those that every block may have. */
  readonly sources: ByRegisterOf<BlockSource>;
  readonly tell: ByRegisterOf<TellFault>;
  readonly tellIssue: (register: Register, issue: AttributeIssue) => void;
}

/** A block that its type has read. */
export interface ReadBlock {
  /** The ids inside the block, which must be the same in both registers. */
  readonly innerIds: ByRegisterOf<readonly string[]>;
  /** What the learner chooses among, puts in order or places, in the writer's order; undefined without options. */
  readonly options?: ByRegisterOf<readonly Option[]> | undefined;
  /** The scenes, when the type has any. */
  readonly scenes?: ByRegisterOf<Scenes> | undefined;
  /** The response of a learner who makes these choices in the scenes, in order, and comes to this end. */
  wayResponse?(choices: readonly SceneChoice[], end: Scene): Response | undefined;
  /** The answer key; reports what is wrong with it. Undefined for a block without an answer. */
  key(): unknown;
  /** The block in both registers, readable before any script. */
  markup(context: MarkupContext): Markup;
}

/** A type as the compiler sees it; what it reads stays inside. Made by `defineBlock` and `defineQuestion`. */
export interface BlockType extends BlockTraits {
  /** Names of the attributes. */
  readonly fields: readonly string[];
  /** The attributes that are words for the learner, and so stand in both files. */
  readonly words: readonly string[];
  /** The pure half of a question type. */
  readonly question?: QuestionType;
  /** True when the blocks are scenes with choices: then {@link ReadBlock.scenes} is there. */
  readonly branching: boolean;
  /** Reads a block and reports its faults; undefined when it cannot go on. */
  read(input: BlockInput): ReadBlock | undefined;
}
