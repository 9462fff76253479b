/** Reads a figure's SVG for inline use: without scripts, event handlers and addresses. */
import { join } from 'node:path';
import { parseXml, type XmlError } from '@rgrove/parse-xml';
import type { Html } from '../core/course/course.ts';
import { readErrorOf, readText } from './content-file.ts';
import type { Faults } from './fault.ts';

/**
 * The SVG element; undefined, after reporting a fault, when the file cannot be read or has forbidden content.
 * @param file relative to the content folder
 */
export function readFigure(folder: string, file: string, faults: Faults): Html | undefined {
  const readError = readErrorOf(join(folder, file));
  if (readError) {
    faults.add(file, 1, readError, 'Legg SVG-fila her, eller rett src i blokka som viser den.');
    return undefined;
  }
  const text = readText(join(folder, file));
  const svg = text.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '').trim();
  const forbidden = /<(script|foreignObject|image|use|style|a)\b|\son\w+=|(href|src)=|url\(\s*['"]?(?!#)|<!/i.exec(svg);
  if (!svg.startsWith('<svg') || forbidden) {
    faults.add(
      file,
      1,
      'En figur er bare <svg> med former og tekst.',
      forbidden ? `Ta bort «${forbidden[0].trim()}».` : 'Begynn fila med <svg.',
    );
    return undefined;
  }
  try {
    parseXml(text.trimStart());
  } catch (error) {
    const before = text.length - text.trimStart().length;
    const line = text.slice(0, before + (error as XmlError).pos).split('\n').length;
    faults.add(
      file,
      line,
      'Figuren er ikke hel SVG.',
      'Se etter noe som ikke er lukket ved denne linja, eller lagre figuren på nytt fra tegneprogrammet.',
    );
    return undefined;
  }
  return svg.replace(/\s*\n\s*/g, ' ').replace('<svg', '<svg aria-hidden="true" focusable="false"');
}
