/** Parses a register's Markdown file into screens and blocks with line numbers, independent of block types. */
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem as MdListItem,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { BlockSource, ListItem, BodyPart, TellFault } from '../authoring/block-type.ts';
import { checkEncoding } from './check-encoding.ts';
import { render, type DataFiles } from './inline.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { extractHeadingAttributes, splitFrontMatter } from './prepare-markdown.ts';
import { repairMarkup, unreadableBlock } from './repair-markup.ts';

/** A screen of a Markdown file. */
export interface ScreenSource {
  readonly id: string;
  readonly line: number;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly blocks: readonly (BlockSource & { readonly type: string })[];
}

/** A parsed Markdown file. */
export interface MarkdownFile {
  /** Front matter as YAML, beginning on line 2; `''` when missing. */
  readonly front: string;
  readonly screens: readonly ScreenSource[];
  /** True when a block could not be read or has no id, so that blocks may be missing from `screens`. */
  readonly incomplete: boolean;
  /** Syntax tree, for the language checks. */
  readonly tree: Root;
  /** Text inside `{…}` at the end of headings, by line. */
  readonly headings: ReadonlyMap<number, string>;
}

/** Parses a register's file. @param module prefix of every id */
export function readMarkdown(text: string, module: string, data: DataFiles, tell: TellFault): MarkdownFile {
  const headings = new Map<number, string>();
  if (!checkEncoding(text, tell))
    return { front: '', screens: [], incomplete: true, tree: { type: 'root', children: [] }, headings };
  const { front, body } = splitFrontMatter(text, tell);
  const repaired = repairMarkup(body, tell);
  const plain = extractHeadingAttributes(repaired.text, headings);
  const tree = parseMarkdown(plain);
  const reader = new Reader(module, data, headings, tell);
  reader.incomplete = repaired.incomplete;
  const screens = reader.screens(tree.children);
  return { front, screens, incomplete: reader.incomplete, tree, headings };
}

/** Parses `#id name="value"`, with or without quotation marks, as for a directive. */
export function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, id, name, double, single, bare] of text.matchAll(
    /#([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g,
  )) {
    if (id !== undefined) attributes['id'] = id;
    else attributes[name!] = double ?? single ?? bare!;
  }
  return attributes;
}

/** Builds screens and blocks from the syntax tree. */
class Reader {
  readonly #module: string;
  readonly #data: DataFiles;
  readonly #headings: ReadonlyMap<number, string>;
  readonly #tell: TellFault;
  /** True when a block cannot be read or has no id. */
  incomplete = false;

  constructor(module: string, data: DataFiles, headings: ReadonlyMap<number, string>, tell: TellFault) {
    this.#module = module;
    this.#data = data;
    this.#headings = headings;
    this.#tell = tell;
  }

