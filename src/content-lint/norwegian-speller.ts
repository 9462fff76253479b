/** The Norwegian dictionary of the content check; a development tool that no package carries. */
import type { IsWord } from './spelling.ts';

/** Loads the bokmål dictionary; it takes a second or two. */
export async function loadNorwegian(): Promise<IsWord> {
  const [{ default: nspell }, { default: dictionary }] = await Promise.all([import('nspell'), import('dictionary-nb')]);
  const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return (word) => speller.correct(word);
}
