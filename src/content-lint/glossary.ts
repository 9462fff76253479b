/** Checks the length of the glossary's definitions. */
import type { Faults } from '../compiler/fault.ts';
import type { Content } from './read-content.ts';
import { wordsOf } from './sentences.ts';

/** Maximum length of a glossary definition, words. */
const maxDefinitionWords = 12;

/** Reports definitions that are too long, in either register. */
export function checkGlossary(glossary: Content['glossary'], faults: Faults): void {
  for (const { id, short, plain } of glossary)
    for (const count of [short, plain ?? ''].map((text) => wordsOf(text).length))
      if (count > maxDefinitionWords)
        faults.add(
          'ordliste.yaml',
          1,
          `Forklaringen av «${id}» har ${count} ord.`,
          `Skriv høyst ${maxDefinitionWords} ord.`,
        );
}
