/** Reads one register's file as the text its readers meet: screens, blocks and passages, each with its line. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { BlockTraits } from '../authoring/block-type.ts';
import type { Register, Scope } from '../core/course/course.ts';
import type { FoundType } from '../compiler/block-types.ts';
import type { DataFiles } from '../compiler/inline.ts';
import { readAttributes, type MarkdownFile } from '../compiler/markdown.ts';
import { attributePassage, readPassage, type Passage, type PassageKind } from './passage.ts';

/** A block of a screen; text between directives is a block of type `text`. */
export interface TextBlock extends Scope {
  readonly id: string;
  readonly type: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly passages: readonly Passage[];
  /** What its type says of it; undefined for a type that does not exist, which the compiler reports. */
  readonly traits: BlockTraits | undefined;
}

/** A screen; its title is its first passage. */
export interface TextScreen extends Scope {
  readonly id: string;
  readonly line: number;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly heading: Passage;
  readonly blocks: readonly TextBlock[];
}

/** One register of a module. */
export interface ModuleText {
  readonly module: string;
  readonly register: Register;
  /** Path relative to the content folder. */
  readonly file: string;
  readonly title: string;
  readonly lead: string;
  /** The line the lead stands on. */
  readonly leadLine: number;
  readonly screens: readonly TextScreen[];
}

/**
 * Reads a parsed file.
 * @param about what the file is, with title and lead from its front matter
 * @param types every type by name: their traits, and which of their attributes are words for the learner
 */
export function readModuleText(
  { front, tree, headings }: MarkdownFile,
  about: Omit<ModuleText, 'screens' | 'leadLine'>,
  data: DataFiles,
  types: ReadonlyMap<string, FoundType>,
): ModuleText {
  const passagesOf = passageReader(headings, data);
  const screens: (TextScreen & { blocks: TextBlock[] })[] = [];
  for (const node of tree.children) {
    const line = node.position!.start.line;
    if (node.type === 'heading' && node.depth === 2) {
      const heading = readPassage(node.children, 'heading', '', data);
      const attributes = readAttributes(headings.get(line) ?? '');
      screens.push({
        id: attributes['id'] ?? '',
        line,
        title: heading.text,
        attributes,
        heading,
        blocks: [],
        ...scopeOf(attributes),
      });
      continue;
    }
    screens.at(-1)?.blocks.push(
      node.type === 'containerDirective'
        ? directive(node)
        : {
            id: '',
            type: 'text',
            line,
            attributes: {},
            passages: passagesOf([node]),
            traits: types.get('text')?.type,
          },
    );
  }
  return { ...about, leadLine: front.split('\n').findIndex((row) => row.startsWith('lead:')) + 2, screens };

  function directive(node: ContainerDirective): TextBlock {
    const attributes = Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
    );
    const line = node.position!.start.line;
    const type = types.get(node.name)?.type;
    const words = (type?.words ?? []).flatMap((name) =>
      attributes[name] ? [attributePassage(attributes[name], line)] : [],
    );
    return {
      id: attributes['id'] ?? '',
      type: node.name,
      line,
      attributes,
      passages: [...words, ...passagesOf(node.children)],
      traits: type,
      ...scopeOf(attributes),
    };
  }
}

/** Any node below a directive or a screen. */
type TextNode = RootContent | BlockContent | DefinitionContent;

/** Reads nodes as passages. @param headings attributes of headings, by line */
function passageReader(headings: MarkdownFile['headings'], data: DataFiles): (nodes: readonly TextNode[]) => Passage[] {
  return (nodes) => {
    let scene = '';
    const visit = (node: TextNode, kind: PassageKind): Passage[] => {
      switch (node.type) {
        case 'heading':
          scene = readAttributes(headings.get(node.position!.start.line) ?? '')['id'] ?? '';
          return [readPassage(node.children, 'heading', scene, data)];
        case 'paragraph':
          return [
            readPassage(
              withoutKey(node.children),
              node.data && 'directiveLabel' in node.data ? 'heading' : kind,
              scene,
              data,
            ),
          ];
        case 'list':
          return node.children.flatMap((item) => itemPassages(item));
        default:
          return 'children' in node ? (node.children as BlockContent[]).flatMap((child) => visit(child, kind)) : [];
      }
    };
    const itemPassages = ({ children }: ListItem): Passage[] => {
      const [first, ...rest] = children;
      if (!first || rest.length === 0) return children.flatMap((child) => visit(child, 'text'));
      return [...visit(first, 'option'), ...rest.flatMap((child) => visit(child, 'explanation'))];
    };
    return nodes.flatMap((node) => visit(node, 'text'));
  };
}

/** An option's own letter is no word of the text. */
function withoutKey(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes[0]?.type === 'inlineCode' ? nodes.slice(1) : nodes;
}

function scopeOf(attributes: Readonly<Record<string, string>>): Scope {
  const list = (name: string): string[] | undefined => attributes[name]?.split(/[\s,]+/).filter(Boolean);
  const tracks = list('tracks');
  const services = list('services');
  return { ...(tracks && { tracks }), ...(services && { services }) };
}

/** Everything a screen says, in order. */
export function passagesOn(screen: TextScreen): Passage[] {
  return [screen.heading, ...screen.blocks.flatMap((block) => block.passages)];
}
