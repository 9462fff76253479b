/** Defines the build-time half of a block or question type, in its folder's `schema.ts`. Types follow from the attributes. */
import type { Register } from '../core/course/course.ts';
import type { Markup } from '../core/markup/markup.ts';
import type { QuestionType, Response } from '../core/scoring/question-type.ts';
import type {
  AttributeSchema,
  BlockInput,
  BlockSource,
  BlockTraits,
  BlockType,
  ByRegisterOf,
  MarkupContext,
  QuestionForm,
  ReadBlock,
  TellFault,
} from './block-type.ts';
import type { Option } from './option-list.ts';
import type { Scene, SceneChoice, Scenes } from './scenes.ts';

/** Time to think about one question or one choice, seconds, unless the type says otherwise. */
const thinkingSeconds = 20;

/**
 * A block type. `Attributes` is what the schema gives, `Data` what `read` makes of one register's body. Traits that are
 * left out: the block does not count for the objectives, all of it is read, and it takes no time to think about.
 */
export interface BlockDefinition<Attributes extends object, Data> extends Partial<Omit<BlockTraits, 'form'>> {
  /** The attributes a writer may give. They stand once, in the standard register's file, but for {@link words}. */
  readonly attributes: AttributeSchema<Attributes>;
  /** Names of the attributes that are words for the learner, and so stand in both files. */
  readonly words?: readonly (keyof Attributes & string)[];
  /**
   * Reads one register's body; reports the faults it finds, and gives undefined when it cannot go on.
   * @param attributes undefined when they have a fault: the body is read all the same, so that every fault is reported
   */
  read(source: BlockSource, tell: TellFault, attributes: NoInfer<Attributes> | undefined): Data | undefined;
  /** The ids inside the block, which must be the same in both registers. */
  innerIds?(data: NoInfer<Data>): readonly string[];
  /**
   * The block in both registers, readable before any script.
   * @param attributes in klarspråk the same as in the standard register, but for the words
   */
  markup(
    id: string,
    data: ByRegisterOf<NoInfer<Data>>,
    attributes: ByRegisterOf<NoInfer<Attributes>>,
    context: MarkupContext,
  ): Markup;
}

/** The forms that a type with this key may have. */
type FormOf<Key> = Key extends { readonly answer: Response } ? Exclude<QuestionForm, 'scenes'> : undefined;

/** A question type. It counts as a question and takes 20 seconds to think about, unless its traits say otherwise. */
export interface QuestionDefinition<Attributes extends object, Data, Key> extends BlockDefinition<Attributes, Data> {
  /** What `score.ts` in the same folder exports as `questionType`. */
  readonly scoring: QuestionType<Key>;
  /** The answer key, from the standard register; reports what is wrong with it. */
  key(attributes: NoInfer<Attributes>, data: NoInfer<Data>, source: BlockSource, tell: TellFault): NoInfer<Key>;
  /** Set when the answer is chosen: the key then holds it as `answer`. A type that branches has the form `scenes`. */
  readonly form?: FormOf<Key>;
  /** What is chosen among, in the writer's order; with {@link form}. */
  options?(data: NoInfer<Data>): readonly Option[];
  /** The scenes, for a type that branches. It then counts as an exercise, and one way through is read. */
  scenes?(data: NoInfer<Data>): Scenes;
  /** The response of a learner who makes these choices, in order, and comes to this end; with {@link scenes}. */
  wayResponse?(data: NoInfer<Data>, choices: readonly SceneChoice[], end: Scene): Response;
}

/** Defines a block without an answer. */
export function defineBlock<Attributes extends object, Data>(definition: BlockDefinition<Attributes, Data>): BlockType {
  return {
    ...factsOf(definition, { coverage: undefined, reading: 'all', thinkingSeconds: 0, stop: false, form: undefined }),
    branching: false,
    read: (input) => readBoth(definition, input)?.block,
  };
}

