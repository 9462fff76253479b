/** Reads a figure's SVG so that it can stand in the page: no script, no event handler, no address. */
import { existsSync } from 'node:fs';
import { readText } from './content-file.ts';

/** The cleaned SVG, or undefined when there is no such file. @throws Error when the file holds what a figure may not */
export function readFigure(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const svg = readText(path).replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '').trim();
  const forbidden = /<(script|foreignObject|image|use|style|a)\b|\son\w+=|(href|src)=|url\(\s*['"]?(?!#)|<!/i.exec(svg);
  if (!svg.startsWith('<svg') || forbidden)
    throw new Error(`${path}: en figur er bare <svg> med former og tekst${forbidden ? `; ta bort «${forbidden[0].trim()}»` : ''}.`);
  return svg.replace(/\s*\n\s*/g, ' ').replace('<svg', '<svg aria-hidden="true" focusable="false"');
}
