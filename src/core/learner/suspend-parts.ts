/** Parts that all versions of the suspend data share: choices, answers and checksum. */
import type { Register } from '../course/course.ts';
import { scoreOf, type Outline } from '../course/outline.ts';
import type { QuestionTypes, Response } from '../scoring/question-type.ts';
import type { Answer, Progress } from './progress.ts';
import { alphabet, digits, hashOf } from './suspend-keys.ts';

const registerLetter: Readonly<Record<Register, string>> = { standard: 'S', klart: 'K' };
/** Code of a track or service that is not chosen yet. */
const unchosen = '!';
/** Most characters of a response that are stored: the highest base-64 digit. */
const maxResponseLength = 63;

/** Result of decoding suspend data. */
export interface Decoded {
  readonly progress: Progress;
  /** True when the string was truncated or changed; `progress` is what could be read. */
  readonly damaged: boolean;
}

/** Encodes track, service and register, one character each. */
export function writeChoices(outline: Outline, { track, service, register }: Progress): string {
  const trackCode = outline.tracks.find(({ id }) => id === track)?.code ?? unchosen;
  const serviceCode = outline.services.find(({ id }) => id === service)?.code ?? unchosen;
  return `${trackCode}${serviceCode}${registerLetter[register]}`;
}

/** Decodes {@link writeChoices}. Codes that the outline does not have give the values of `empty`. */
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

/** Encodes an answer: the question's key, the response's length as a digit, the response (`[a-z0-9]`). */
export function writeAnswer(key: string, response: Response): string {
  const stored = response.slice(0, maxResponseLength);
  return key + alphabet[stored.length]! + stored;
}

/** Decodes answers. An answer that is truncated or belongs to an unknown question is skipped. */
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

/** Checksum of two base-64 digits. */
export function checksum(text: string): string {
  return digits(hashOf(text), 2);
}
