/** How a folder in `blocks/` or `questions/` tells the compiler what it reads and what HTML it makes. */
import type { ByRegister, Duty, Html, ServiceEntry } from '../core/course/course.ts';
import type { Markup } from '../core/markup/markup.ts';
import type { Translate } from '../core/markup/translate.ts';

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

/** Tells the author of a mistake. */
export type TellFault = (line: number, cause: string, remedy: string) => void;

/** What `markup` may use. */
export interface MarkupContext {
  readonly t: Translate;
  /** Inline SVG of a figure, cleaned, by name; undefined when it cannot be had, which the author is told. */
  readonly figure: (name: string) => Html | undefined;
  /** All facts of `duties.yaml`, in the file's order; empty when there is no such file. */
  readonly duties: readonly Duty[];
  /** False while the municipality's lawyer has not approved all of {@link duties} that rest on a provision. */
  readonly lawApproved: boolean;
  readonly services: readonly ServiceEntry[];
}

/** A zod schema, seen from a layer that has no zod. */
export interface AttributeSchema {
  /** The fields there are. */
  readonly shape?: Readonly<Record<string, unknown>>;
  safeParse(
    input: unknown,
  ):
    | { success: true; data: unknown }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

/** The build-time half of a block or question type, in its folder's `schema.ts`. */
export interface BlockType<Data = unknown> {
  /** Attributes that stand once, in the standard register's file. */
  readonly attributes: AttributeSchema;
  /** Attributes that are words, and so stand in both files. */
  readonly words?: readonly string[];
  /** Reads one register's body; tells the faults it finds and gives undefined when it cannot go on. */
  read(source: BlockSource, tell: TellFault): Data | undefined;
  /** The ids inside the block, which must be the same in both registers. */
  innerIds?(data: Data): readonly string[];
  /** The answer key, from the standard register's attributes and body; only question types have one. */
  key?(attributes: Readonly<Record<string, string>>, data: Data, source: BlockSource, tell: TellFault): unknown;
  /** The block in both registers, readable before any script. */
  markup(
    id: string,
    data: ByRegisterOf<Data>,
    attributes: Readonly<Record<string, string>>,
    context: MarkupContext,
  ): Markup;
  /** True when the folder has an `element.ts` that the player must load. */
  readonly interactive: boolean;
}

/** The same data read from each register's file. */
export type ByRegisterOf<Data> = Readonly<Record<keyof ByRegister, Data>>;
