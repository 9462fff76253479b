/** Reads one register's Markdown file into screens and blocks, each with its line; no meaning is given to a block here. */
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
import { render, type DataFiles } from './inline.ts';
import { isText, mendLines, unreadMarkup } from './mend-lines.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A screen as it stands in a file. */
export interface ScreenSource {
  readonly id: string;
  readonly line: number;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly blocks: readonly (BlockSource & { readonly type: string })[];
}

/** A file's front matter, with the line its first line stands on, and its screens. */
export interface MarkdownFile {
  readonly front: string;
  readonly screens: readonly ScreenSource[];
  /** True when a block could not be read (reported): what seems to be missing may be inside it. */
  readonly lost: boolean;
  /** The text as parsed, with positions, for whoever measures its language. */
  readonly tree: Root;
  /** The `{…}` of every heading that has one, by line. */
  readonly headings: ReadonlyMap<number, string>;
}

/** Splits a register's file. @param module prefix of every id */
export function readMarkdown(text: string, module: string, data: DataFiles, tell: TellFault): MarkdownFile {
  const headings = new Map<number, string>();
  if (!isText(text, tell))
    return { front: '', screens: [], lost: true, tree: { type: 'root', children: [] }, headings };
  const { front, body } = splitFront(text, tell);
  const mended = mendLines(body, tell);
  const plain = takeHeadingAttributes(mended.text, headings);
  const tree = parseMarkdown(plain);
  const reader = new Reader(module, data, headings, tell);
  reader.lost = mended.lost;
  const screens = reader.screens(tree.children);
  return { front, screens, lost: reader.lost, tree, headings };
}

/** Cuts the front matter off and keeps its lines empty, so that lines still count from the file's start. */
function splitFront(text: string, tell: TellFault): { front: string; body: string } {
  const match = /^---[ \t]*\n((?:(?!---|##|:::).*\n)*?)---[ \t]*(?=\n|$)/.exec(text);
  if (!match || match[1]!.trim() === '') {
    tell(
      1,
      'Fila begynner ikke med tittel og lead.',
      'Skriv øverst: ---, så title: …, så lead: …, så --- på egen linje.',
    );
    const start = text.search(/^##/m);
    return { front: '', body: start < 0 ? '' : text.slice(0, start).replace(/[^\n]/g, '') + text.slice(start) };
  }
  return { front: match[1]!.replace(/\n$/, ''), body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length) };
}

/** Moves a heading's `{…}` out of the text, into a map by line: Markdown has no such thing. */
function takeHeadingAttributes(body: string, headings: Map<number, string>): string {
  return body
    .split('\n')
    .map((line, at) => {
      const match = /^(#{2,3} .*?)\s*\{([^{}]*)\}\s*$/.exec(line);
      if (!match) return line;
      headings.set(at + 1, match[2]!);
      return match[1]!;
    })
    .join('\n');
}

/** Reads `#id name="value"` pairs, with or without quotation marks, as a block's are read. */
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

class Reader {
  readonly #module: string;
  readonly #data: DataFiles;
  readonly #headings: ReadonlyMap<number, string>;
  readonly #tell: TellFault;
  /** True when a block cannot be read, or has no id to be found by. */
  lost = false;

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
          this.#lose(line, `Skjermen «${title}» har ingen id.`, `Skriv id-en etter tittelen: ## ${title} {#kort-navn}`);
        screens.push({ id: this.#id(id ?? `linje-${line}`, line), line, title, attributes, blocks: [] });
        continue;
      }
      const screen = screens.at(-1);
      if (!screen) {
        this.#tell(line, 'Tekst før første skjerm.', 'Begynn med en skjerm: ## Tittel {#id}');
        continue;
      }
      if (node.type === 'containerDirective') {
        if (node.name !== unreadMarkup) screen.blocks.push(this.#block(node));
      } else this.#prose(screen, node, line);
    }
    for (const { line, title, blocks } of screens)
      if (blocks.length === 0 && !this.lost)
        this.#tell(line, `Skjermen «${title}» er tom.`, 'Skriv minst ett avsnitt, eller ta bort overskriften.');
    return screens;
  }

  #lose(...fault: Parameters<TellFault>): void {
    this.lost = true;
    this.#tell(...fault);
  }

  /** Text between blocks is a block of its own, named after its screen and its place. */
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
    if (!id) this.#lose(line, `Blokka «${node.name}» har ingen id.`, `Skriv en id: :::${node.name}{#kort-navn}`);
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
      // Only a list that is read as text is rendered whole: the links of a scene's choices lead to scenes.
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

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('');
}
