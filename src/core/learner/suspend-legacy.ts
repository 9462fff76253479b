/**
 * Decodes versions 1 and 2 of the suspend data. Kept permanently: a learner may return after years.
 *
 * Layout of version 2: `2` track service register `.` location `.` seen `.` tested `.` answers `.` checksum, each id as
 * a key of three characters. A screen that was known from a test is listed in `tested` and not in `seen`. Version 1
 * lists only modules in `tested`; every seen screen of such a module was known.
 */
import type { Outline } from '../course/outline.ts';
import type { QuestionTypes } from '../scoring/question-type.ts';
import type { Progress } from './progress.ts';
import { checksum, readAnswers, readChoices, type Decoded } from './suspend-parts.ts';
import { hashKey, placesOf, questionsOf, uniqueKeys } from './suspend-keys.ts';

/** Characters of a key. */
const keyLength = 3;

/** Decodes version 1. */
export function decodeVersion1(outline: Outline, types: QuestionTypes, text: string, empty: Progress): Decoded {
  const { progress, damaged } = decodeVersion2(outline, types, text, empty);
  const known = outline.modules
    .flatMap(({ id, screens }) => (progress.tested.has(id) ? screens.map((screen) => screen.id) : []))
    .filter((id) => progress.seen.has(id));
  return { damaged, progress: { ...progress, tested: new Set([...progress.tested, ...known]) } };
}

/** Decodes version 2. */
export function decodeVersion2(outline: Outline, types: QuestionTypes, text: string, empty: Progress): Decoded {
  const parts = text.split('.');
  const [head = '', location = '', seen = '', tested = '', answers = '', sum] = parts;
  // The number of parts is checked as well: a truncated string may happen to end in its own checksum.
  const intact = parts.length === 6 && checksum(text.slice(0, text.lastIndexOf('.'))) === sum;
  const ids = idsOf(outline);
  const read = (keys: string): string[] => (keys.match(/.{3}/g) ?? []).flatMap((key) => ids.get(key) ?? []);
  const screens = new Set(outline.modules.flatMap((module) => module.screens.map((screen) => screen.id)));
  const testedIds = read(tested);
  return {
    damaged: !intact,
    progress: {
      ...readChoices(outline, head.slice(1), empty),
      location: read(location)[0] ?? '',
      seen: new Set([...read(seen), ...testedIds.filter((id) => screens.has(id))]),
      tested: new Set(testedIds),
      answers: new Map(readAnswers(outline, types, { ids, keyLength }, answers)),
    },
  };
}

/** Ids of modules, screens and questions by key. */
function idsOf({ modules }: Pick<Outline, 'modules'>): ReadonlyMap<string, string> {
  return uniqueKeys(
    modules.flatMap((module) => [...placesOf(module), ...questionsOf(module)]),
    hashKey,
  );
}