/** Defines a block with an answer key. */
export function defineQuestion<Attributes extends object, Data, Key>(
  definition: QuestionDefinition<Attributes, Data, Key>,
): BlockType {
  const branching = definition.scenes !== undefined;
  return {
    ...factsOf(definition, {
      coverage: branching ? 'exercise' : 'question',
      reading: branching ? 'one-way' : 'all',
      thinkingSeconds,
      stop: false,
      form: definition.form ?? (branching ? 'scenes' : undefined),
    }),
    branching,
    question: definition.scoring,
    read(input) {
      const read = readBoth(definition, input);
      if (!read) return undefined;
      const { block, attributes, data } = read;
      return {
        ...block,
        options: inBoth(data, definition.options),
        scenes: inBoth(data, definition.scenes),
        wayResponse: (choices, end) => definition.wayResponse?.(data.standard, choices, end),
        key: () => definition.key(attributes.standard, data.standard, input.sources.standard, input.tell.standard),
      };
    },
  };
}

function factsOf<Attributes extends object, Data>(
  definition: BlockDefinition<Attributes, Data>,
  unsaid: BlockTraits,
): Omit<BlockType, 'branching' | 'read'> {
  return {
    fields: Object.keys(definition.attributes.shape ?? {}),
    words: definition.words ?? [],
    coverage: definition.coverage ?? unsaid.coverage,
    reading: definition.reading ?? unsaid.reading,
    thinkingSeconds: definition.thinkingSeconds ?? unsaid.thinkingSeconds,
    stop: definition.stop ?? unsaid.stop,
    form: unsaid.form,
  };
}

/** What a function of the definition gives for each register; undefined when the type does not have it. */
function inBoth<Data, Part>(
  data: ByRegisterOf<Data>,
  part: ((data: Data) => Part) | undefined,
): ByRegisterOf<Part> | undefined {
  return part && { standard: part(data.standard), klart: part(data.klart) };
}

interface BothRead<Attributes, Data> {
  readonly block: ReadBlock;
  readonly attributes: ByRegisterOf<Attributes>;
  readonly data: ByRegisterOf<Data>;
}

function readBoth<Attributes extends object, Data>(
  definition: BlockDefinition<Attributes, Data>,
  input: BlockInput,
): BothRead<Attributes, Data> | undefined {
  const { id, sources, tell } = input;
  const attributes = parseBoth(definition, input);
  const standard = definition.read(sources.standard, tell.standard, attributes?.standard);
  const klart = definition.read(sources.klart, tell.klart, attributes?.klart);
  if (!attributes || standard === undefined || klart === undefined) return undefined;
  const data = { standard, klart };
  const idsIn = (register: Register): readonly string[] => definition.innerIds?.(data[register]) ?? [];
  const block: ReadBlock = {
    innerIds: { standard: idsIn('standard'), klart: idsIn('klart') },
    key: () => undefined,
    markup: (context) => definition.markup(id, data, attributes, context),
  };
  return { block, attributes, data };
}

/** The attributes of both registers; what klarspråk does not say in its own words is as in the standard register. */
function parseBoth<Attributes extends object, Data>(
  { attributes: schema, words = [] }: BlockDefinition<Attributes, Data>,
  { sources, tellIssue }: BlockInput,
): ByRegisterOf<Attributes> | undefined {
  const parse = (register: Register, given: Readonly<Record<string, string>>): Attributes | undefined => {
    const result = schema.safeParse(given);
    if (result.success) return result.data;
    for (const issue of result.error.issues) tellIssue(register, issue);
    return undefined;
  };
  const standard = parse('standard', sources.standard.attributes);
  if (!standard) return undefined;
  const ownWords = Object.entries(sources.klart.attributes).filter(([name]) => words.some((word) => word === name));
  const klart = parse('klart', { ...sources.standard.attributes, ...Object.fromEntries(ownWords) });
  return klart && { standard, klart };
}
