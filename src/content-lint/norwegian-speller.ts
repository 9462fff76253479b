/** Norwegian dictionary of the content check. A development dependency: it is in no package. */
import type { IsWord } from './spelling.ts';

/** Loads the bokmål dictionary, which takes one to two seconds. */
export async function loadNorwegian(): Promise<IsWord> {
  const [{ default: nspell }, { default: dictionary }] = await Promise.all([import('nspell'), import('dictionary-nb')]);
  const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return (word) => speller.correct(word);
}
