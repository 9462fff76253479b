/**
 * Encodes progress as suspend data, a few characters per item (`cmi.suspend_data`, SCORM 1.2 RTE 3.4.4: at most 4,096
 * characters).
 *
 * Layout of version 3:
 *
 *     3 length track service register scheme . location . section . section . … . checksum
 *     location  empty at the start screen, or: module key, scheme, place key
 *     section   module key, scheme, keys of seen screens ! answers [! keys of tested places]
 *     answer    question key, length of the response, response
 *
 * Keys are hashes of the ids and unique within their module, so progress remains readable when content is added,
 * removed or moved. The scheme (length and salt of the keys) is the first under which the keys of the current ids
 * differ; it is stored, so that a later edition with other ids computes the same keys. A key that the course no longer has is skipped. A screen that was
 * known from a test is listed in the tested places and not in the seen screens.
 */
import type { Outline, OutlineModule } from '../course/outline.ts';
import type { QuestionTypes } from '../scoring/question-type.ts';
import { emptyProgress, type Answer, type Progress } from './progress.ts';
import {
  digits,
  idsIn,
  keyTable,
  placesOf,
  questionsOf,
  schemeLength,
  storedKeys,
  type KeyTable,
} from './suspend-keys.ts';
import { decodeVersion1, decodeVersion2 } from './suspend-legacy.ts';
import { checksum, readAnswers, readChoices, writeAnswer, writeChoices, type Decoded } from './suspend-parts.ts';

export type { Decoded } from './suspend-parts.ts';

/** Least digits of a module's key, and of a screen's or question's within its module. */
const shortest = { module: 3, within: 2 } as const;
/** Characters before the first `.`: version, length, track, service, register, scheme. */
const headLength = 6 + schemeLength;

/** Encodes progress as version 3. Responses contain `[a-z0-9]` and are truncated at 63 characters. */
export function encodeSuspend(outline: Outline, progress: Progress): string {
  const modules = keyTable([outline.modules.map(({ id }) => id)], shortest.module);
  const location = outline.modules.map((module) => writeLocation(module, modules.keyOf(module.id), progress.location));
  const sections = outline.modules.map((module) => writeSection(module, modules.keyOf(module.id), progress));
  const rest = [
    `${writeChoices(outline, progress)}${modules.scheme}`,
    location.join(''),
    ...sections.filter((section) => section !== ''),
  ].join('.');
  const length = '3'.length + 2 + rest.length + '.'.length + 2;
  const body = `3${digits(length, 2)}${rest}`;
  return `${body}.${checksum(body)}`;
}

function writeLocation(module: OutlineModule, moduleKey: string, location: string): string {
  if (!placesOf(module).includes(location)) return '';
  const { scheme, keyOf } = keysWithin(module);
  return moduleKey + scheme + keyOf(location);
}

/** A module's section; `''` without progress in the module. */
function writeSection(module: OutlineModule, moduleKey: string, { seen, tested, answers }: Progress): string {
  const places = placesOf(module);
  const { scheme, keyOf } = keysWithin(module);
  const keysOf = (ids: readonly string[]): string => ids.map(keyOf).join('');
  const seenKeys = keysOf(places.filter((id) => seen.has(id) && !tested.has(id)));
  const testedKeys = keysOf(places.filter((id) => tested.has(id)));
  const written = questionsOf(module)
    .filter((id) => answers.has(id))
    .map((id) => writeAnswer(keyOf(id), answers.get(id)!.response))
    .join('');
  if (seenKeys + testedKeys + written === '') return '';
  const parts = [`${moduleKey}${scheme}${seenKeys}`, written, ...(testedKeys === '' ? [] : [testedKeys])];
  return parts.join('!');
}

function keysWithin(module: OutlineModule): KeyTable {
  return keyTable([placesOf(module), questionsOf(module)], shortest.within);
}

/**
 * Decodes suspend data of this or an older version. Never throws: a string that was truncated or changed gives as much
 * progress as can be read, marked `damaged`; an empty one gives empty progress.
 */
export function decodeSuspend(outline: Outline, types: QuestionTypes, text: string): Decoded {
  const empty = emptyProgress(outline.tracks[0]?.id ?? '', '', outline.register);
  if (text === '') return { progress: empty, damaged: false };
  const decode = decoders[text[0]!];
  if (!decode) return { progress: empty, damaged: true };
  return decode(outline, types, text, empty);
}

type Decode = (outline: Outline, types: QuestionTypes, text: string, empty: Progress) => Decoded;

/** Decoders by version. Kept permanently: a learner may return after years. */
const decoders: Readonly<Record<string, Decode>> = { '1': decodeVersion1, '2': decodeVersion2, '3': decodeVersion3 };

function decodeVersion3(outline: Outline, types: QuestionTypes, text: string, empty: Progress): Decoded {
  const [head = '', location = '', ...rest] = text.split('.');
  const end = text.lastIndexOf('.');
  // The length is checked as well: a truncated string may happen to end in its own checksum.
  const intact =
    head.length === headLength &&
    text.slice(1, 3) === digits(text.length, 2) &&
    checksum(text.slice(0, end)) === rest.at(-1);
  const moduleKeys = storedKeys(
    outline.modules.map(({ id }) => id),
    head.slice(headLength - schemeLength),
  );
  const moduleAt = (section: string): OutlineModule | undefined => {
    const id = moduleKeys.ids.get(section.slice(0, moduleKeys.keyLength));
    return outline.modules.find((module) => module.id === id);
  };
  /** A section or location without its module key. */
  const within = (section: string): string => section.slice(moduleKeys.keyLength);
  const seen = new Set<string>();
  const tested = new Set<string>();
  const answers = new Map<string, Answer>();
  for (const section of intact ? rest.slice(0, -1) : rest) {
    const module = moduleAt(section);
    if (!module) continue;
    const read = readSection(outline, types, module, within(section));
    for (const id of read.seen) seen.add(id);
    for (const id of read.tested) tested.add(id);
    for (const [id, answer] of read.answers) answers.set(id, answer);
  }
  return {
    damaged: !intact,
    progress: {
      ...readChoices(outline, head.slice(3, 6), empty),
      location: readLocation(moduleAt(location), within(location)),
      seen,
      tested,
      answers,
    },
  };
}

/** @param text scheme and place key */
function readLocation(module: OutlineModule | undefined, text: string): string {
  if (!module) return '';
  const places = storedKeys(placesOf(module), text.slice(0, schemeLength));
  return idsIn(text.slice(schemeLength), places)[0] ?? '';
}

/** @param section without its module key */
function readSection(
  outline: Outline,
  types: QuestionTypes,
  module: OutlineModule,
  section: string,
): Pick<Progress, 'seen' | 'tested' | 'answers'> {
  const [first = '', written = '', testedKeys = ''] = section.split('!');
  const scheme = first.slice(0, schemeLength);
  const places = storedKeys(placesOf(module), scheme);
  const questions = storedKeys(questionsOf(module), scheme);
  const tested = idsIn(testedKeys, places);
  return {
    seen: new Set([...idsIn(first.slice(schemeLength), places), ...tested.filter((id) => id !== module.id)]),
    tested: new Set(tested),
    answers: new Map(readAnswers(outline, types, questions, written)),
  };
}

/** Length of the suspend data when everything in the package is seen and has the longest response, characters. */
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
