/** Finds words outside the dictionary: compounds are split on known words, and an approved list says the rest. */
import { passagesOn, type ModuleText } from './module-text.ts';
import type { Passage } from './passage.ts';

/** True when the dictionary has the word as written. */
export type IsWord = (word: string) => boolean;

/** A word no dictionary knows, where it stands first. */
export interface UnknownWord {
  readonly word: string;
  readonly file: string;
  readonly line: number;
}

/** Text that is spelled but stands in no module: the glossary, the course file. */
export interface LooseText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Shortest part of a compound; shorter ones let misspellings through. */
const leastPart = 4;

/** Says whether a word is right: in the dictionary, on the list, or put together of such words. */
export function speller(isWord: IsWord, approved: ReadonlySet<string>): IsWord {
  const known = new Map<string, boolean>();
  const simple = (word: string): boolean => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = approved.has(word) || isWord(word);
      known.set(word, answer);
    }
    return answer;
  };
  /** Compounds of two or three parts, joined with nothing, «s» or «e». */
  const compound = (word: string, parts: number): boolean => {
    for (let at = leastPart; at <= word.length - leastPart; at += 1) {
      const first = word.slice(0, at);
      if (!firstPart(first)) continue;
      const rest = word.slice(at);
      if (rest.length >= leastPart && (simple(rest) || (parts > 2 && compound(rest, parts - 1)))) return true;
    }
    return false;
  };
  const firstPart = (part: string): boolean =>
    simple(part) || (/[se]$/.test(part) && part.length > leastPart && simple(part.slice(0, -1)));
  const whole = (word: string): boolean => {
    const lower = word.toLowerCase();
    return simple(word) || simple(lower) || (word !== lower && genitive(word)) || compound(lower, 3);
  };
  /** A name's genitive: «Fatimas». */
  const genitive = (word: string): boolean => word.endsWith('s') && simple(word.slice(0, -1));
  return (word) => whole(word) || word.split('-').every((part) => part.length <= 2 || whole(part));
}

/** Every unknown word once, where it stands first. */
export function unknownWords(
  texts: readonly ModuleText[],
  loose: readonly LooseText[],
  isRight: IsWord,
): UnknownWord[] {
  const unknown = new Map<string, UnknownWord>();
  const look = (text: string, file: string, lineAt: (offset: number) => number): void => {
    for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu)) {
      const word = match[0];
      if (word.length > 1 && !unknown.has(word.toLowerCase()) && !isRight(word))
        unknown.set(word.toLowerCase(), { word, file, line: lineAt(match.index) });
    }
  };
  for (const { title, lead, leadLine, file, screens } of texts) {
    look(`${title} ${lead}`, file, () => leadLine);
    for (const screen of screens)
      for (const passage of passagesOn(screen)) look(withoutAddresses(passage), file, passage.lineAt);
  }
  for (const { text, file, line } of loose) look(text, file, () => line);
  return [...unknown.values()];
}

/** Approved words that no text needs: the list is to stay short. */
export function needlessApprovals(
  texts: readonly ModuleText[],
  loose: readonly LooseText[],
  approved: ReadonlySet<string>,
  isWord: IsWord,
): string[] {
  const all = [
    ...texts.flatMap(({ title, lead, screens }) => [
      title,
      lead,
      ...screens.flatMap(passagesOn).map(({ text }) => text),
    ]),
    ...loose.map(({ text }) => text),
  ]
    .join(' ')
    .toLowerCase();
  return [...approved].filter((word) => isWord(word) || !all.includes(word.toLowerCase()));
}

/** Addresses are no words; what is left keeps its place. */
function withoutAddresses({ text }: Passage): string {
  return text.replace(/\b(?:https?:\/\/\S+|[\w.-]+\.(?:no|org|com|gov)\b\S*)/gu, (address) =>
    ' '.repeat(address.length),
  );
}
