/** Parses Markdown with directives: a whole file, or the one paragraph that a data file's field holds. */
import type { PhrasingContent, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';

/** Markdown constructs that content does not use. Disabling them cuts the parsing time by a third. */
const disabledConstructs = [
  'definition',
  'setextUnderline',
  'codeIndented',
  'codeFenced',
  'autolink',
  'hardBreakEscape',
];

/** The syntax tree of a text. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [directive(), { disable: { null: disabledConstructs } }],
    mdastExtensions: [directiveFromMarkdown()],
  });
}

/** The content of a text that is one paragraph; undefined when it is a list, a heading, or several paragraphs. */
export function parseParagraph(text: string): readonly PhrasingContent[] | undefined {
  const [first, ...rest] = parseMarkdown(text.trim()).children;
  return first?.type === 'paragraph' && rest.length === 0 ? first.children : undefined;
}
