/** Separates the parts of a file that Markdown does not have: front matter and attributes of headings. */
import type { TellFault } from '../authoring/block-type.ts';

/** Separates the front matter. Its lines stay empty in `body`, so that line numbers count from the file's start. */
export function splitFrontMatter(text: string, tell: TellFault): { front: string; body: string } {
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

/** Moves each heading's `{…}`, which Markdown does not have, from the text to a map by line. */
export function extractHeadingAttributes(body: string, headings: Map<number, string>): string {
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
