/** Keeps law and phone numbers in their dated files: none in running text. */
import type { Faults } from '../compiler/fault.ts';
import { passagesOn, type ModuleText } from './module-text.ts';

/** A Norwegian phone number as people write it, or a section of a law. */
const bare =
  /§+\s*\d*|\bparagraf\s+\d+|(?<!\d)(?:\d{2}[ \u00a0]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{2}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|116[ \u00a0]?\d{3})(?!\d)/giu;

/** Tells every number and section that stands in running text. */
export function checkBareReferences(
  texts: readonly ModuleText[],
  helplines: readonly { readonly number: string }[],
  faults: Faults,
): void {
  const known = helplines.map(({ number }) => number.replaceAll(' ', '[ \u00a0]?')).join('|');
  const forms = [bare, ...(known ? [new RegExp(`(?<![\\d.,])(?:${known})(?![\\d.,]\\d|\\d)`, 'g')] : [])];
  for (const text of texts)
    for (const passage of text.screens.flatMap(passagesOn))
      for (const form of forms)
        for (const [found] of passage.written.matchAll(form))
          faults.add(
            text.file,
            passage.line,
            `«${found.trim()}» står i løpende tekst.`,
            found.startsWith('§') || /paragraf/i.test(found)
              ? 'Skriv :law[…] med en id fra law.yaml.'
              : 'Skriv :phone[…] med en id fra helplines.yaml, eller tallet med bokstaver.',
          );
}
