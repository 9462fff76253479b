/** Spell check with a dictionary, a list of approved words, and compounds of both. */
import { passagesOn, type ModuleText } from './module-text.ts';
import type { Passage } from './passage.ts';

/** True for a correct word. */
export type IsWord = (word: string) => boolean;

/** An unknown word and its first use. */
export interface UnknownWord {
  readonly word: string;
  readonly file: string;
  readonly line: number;
}

/** Text outside the modules: of the glossary or the course file. */
export interface OtherText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Minimum length of a part of a compound, letters; shorter parts would accept misspellings. */
const minPartLength = 4;

/** A check that accepts words of the dictionary, approved words, and compounds of these. */
export function speller(isWord: IsWord, approved: ReadonlySet<string>): IsWord {
  const cache = new Map<string, boolean>();
  const isSimple = (word: string): boolean => {
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    const known = approved.has(word) || isWord(word);
    cache.set(word, known);
    return known;
  };
  /** First part of a compound, with «s» or «e» as joint or without. */
  const isFirstPart = (part: string): boolean =>
    isSimple(part) || (/[se]$/.test(part) && part.length > minPartLength && isSimple(part.slice(0, -1)));
  const isCompound = (word: string, maxParts: number): boolean => {
    for (let at = minPartLength; at <= word.length - minPartLength; at += 1) {
      if (!isFirstPart(word.slice(0, at))) continue;
      const rest = word.slice(at);
      if (isSimple(rest) || (maxParts > 2 && isCompound(rest, maxParts - 1))) return true;
    }
    return false;
  };
  /** Genitive of a name, such as «Fatimas». */
  const isGenitive = (word: string): boolean => word.endsWith('s') && isSimple(word.slice(0, -1));
  const isRight = (word: string): boolean => {
    const lower = word.toLowerCase();
    return isSimple(word) || isSimple(lower) || (word !== lower && isGenitive(word)) || isCompound(lower, 3);
  };
  return (word) => isRight(word) || word.split('-').every((part) => part.length <= 2 || isRight(part));
}

/** The unknown words, each with its first use. */
export function unknownWords(
  texts: readonly ModuleText[],
  others: readonly OtherText[],
  isRight: IsWord,
): UnknownWord[] {
  const unknown = new Map<string, UnknownWord>();
  const check = (text: string, file: string, lineAt: (offset: number) => number): void => {
    for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu)) {
      const word = match[0];
      if (word.length > 1 && !unknown.has(word.toLowerCase()) && !isRight(word))
        unknown.set(word.toLowerCase(), { word, file, line: lineAt(match.index) });
    }
  };
  for (const { title, lead, leadLine, file, screens } of texts) {
    check(`${title} ${lead}`, file, () => leadLine);
    for (const screen of screens)
      for (const passage of passagesOn(screen)) check(withoutAddresses(passage), file, passage.lineAt);
  }
  for (const { text, file, line } of others) check(text, file, () => line);
  return [...unknown.values()];
}

/** Approved words that no text uses or that the dictionary has. */
export function needlessApprovals(
  texts: readonly ModuleText[],
  others: readonly OtherText[],
  approved: ReadonlySet<string>,
  isWord: IsWord,
): string[] {
  const all = [
    ...texts.flatMap(({ title, lead, screens }) => [
      title,
      lead,
      ...screens.flatMap(passagesOn).map(({ text }) => text),
    ]),
    ...others.map(({ text }) => text),
  ]
    .join(' ')
    .toLowerCase();
  return [...approved].filter((word) => isWord(word) || !all.includes(word.toLowerCase()));
}

/** The text with addresses replaced by spaces, so that offsets stay valid. */
function withoutAddresses({ text }: Passage): string {
  return text.replace(/\b(?:https?:\/\/\S+|[\w.-]+\.(?:no|org|com|gov)\b\S*)/gu, (address) =>
    ' '.repeat(address.length),
  );
}
