/** Finds the words we do not use, and says what to write instead. */
import { z } from 'zod';
import { passagesOn, type ModuleText } from './module-text.ts';
import type { Faults } from '../compiler/fault.ts';

/** `ord-vi-unngar.yaml`: the words, why, and what to write; and sentences that may name them. */
export const avoidedWordsFile = z.strictObject({
  ord: z.array(
    z.strictObject({
      /** How the word is looked for: letters, with `*` for any ending and `|` between forms. */
      ord: z.string().min(2),
      skriv: z.string().min(2),
      hvorfor: z.string().min(2),
    }),
  ),
  tillatt: z.array(
    z.strictObject({
      /** Module and block or screen, as `modul/blokk`; the words may stand there, in both registers. */
      sted: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'stedet skrives modul/blokk'),
      /** One of the forms above. */
      ord: z.string(),
      fordi: z.string().min(2),
    }),
  ),
});
export type AvoidedWords = z.output<typeof avoidedWordsFile>;

/** Tells every avoided word that no entry allows, and every entry that allows nothing. */
export function checkAvoidedWords(
  texts: readonly ModuleText[],
  { ord, tillatt }: AvoidedWords,
  file: string,
  faults: Faults,
): void {
  const unused = new Set(tillatt);
  const looked = ord.map((entry) => ({ ...entry, forms: entry.ord.split('|'), form: formOf(entry.ord) }));
  for (const text of texts)
    for (const screen of text.screens)
      for (const { id, passage } of [
        ...passagesOn({ ...screen, blocks: [] }).map((heading) => ({ id: screen.id, passage: heading })),
        ...screen.blocks.flatMap((block) => block.passages.map((passage) => ({ id: block.id || screen.id, passage }))),
      ])
        for (const { forms, form, skriv, hvorfor } of looked)
          for (const match of passage.text.matchAll(form)) {
            const entry = tillatt.find(
              (allowed) => forms.includes(allowed.ord) && allowed.sted === `${text.module}/${id}`,
            );
            if (entry) unused.delete(entry);
            else
              faults.add(
                text.file,
                passage.lineAt(match.index),
                `«${match[0]}» er et ord vi ikke bruker. ${hvorfor}`,
                `Skriv ${skriv}.`,
              );
          }
  for (const { sted, ord: word } of unused)
    faults.add(file, 1, `«${word}» er tillatt i ${sted}, men står ikke der.`, 'Ta bort linja under tillatt.');
}

function formOf(word: string): RegExp {
  const forms = word.split('|').map((form) => form.trim().replace(/\s+/g, '\\s+').replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?![\\p{L}])`, 'giu');
}
