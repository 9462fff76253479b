/** Finds phone numbers and law sections in running text. They belong in the dated data files. */
import type { Faults } from '../compiler/fault.ts';
import { passagesOn, type ModuleText } from './module-text.ts';

/** A Norwegian phone number or a section of a law. */
const reference =
  /§+\s*\d*|\bparagraf\s+\d+|(?<!\d)(?:\d{2}[ \u00a0]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{2}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|116[ \u00a0]?\d{3})(?!\d)/giu;

/** Reports every phone number and law section in running text. @param helplines their numbers are found as well */
export function checkBareReferences(
  texts: readonly ModuleText[],
  helplines: readonly { readonly number: string }[],
  faults: Faults,
): void {
  const known = helplines.map(({ number }) => number.replaceAll(' ', '[ \u00a0]?')).join('|');
  const patterns = [reference, ...(known ? [new RegExp(`(?<![\\d.,])(?:${known})(?![\\d.,]\\d|\\d)`, 'g')] : [])];
  for (const text of texts)
    for (const passage of text.screens.flatMap(passagesOn))
      for (const found of patterns.flatMap((pattern) => passage.written.match(pattern) ?? []))
        faults.add(text.file, passage.line, `«${found.trim()}» står i løpende tekst.`, remedyFor(found));
}

function remedyFor(found: string): string {
  return found.startsWith('§') || /paragraf/i.test(found)
    ? 'Skriv :law[…] med en id fra law.yaml.'
    : 'Skriv :phone[…] med en id fra helplines.yaml, eller tallet med bokstaver.';
}
