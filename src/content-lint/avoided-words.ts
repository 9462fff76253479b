/** Finds avoided words, for which `ord-vi-unngar.yaml` has replacements. */
import { z } from 'zod';
import { passagesOn, type ModuleText } from './module-text.ts';
import type { Passage } from './passage.ts';
import type { Faults } from '../compiler/fault.ts';

/** `ord-vi-unngar.yaml`: the words with reason and replacement, and the places where they are allowed. */
export const avoidedWordsFile = z.strictObject({
  ord: z.array(
    z.strictObject({
      /** Forms of the word, separated by `|`; `*` stands for any letters. */
      ord: z.string().min(2),
      skriv: z.string().min(2),
      hvorfor: z.string().min(2),
    }),
  ),
  tillatt: z.array(
    z.strictObject({
      /** Module and block or screen, as `modul/blokk`; applies to both registers. */
      sted: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'stedet skrives modul/blokk'),
      /** One of the forms above. */
      ord: z.string(),
      fordi: z.string().min(2),
    }),
  ),
});
export type AvoidedWords = z.output<typeof avoidedWordsFile>;

/** Reports every avoided word that is not allowed in its place, and every allowance that is not used. */
export function checkAvoidedWords(
  texts: readonly ModuleText[],
  { ord, tillatt }: AvoidedWords,
  file: string,
  faults: Faults,
): void {
  const unused = new Set(tillatt);
  const words = ord.map((entry) => ({ ...entry, forms: entry.ord.split('|'), pattern: patternOf(entry.ord) }));
  for (const { text, id, passage } of texts.flatMap(placedPassages))
    for (const { forms, pattern, skriv, hvorfor } of words) {
      const matches = [...passage.text.matchAll(pattern)];
      if (matches.length === 0) continue;
      const allowance = tillatt.find(({ ord: form, sted }) => forms.includes(form) && sted === `${text.module}/${id}`);
      if (allowance) {
        unused.delete(allowance);
        continue;
      }
      for (const match of matches)
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

/** A passage and the id of its block, or of its screen where the block has none. */
interface PlacedPassage {
  readonly text: ModuleText;
  readonly id: string;
  readonly passage: Passage;
}

function placedPassages(text: ModuleText): PlacedPassage[] {
  return text.screens.flatMap((screen) => [
    ...passagesOn({ ...screen, blocks: [] }).map((passage) => ({ text, id: screen.id, passage })),
    ...screen.blocks.flatMap((block) =>
      block.passages.map((passage) => ({ text, id: block.id || screen.id, passage })),
    ),
  ]);
}

function patternOf(word: string): RegExp {
  const forms = word.split('|').map((form) => form.trim().replace(/\s+/g, '\\s+').replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?![\\p{L}])`, 'giu');
}
