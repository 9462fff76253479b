/** What every version of suspend data has in common: the learner's choices, answers and the checksum. */
import type { Register } from '../course/course.ts';
import { scoreOf, type Outline } from '../course/outline.ts';
import type { QuestionTypes, Response } from '../scoring/question-type.ts';
import type { Answer, Progress } from './progress.ts';
import { alphabet, digits, hashOf } from './suspend-keys.ts';

const registerLetter: Readonly<Record<Register, string>> = { standard: 'S', klart: 'K' };
/** Stands for a track or service that the learner has not chosen. */
const unchosen = '!';
/** Longest response that is kept, characters. */
const longestResponse = 63;

/** What decoding gave: progress, and whether some of the string could not be read. */
export interface Decoded {
  readonly progress: Progress;
  readonly damaged: boolean;
}

/** Codes of track, service and register, one character each. */
export function writeChoices(outline: Outline, { track, service, register }: Progress): string {
  const trackCode = outline.tracks.find(({ id }) => id === track)?.code ?? unchosen;
  const serviceCode = outline.services.find(({ id }) => id === service)?.code ?? unchosen;
  return `${trackCode}${serviceCode}${registerLetter[register]}`;
}

/** Reads {@link writeChoices}; what the outline does not know is as in `empty`. */
export function readChoices(
  outline: Outline,
  [trackCode, serviceCode, letter]: string,
  empty: Progress,
): Pick<Progress, 'track' | 'service' | 'register'> {
  const registers: Readonly<Record<string, Register>> = { K: 'klart', S: 'standard' };
  return {
    track: outline.tracks.find(({ code }) => code === trackCode)?.id ?? empty.track,
    service: outline.services.find(({ code }) => code === serviceCode)?.id ?? '',
    register: registers[letter ?? ''] ?? empty.register,
  };
}

/** One answer: the question's key, the response's length as a digit, the response (`[a-z0-9]`). */
export function writeAnswer(key: string, response: Response): string {
  const kept = response.slice(0, longestResponse);
  return key + alphabet[kept.length]! + kept;
}

/** Reads answers one after another; one that is unknown or cut short is passed over. */
export function readAnswers(
  outline: Outline,
  types: QuestionTypes,
  { ids, keyLength }: { readonly ids: ReadonlyMap<string, string>; readonly keyLength: number },
  text: string,
): [string, Answer][] {
  const answers: [string, Answer][] = [];
  let at = 0;
  while (at + keyLength < text.length) {
    const id = ids.get(text.slice(at, at + keyLength));
    const length = Math.max(0, alphabet.indexOf(text[at + keyLength]!));
    const start = at + keyLength + 1;
    const response = text.slice(start, start + length);
    at = start + length;
    if (id === undefined || response.length < length || !/^[a-z0-9]+$/.test(response)) continue;
    answers.push([id, { response, score: scoreOf(outline, types, id, response), at: 0 }]);
  }
  return answers;
}

/** Two digits by which a changed string is known. */
export function checksum(text: string): string {
  return digits(hashOf(text), 2);
}
