/** Finds provisions and phone numbers in running text, titles and leads. They belong in the dated data files. */
import type { Faults } from '../compiler/fault.ts';
import { passagesOn, type ModuleText } from './module-text.ts';

/** A Norwegian phone number, a section of a law, or a law by name with a number. */
const reference =
  /(?:\p{L}+(?:loven|lova)s?\s+)?(?:§+\s*\d*|\bparagraf(?:en|er|ene)?\s+\d+)|\p{L}+(?:loven|lova)s?\s+\d+|(?<!\d)(?:\d{2}[ \u00a0]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{2}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|116[ \u00a0]?\d{3})(?!\d)/giu;

/** Reports every phone number and provision in text, titles and leads. @param helplines their numbers are found as well */
export function checkBareReferences(
  texts: readonly ModuleText[],
  helplines: readonly { readonly number: string }[],
  faults: Faults,
): void {
  const known = helplines.map(({ number }) => number.replaceAll(' ', '[ \u00a0]?')).join('|');
  const patterns = [reference, ...(known ? [new RegExp(`(?<![\\d.,])(?:${known})(?![\\d.,]\\d|\\d)`, 'g')] : [])];
  for (const { file, title, lead, leadLine, screens } of texts) {
    const front = [
      { written: title, line: leadLine },
      { written: lead, line: leadLine },
    ];
    for (const { written, line } of [...front, ...screens.flatMap(passagesOn)])
      for (const found of patterns.flatMap((pattern) => written.match(pattern) ?? []))
        faults.add(file, line, `«${found.trim()}» står i løpende tekst.`, remedyFor(found));
  }
}

function remedyFor(found: string): string {
  return /§|paragraf|lov[ea]/i.test(found)
    ? 'Skriv :law[…] med en id fra law.yaml.'
    : 'Skriv :phone[…] med en id fra helplines.yaml, eller tallet med bokstaver.';
}
