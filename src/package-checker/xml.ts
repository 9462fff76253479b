/** Parses the XML of an untrusted manifest: DOCTYPE and custom entities are rejected, nothing is fetched. */
import { parseXml, XmlElement, XmlText, XmlCdata } from '@rgrove/parse-xml';

/** An element of a parsed document. */
export interface Xml {
  /** Local name. */
  readonly name: string;
  /** Namespace URI; `''` when there is none. */
  readonly namespace: string;
  /** Values by local name; `xml:base` and `xml:lang` keep their prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Xml[];
  /** Its own text nodes joined, trimmed. */
  readonly text: string;
}

/** A document's root element, or why it cannot be read. */
export type XmlResult =
  | { readonly root: Xml }
  | { readonly fault: 'xml-doctype' }
  | { readonly fault: 'xml-not-well-formed'; readonly cause: string };

/** Largest nesting depth; manifests use about ten levels. */
const maxDepth = 100;

/** Parses the bytes of a file; never throws. */
export function readXml(bytes: Uint8Array): XmlResult {
  try {
    const text = decode(bytes);
    if (hasDoctype(text)) return { fault: 'xml-doctype' };
    const { root } = parseXml(text);
    if (!root) throw new Error('No element');
    return { root: toXml(root, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), 0) };
  } catch (error) {
    const cause = error instanceof Error ? error.message.split('\n')[0]!.trim() : String(error);
    return { fault: 'xml-not-well-formed', cause };
  }
}

/**
 * Decodes by the byte order mark, else by the declared encoding (XML 1.0, 4.3.3).
 * @throws when the bytes do not fit it
 */
function decode(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^[^<]{0,3}<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(head)?.[1];
  return new TextDecoder(encodingOfMark(bytes) ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
}

/** The UTF-16 encoding that a byte order mark names; undefined without such a mark. */
function encodingOfMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

/** True when there is a DOCTYPE outside comments and CDATA sections. */
function hasDoctype(text: string): boolean {
  let at = 0;
  for (;;) {
    const mark = text.indexOf('<!', at);
    if (mark < 0) return false;
    const close = closingDelimiter(text, mark);
    if (!close && text.slice(mark + 2, mark + 9).toUpperCase() === 'DOCTYPE') return true;
    const end = close ? text.indexOf(close, mark + 4) : mark;
    if (end < 0) return false;
    at = end + (close?.length ?? 2);
  }
}

/** What ends the comment or CDATA section at `start`; undefined when neither begins there. */
function closingDelimiter(text: string, start: number): string | undefined {
  if (text.startsWith('<!--', start)) return '-->';
  if (text.startsWith('<![CDATA[', start)) return ']]>';
  return undefined;
}

/**
 * Resolves namespaces.
 * @param inherited namespaces by prefix
 * @throws on an undeclared prefix and on too deep nesting
 */
function toXml(element: XmlElement, inherited: ReadonlyMap<string, string>, depth: number): Xml {
  if (depth > maxDepth) throw new Error(`More than ${maxDepth} levels`);
  const attributes = Object.entries(element.attributes);
  const namespaces = new Map(inherited);
  for (const [name, value] of attributes) {
    if (name === 'xmlns') namespaces.set('', value);
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice(6), value);
  }
  const prefix = prefixOf(element.name);
  for (const used of [prefix, ...attributes.map(([name]) => prefixOf(name))])
    if (used !== '' && used !== 'xmlns' && !namespaces.has(used))
      throw new Error(`The prefix "${used}:" is not declared`);
  return {
    name: element.name.split(':', 2).at(-1)!,
    namespace: namespaces.get(prefix) ?? '',
    attributes: new Map(
      attributes
        .filter(([each]) => !/^xmlns(:|$)/.test(each))
        .map(([each, value]) => [each.startsWith('xml:') ? each : each.replace(/^.*:/, ''), value]),
    ),
    children: element.children
      .filter((child) => child instanceof XmlElement)
      .map((child) => toXml(child as XmlElement, namespaces, depth + 1)),
    text: element.children
      .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ''))
      .join('')
      .trim(),
  };
}

/** The part of a qualified name before the colon; `''` when there is none. */
function prefixOf(name: string): string {
  return name.includes(':') ? name.split(':', 1)[0]! : '';
}

/** Direct children with this local name. */
export function childrenOf(parent: Xml | undefined, name: string): readonly Xml[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

/** All descendants with this local name, in document order. */
export function allOf(parent: Xml, name: string): Xml[] {
  return parent.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** Text of the first direct child with this local name; `''` when there is none. */
export function textOf(parent: Xml | undefined, name: string): string {
  return childrenOf(parent, name)[0]?.text ?? '';
}
