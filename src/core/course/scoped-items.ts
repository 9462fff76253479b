/** Elements inside a block's HTML that belong to some services only; like blocks and screens they carry `data-services`. */
import type { Html } from './course.ts';
import { reachable } from './selection.ts';

const scopedTag = /<([a-z][a-z0-9]*)\b[^>]*? data-services="([^"]*)"[^>]*>/g;

/** The services of each such element, in order. */
export function itemServices(html: Html): readonly (readonly string[])[] {
  return [...html.matchAll(scopedTag)].map((match) => match[2]!.split(' '));
}

/** The HTML without the elements that belong to none of these services. @param html well-formed */
export function withoutOtherServices(html: Html, services: readonly string[]): Html {
  let kept = '';
  let from = 0;
  for (const match of html.matchAll(scopedTag)) {
    const inside = match.index < from;
    if (inside || reachable({ services: match[2]!.split(' ') }, [], services)) continue;
    kept += html.slice(from, match.index);
    from = endOf(html, match[1]!, match.index + match[0].length);
  }
  return kept + html.slice(from);
}

/** Where an element ends. @param from the end of its start tag */
function endOf(html: Html, tag: string, from: number): number {
  let depth = 1;
  for (const match of html.slice(from).matchAll(new RegExp(`<(/?)${tag}\\b[^>]*>`, 'g'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return from + match.index + match[0].length;
  }
  return html.length;
}
