/** Checks that terms of the glossary are explained where they are first used, and that the definitions are short. */
import type { Faults } from '../compiler/fault.ts';
import { pathsOf, unexplainedTerms } from './first-use.ts';
import type { Content } from './read-content.ts';
import { wordsOf } from './sentences.ts';

/** Maximum length of a glossary definition, words. */
const maxDefinitionWords = 12;

/** Reports terms that a learner meets before their explanation. */
export function checkTerms({ texts, glossary, course }: Content, faults: Faults): void {
  for (const { file, line, word, markedElsewhere } of unexplainedTerms(texts, glossary, pathsOf(course)))
    faults.add(
      file,
      line,
      `«${word}» står her før det er forklart${markedElsewhere ? ' for alle som leser' : ''}.`,
      'Skriv :term[ordet]{#id} her, første gang i modulen.',
    );
}

/** Reports definitions that are too long. */
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
