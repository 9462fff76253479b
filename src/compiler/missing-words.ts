/** Finds words of the source that are missing from the compiled module. */
import type { Module, Register } from '../core/course/course.ts';

/** Words of a register's file that the compiled module lacks, in lower case. */
export function missingWords(module: Module, register: Register, text: string): string[] {
  const page = module.screens.flatMap((screen) => [
    screen.title[register],
    ...screen.blocks.map((block) => block.html),
  ]);
  const present = new Set(
    wordsOf(decode([module.title[register], module.lead[register], ...page].join(' ').replace(/<[^>]+>/g, ' '))),
  );
  return [...new Set(wordsOf(visibleText(text)).filter((word) => !present.has(word)))];
}

/** A file's text without mark-up, attributes, keys, data ids and link targets. */
function visibleText(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---/, (front) => front.replace(/^(title|lead):/gm, ''))
    .replace(/^:::+\s*[a-z-]+/gm, ' ')
    .replace(/:(phone|law)\[[^\]]*\]/g, ' ')
    .replace(/:term\[/g, '[')
    .replace(/\{[^{}\n]*\}/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/^(\s*[-*]\s+)`[^`]*`/gm, '$1')
    .replace(/^\s*\d+[.)]\s/gm, ' ')
    .replace(/https?:\S+/g, ' ');
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&(amp|lt|gt|quot|#39);/g, ' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
