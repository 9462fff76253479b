/** Reads the XML of a manifest without trusting it: no DOCTYPE, no entities of its own, nothing fetched. */
import { parseXml, XmlElement, XmlText, XmlCdata } from '@rgrove/parse-xml';

/** An element, with names stripped of prefixes. */
export interface Xml {
  readonly name: string;
  /** Namespace, `''` when none. */
  readonly space: string;
  /** By local name; `xml:base` and `xml:lang` keep their prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Xml[];
  /** Text directly in it, trimmed. */
  readonly text: string;
}

/** What became of an XML file. */
export type XmlResult =
  | { readonly root: Xml }
  | { readonly fault: 'xml-doctype' }
  | { readonly fault: 'xml-not-well-formed'; readonly cause: string };

/** Deepest nesting that is read; manifests use about ten. */
const deepest = 100;

/** Reads a file's bytes. */
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

/** Text in the encoding that a byte order mark or the declaration names (XML 1.0, 4.3.3). @throws when it does not fit */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^[^<]{0,3}<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(head)?.[1];
  return new TextDecoder(marked ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
}

/** True when a DOCTYPE stands outside comments and CDATA. */
function hasDoctype(text: string): boolean {
  let at = 0;
  for (;;) {
    const mark = text.indexOf('<!', at);
    if (mark < 0) return false;
    const close = text.startsWith('<!--', mark) ? '-->' : text.startsWith('<![CDATA[', mark) ? ']]>' : undefined;
    if (!close && text.slice(mark + 2, mark + 9).toUpperCase() === 'DOCTYPE') return true;
    const end = close ? text.indexOf(close, mark + 4) : mark;
    if (end < 0) return false;
    at = end + (close?.length ?? 2);
  }
}

function toXml(element: XmlElement, spaces: ReadonlyMap<string, string>, depth: number): Xml {
  if (depth > deepest) throw new Error(`More than ${deepest} levels`);
  const given = Object.entries(element.attributes);
  const known = new Map(spaces);
  for (const [name, value] of given) {
    if (name === 'xmlns') known.set('', value);
    else if (name.startsWith('xmlns:')) known.set(name.slice(6), value);
  }
  const [prefix, name] = element.name.includes(':')
    ? (element.name.split(':', 2) as [string, string])
    : ['', element.name];
  for (const used of [prefix, ...given.map(([each]) => (each.includes(':') ? each.split(':', 1)[0]! : ''))])
    if (used !== '' && used !== 'xmlns' && !known.has(used)) throw new Error(`The prefix "${used}:" is not declared`);
  return {
    name,
    space: known.get(prefix) ?? '',
    attributes: new Map(
      given
        .filter(([each]) => !/^xmlns(:|$)/.test(each))
        .map(([each, value]) => [each.startsWith('xml:') ? each : each.replace(/^.*:/, ''), value]),
    ),
    children: element.children
      .filter((child) => child instanceof XmlElement)
      .map((child) => toXml(child as XmlElement, known, depth + 1)),
    text: element.children
      .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ''))
      .join('')
      .trim(),
  };
}

/** Direct children of a name. */
export function childrenOf(parent: Xml | undefined, name: string): readonly Xml[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

/** All descendants of a name, in the order of the document. */
export function allOf(parent: Xml, name: string): Xml[] {
  return parent.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** The text of the first direct child of a name, `''` when there is none. */
export function textOf(parent: Xml | undefined, name: string): string {
  return childrenOf(parent, name)[0]?.text ?? '';
}