  screens(nodes: readonly RootContent[]): ScreenSource[] {
    const screens: (ScreenSource & { blocks: (BlockSource & { type: string })[] })[] = [];
    for (const node of nodes) {
      const line = node.position!.start.line;
      if (node.type === 'heading' && node.depth === 2) {
        const { id, ...attributes } = readAttributes(this.#headings.get(line) ?? '');
        const title = textOf(node.children);
        if (!id)
          this.#tellIncomplete(
            line,
            `Skjermen «${title}» har ingen id.`,
            `Skriv id-en etter tittelen: ## ${title} {#kort-navn}`,
          );
        screens.push({ id: this.#id(id ?? `linje-${line}`, line), line, title, attributes, blocks: [] });
        continue;
      }
      const screen = screens.at(-1);
      if (!screen) {
        this.#tell(line, 'Tekst før første skjerm.', 'Begynn med en skjerm: ## Tittel {#id}');
        continue;
      }
      if (node.type === 'containerDirective') {
        if (node.name !== unreadableBlock) screen.blocks.push(this.#block(node));
      } else this.#prose(screen, node, line);
    }
    for (const { line, title, blocks } of screens)
      if (blocks.length === 0 && !this.incomplete)
        this.#tell(line, `Skjermen «${title}» er tom.`, 'Skriv minst ett avsnitt, eller ta bort overskriften.');
    return screens;
  }

  #tellIncomplete(...fault: Parameters<TellFault>): void {
    this.incomplete = true;
    this.#tell(...fault);
  }

  /** Adds text between directives to a block of type `text`, with an id made from the screen's and a number. */
  #prose(screen: { id: string; blocks: (BlockSource & { type: string })[] }, node: RootContent, line: number): void {
    const last = screen.blocks.at(-1);
    const part = this.#part(node as BlockContent);
    if (last?.type === 'text') {
      (last.parts as BodyPart[]).push(part);
      return;
    }
    const nth = screen.blocks.filter((block) => block.type === 'text').length + 1;
    screen.blocks.push({
      id: `${screen.id}-tekst-${nth}`,
      type: 'text',
      line,
      attributes: {},
      label: '',
      parts: [part],
    });
  }

  #block(node: ContainerDirective): BlockSource & { type: string } {
    const line = node.position!.start.line;
    const { id, ...attributes } = (node.attributes ?? {}) as Record<string, string>;
    if (!id)
      this.#tellIncomplete(line, `Blokka «${node.name}» har ingen id.`, `Skriv en id: :::${node.name}{#kort-navn}`);
    const first = node.children[0];
    const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
    const children = label ? node.children.slice(1) : node.children;
    return {
      id: this.#id(id ?? `linje-${line}`, line),
      type: node.name,
      line,
      attributes,
      label: label ? render(label.children, this.#data, this.#tell) : '',
      parts: children.map((child) => this.#part(child)),
    };
  }

  #part(node: BlockContent | DefinitionContent): BodyPart {
    const line = node.position!.start.line;
    if (node.type === 'thematicBreak') return { kind: 'rule', line };
    if (node.type === 'heading') {
      const { id = '', ...attributes } = readAttributes(this.#headings.get(line) ?? '');
      return { kind: 'heading', line, html: render(node.children, this.#data, this.#tell), id, attributes };
    }
    if (node.type === 'list' && !node.ordered) {
      const asProse = (): string => render([node], this.#data, this.#tell);
      // Rendered on demand: the links between scenes are faults in prose.
      return {
        kind: 'list',
        line,
        items: this.#items(node),
        get html() {
          return asProse();
        },
      };
    }
    return {
      kind: 'prose',
      line,
      html: render([node], this.#data, this.#tell),
      inline: node.type === 'paragraph' ? render(node.children, this.#data, this.#tell) : '',
    };
  }

  #items(list: List): ListItem[] {
    return list.children.map((item: MdListItem) => {
      const [first, ...rest] = item.children;
      const inline: PhrasingContent[] = first?.type === 'paragraph' ? [...first.children] : [];
      const key = inline[0]?.type === 'inlineCode' ? inline.shift() : undefined;
      if (inline[0]?.type === 'text') inline[0] = { ...inline[0], value: inline[0].value.trimStart() };
      if (inline[0]?.type === 'text' && inline[0].value === '') inline.shift();
      const link =
        inline.length === 1 && inline[0]?.type === 'link' && inline[0].url.startsWith('#') ? inline[0] : undefined;
      return {
        line: item.position!.start.line,
        key: key && 'value' in key ? key.value : '',
        target: link?.url.slice(1),
        paragraphs: [
          render(link ? link.children : inline, this.#data, this.#tell),
          ...(first?.type === 'paragraph' ? rest : item.children).map((node) => render([node], this.#data, this.#tell)),
        ],
      };
    });
  }

  #id(id: string, line: number): string {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      this.#tell(line, `Id-en «${id}» har tegn som ikke er tillatt.`, 'Bruk små bokstaver a–z, tall og bindestrek.');
    return `${this.#module}_${id}`;
  }
}

/** Plain text of inline nodes. */
function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node ? textOf(node.children) : '';
    })
    .join('');
}
