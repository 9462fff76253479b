/** Renders Markdown nodes as safe HTML: no raw HTML, no images, no links but `https:`. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { TellFault } from '../authoring/block-type.ts';
import type { Html } from '../core/course/course.ts';

/** Data that running text refers to by id; undefined for a missing or unreadable file: then any id is valid. */
export interface DataFiles {
  readonly phones: ReadonlyMap<string, { readonly title: string; readonly number: string }> | undefined;
  readonly laws: ReadonlyMap<string, { readonly title: string; readonly law: string }> | undefined;
  readonly terms: ReadonlyMap<string, unknown> | undefined;
}

/** Renders nodes as HTML and reports what is not allowed in content. */
export function render(nodes: readonly (RootContent | PhrasingContent)[], data: DataFiles, tell: TellFault): Html {
  // One at a time: `toHast` puts line breaks between the children of a root, also between inline nodes.
  const html = nodes.map((node) => toHtml(toHast(clean(node, data, tell))));
  return html.join('').replaceAll('\n', ' ').trim();
}

/** Mark-up that the parser has read as plain text. */
const unparsedMarkup =
  /:{0,2} ?\w*\[[^\]]*\]\s?[{(].*|\{#.*|:::.*|\*\*.*|```.*|\[\^.*|^\|.*\|\s*$|&(?:nbsp|amp|lt|gt);/;

function clean(node: Nodes, data: DataFiles, tell: TellFault): Nodes {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'html':
      tell(
        line,
        `Rå HTML: ${node.value.split('\n')[0]!.slice(0, 40)}`,
        'Skriv vanlig Markdown. HTML og skript slipper ikke inn på siden.',
      );
      return { type: 'text', value: '' };
    case 'image':
    case 'imageReference':
      tell(
        line,
        'Et bilde i teksten.',
        'Bruk :::figure med src og alt, så får bildet en tekst for dem som ikke ser det.',
      );
      return { type: 'text', value: '' };
    case 'link':
      if (!/^https:\/\/[^\s]+$/.test(node.url)) {
        tell(
          line,
          `Lenken «${node.url}» er ikke tillatt.`,
          'Skriv en full adresse som begynner med https://, eller ta bort lenken.',
        );
        return { type: 'text', value: '' };
      }
      return {
        ...node,
        title: null,
        data: { hProperties: { target: '_blank', rel: ['noopener', 'noreferrer'] } },
        children: node.children.map((child) => clean(child, data, tell)) as never,
      };
    case 'textDirective':
      return directive(node, data, tell, line);
    case 'leafDirective':
    case 'containerDirective':
      tell(
        line,
        `Ukjent blokk «${node.name}» inne i tekst.`,
        'Sett blokka for seg selv, med en tom linje før og etter.',
      );
      return { type: 'text', value: '' };
    case 'text':
      for (const [at, row] of node.value.split('\n').entries()) {
        const markup = unparsedMarkup.exec(row)?.[0];
        if (markup !== undefined)
          tell(
            line + at,
            `Koden «${markup.slice(0, 30)}» blir stående som tekst.`,
            'Se etter et mellomrom for mye, eller et tegn som mangler. ' +
              'Koder skrives slik: :term[ordet]{#id}, **uthevet**, [lenke](https://…). ' +
              'Tabeller, fotnoter og kodeblokker finnes ikke.',
          );
      }
      return node;
    default:
      if ('children' in node)
        return { ...node, children: node.children.map((child) => clean(child, data, tell)) } as Nodes;
      return node;
  }
}

function directive(node: TextDirective, data: DataFiles, tell: TellFault, line: number): Nodes {
  const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  if (node.name === 'phone') {
    const phone = data.phones?.get(text);
    if (phone)
      return element('a', { href: `tel:${phone.number.replaceAll(' ', '')}`, className: 'phone' }, phone.number);
    if (data.phones)
      tell(line, `Ukjent telefon «${text}».`, `Bruk en id fra helplines.yaml: ${[...data.phones.keys()].join(', ')}.`);
  } else if (node.name === 'law') {
    const law = data.laws?.get(text);
    if (law) return element('span', { className: 'law' }, law.law);
    if (data.laws) tell(line, `Ukjent lov «${text}».`, `Bruk en id fra law.yaml: ${[...data.laws.keys()].join(', ')}.`);
  } else if (node.name === 'term') {
    const id = node.attributes?.['id'] ?? '';
    if (!data.terms || data.terms.has(id)) return element('span', { className: 'term', dataTerm: id }, text);
    tell(
      line,
      `Ordet «${text}» peker på «${id}», som ikke står i ordlista.`,
      'Bruk en id fra ordliste.yaml, eller legg ordet til der.',
    );
  } else {
    tell(
      line,
      `«:${node.name}» leses som en kode, men ingen slik finnes.`,
      'Sett mellomrom etter kolon. Klokkeslett skrives 10.30. Koder er :term, :phone og :law.',
    );
  }
  return { type: 'text', value: text };
}

/** A node that renders as any HTML element: an emphasis whose element name is replaced. */
function element(name: string, properties: Readonly<Record<string, string>>, text: string): Nodes {
  return {
    type: 'emphasis',
    data: { hName: name, hProperties: { ...properties } },
    children: [{ type: 'text', value: text }],
  };
}
