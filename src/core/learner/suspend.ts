/**
 * Packs progress into `cmi.suspend_data`, a few characters an item (SCORM 1.2 RTE 3.4.4: at most 4,096).
 *
 * Layout of version 2: `2` track service register `.` location `.` seen `.` tested `.` answers `.` checksum.
 * Every id is a three-character key made from the id itself, so progress survives blocks that come, go or move:
 * a key that the course no longer has is passed over. A screen that was known by a test stands among the tested, and
 * not among the seen; version 1 had only modules there, and whatever was seen in them was known.
 */
import type { Register } from '../course/course.ts';
import { scoreOf, type Outline } from '../course/outline.ts';
import { emptyProgress, type Answer, type Progress } from './progress.ts';
import type { QuestionTypes } from '../scoring/question-type.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const registerLetter: Readonly<Record<Register, string>> = { standard: 'S', klart: 'K' };
const nowhere = '!!!';

/** What decoding gave: progress, and whether some of the string could not be read. */
export interface Decoded {
  readonly progress: Progress;
  readonly damaged: boolean;
}

/** Three characters that stand for an id, from its 18-bit hash; the compiler makes sure that no two ids share one. */
export function progressKeyOf(id: string): string {
  const hash = hashOf(id);
  return digits(hash ^ (hash >>> 18), 3);
}

/** Packs progress. Response letters are `[a-z0-9]`, at most 63 a question. */
export function encodeSuspend(outline: Outline, progress: Progress): string {
  const track = outline.tracks.find((candidate) => candidate.id === progress.track)?.code ?? '!';
  const service = outline.services.find((candidate) => candidate.id === progress.service)?.code ?? '!';
  const keys = (ids: Iterable<string>): string => [...ids].map(progressKeyOf).sort().join('');
  const answers = [...progress.answers]
    .map(([id, { response }]) => progressKeyOf(id) + alphabet[Math.min(response.length, 63)] + response.slice(0, 63))
    .sort()
    .join('');
  const body = [
    `2${track}${service}${registerLetter[progress.register]}`,
    progress.location === '' ? nowhere : progressKeyOf(progress.location),
    keys([...progress.seen].filter((id) => !progress.tested.has(id))),
    keys(progress.tested),
    answers,
  ].join('.');
  return `${body}.${checksum(body)}`;
}

/**
 * Unpacks what {@link encodeSuspend} of this or an older version packed. Never throws: a string that was cut or
 * changed gives as much progress as can be read, marked `damaged`; an empty one gives empty progress.
 */
export function decodeSuspend(outline: Outline, types: QuestionTypes, text: string): Decoded {
  const empty = emptyProgress(outline.tracks[0]?.id ?? '', '', outline.register);
  if (text === '') return { progress: empty, damaged: false };
  const decode = decoders[text[0]!];
  if (!decode) return { progress: empty, damaged: true };
  return decode(outline, types, text, empty);
}

type Decode = (outline: Outline, types: QuestionTypes, text: string, empty: Progress) => Decoded;

/** One decoder a version, for good: a learner may come back after years. */
const decoders: Readonly<Record<string, Decode>> = { '1': decodeVersion1, '2': decodeVersion2 };

function decodeVersion1(outline: Outline, types: QuestionTypes, text: string, empty: Progress): Decoded {
  const { progress, damaged } = decodeVersion2(outline, types, text, empty);
  const known = outline.modules
    .flatMap(({ id, screens }) => (progress.tested.has(id) ? screens.map((screen) => screen.id) : []))
    .filter((id) => progress.seen.has(id));
  return { damaged, progress: { ...progress, tested: new Set([...progress.tested, ...known]) } };
}

function decodeVersion2(outline: Outline, types: QuestionTypes, text: string, empty: Progress): Decoded {
  const parts = text.split('.');
  const [head = '', location = '', seen = '', tested = '', answers = '', sum] = parts;
  // All six parts, too: what is cut may end in what happens to be the checksum of the rest.
  const whole = parts.length === 6 && checksum(text.slice(0, text.lastIndexOf('.'))) === sum;
  const ids = codebookOf(outline);
  const known = (keys: string): string[] => triples(keys).flatMap((key) => ids.get(key) ?? []);
  const screens = new Set(outline.modules.flatMap((module) => module.screens.map((screen) => screen.id)));
  const passed = known(tested);
  return {
    damaged: !whole,
    progress: {
      track: outline.tracks.find((track) => track.code === head[1])?.id ?? empty.track,
      service: outline.services.find((service) => service.code === head[2])?.id ?? '',
      register: head[3] === 'K' ? 'klart' : head[3] === 'S' ? 'standard' : empty.register,
      location: known(location)[0] ?? '',
      seen: new Set([...known(seen), ...passed.filter((id) => screens.has(id))]),
      tested: new Set(passed),
      answers: new Map(readAnswers(outline, types, ids, answers)),
    },
  };
}

function readAnswers(
  outline: Outline,
  types: QuestionTypes,
  ids: ReadonlyMap<string, string>,
  text: string,
): [string, Answer][] {
  const answers: [string, Answer][] = [];
  for (let at = 0; at + 4 <= text.length;) {
    const id = ids.get(text.slice(at, at + 3));
    const length = alphabet.indexOf(text[at + 3]!);
    const response = text.slice(at + 4, at + 4 + length);
    at += 4 + Math.max(0, length);
    if (id === undefined || length < 1 || response.length < length || !/^[a-z0-9]+$/.test(response)) continue;
    answers.push([id, { response, score: scoreOf(outline, types, id, response), at: 0 }]);
  }
  return answers;
}

/** The ids of modules, screens and questions by key. */
export function codebookOf(outline: Pick<Outline, 'modules'>): ReadonlyMap<string, string> {
  const ids = outline.modules.flatMap((module) => [
    module.id,
    ...module.screens.flatMap((screen) => [screen.id, ...screen.questions.map((question) => question.id)]),
  ]);
  return new Map(ids.map((id) => [progressKeyOf(id), id]));
}

/** Length of the suspend data when everything carried is seen and answered at full length, characters. */
export function worstCase(outline: Outline, types: QuestionTypes): number {
  const screens = outline.modules.flatMap((module) => module.screens);
  return encodeSuspend(outline, {
    ...emptyProgress(outline.tracks[0]?.id ?? '', outline.services[0]?.id ?? '', outline.register),
    location: screens.at(-1)?.id ?? '',
    seen: new Set(screens.map((screen) => screen.id)),
    tested: new Set(outline.tracks.some((track) => track.testOut) ? outline.modules.map((module) => module.id) : []),
    answers: new Map(
      screens.flatMap((screen) =>
        screen.questions.map((question): [string, Answer] => [
          question.id,
          { response: types[question.type]?.longest(question.key) ?? '0', score: 0, at: 0 },
        ]),
      ),
    ),
  }).length;
}

function triples(text: string): string[] {
  return text.match(/.{3}/g) ?? [];
}

function checksum(text: string): string {
  return digits(hashOf(text), 2);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function digits(value: number, count: number): string {
  return Array.from({ length: count }, (_, at) => alphabet[(value >>> (6 * at)) & 63]).join('');
}
