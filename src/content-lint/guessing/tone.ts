/** How kind an option sounds, by word lists alone: what a reader who has not read the question would go by. */
import { wordsOf } from '../sentences.ts';

/**
 * Kind, calm and asking words: someone is seen, heard, helped, waited for or given a choice.
 * The lists were written without looking at which options are right. {@link toneOf} was right in 60 % (standard) and 57 %
 * (klarspråk) of the 89 questions of 2026-11-27, where chance is 33 %, and where a person who chose the kindest option
 * with the question covered was right in 27 of 30.
 */
const kind = wordList(
  'rolig* ro stille lavt mild* vennlig* varm* forsiktig* sammen spør* lytt* hør* kanskje gjerne trygg* hjelp* støtt* trøst* lurer hvordan takk* fint greit glad unnskyld beklager velge* valg pust* pause vent* tid forstår skjønner',
);

/** Harsh and absolute words: orders, blame, threats, and what leaves no exception. */
const harsh = wordList(
  'må skal aldri alltid alle alt ingen ingenting bare straks slutt* skyld* hvorfor konsekvens* regel* regler krev* streng* kjeft* rop* nekt* tving* overs* dum* straff* mister egentlig',
);

/** «…, så han skjønner alvoret»: a clause in which the option argues for itself. */
const selfJustifying = new RegExp(
  [
    String.raw`(?<![\p{L}])så (?:de andre |den andre )?(?:han|hun|de|den|det|vi|jeg|du|dere|hen|alle|ingen|flere|noen|barnet|barna|gutten|jenta|[\p{L}]+en|[\p{L}]+ene) [\p{L}]+`,
    String.raw`(?<![\p{L}])for å (?:vise|lære|markere|slippe|sikre|unngå)(?![\p{L}])`,
    String.raw`, for (?:da|han|hun|de|det|den|vi|jeg|barn)(?![\p{L}])`,
    String.raw`(?<![\p{L}])(?:fordi|slik at|sånn at|for at)(?![\p{L}])`,
  ].join('|'),
  'u',
);

/** How much more a clause that argues for the option tells than one harsh word does. */
const selfJustifyingWeight = 2;

/** True when the option gives a reason for itself. */
export function isSelfJustifying(text: string): boolean {
  return selfJustifying.test(text.toLowerCase());
}

/** True when the option asks something. */
export function asks(text: string): boolean {
  return text.includes('?');
}

/** Kind and asking words minus harsh and self-justifying ones: the higher, the kinder. Each word counts once. */
export function toneOf(text: string): number {
  const words = new Set(wordsOf(text.toLowerCase()));
  const count = (list: RegExp): number => [...words].filter((word) => list.test(word)).length;
  return count(kind) - count(harsh) + (asks(text) ? 1 : 0) - (isSelfJustifying(text) ? selfJustifyingWeight : 0);
}

/** A test for whole words; `*` stands for any ending. */
function wordList(words: string): RegExp {
  return new RegExp(`^(?:${words.replaceAll('*', String.raw`\p{L}*`).replaceAll(' ', '|')})$`, 'u');
}
