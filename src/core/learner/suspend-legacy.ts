/**
 * Reads suspend data of versions 1 and 2, for good: a learner may come back after years.
 *
 * Layout of version 2: `2` track service register `.` location `.` seen `.` tested `.` answers `.` checksum, each id as
 * a key of three characters. A screen that was known by a test stands among the tested, and not among the seen; version 1
 * had only modules there, and whatever was seen in them was known.
 */
import type { Outline } from '../course/outline.ts';
import type { QuestionTypes } from '../scoring/question-type.ts';
import type { Progress } from './progress.ts';
import { checksum, readAnswers, readChoices, type Decoded } from './suspend-parts.ts';
import { hashKey, placesOf, questionsOf, unambiguous } from './suspend-keys.ts';

/** Characters of a key. */
const keyLength = 3;

/** Unpacks version 1. */
export function decodeVersion1(outline: Outline, types: QuestionTypes, text: string, empty: Progress): Decoded {
  const { progress, damaged } = decodeVersion2(outline, types, text, empty);
  const known = outline.modules
    .flatMap(({ id, screens }) => (progress.tested.has(id) ? screens.map((screen) => screen.id) : []))
    .filter((id) => progress.seen.has(id));
  return { damaged, progress: { ...progress, tested: new Set([...progress.tested, ...known]) } };
}

/** Unpacks version 2. */
export function decodeVersion2(outline: Outline, types: QuestionTypes, text: string, empty: Progress): Decoded {
  const parts = text.split('.');
  const [head = '', location = '', seen = '', tested = '', answers = '', sum] = parts;
  // All six parts, too: what is cut may end in what happens to be the checksum of the rest.
  const whole = parts.length === 6 && checksum(text.slice(0, text.lastIndexOf('.'))) === sum;
  const ids = codebookOf(outline);
  const known = (keys: string): string[] => (keys.match(/.{3}/g) ?? []).flatMap((key) => ids.get(key) ?? []);
  const screens = new Set(outline.modules.flatMap((module) => module.screens.map((screen) => screen.id)));
  const passed = known(tested);
  return {
    damaged: !whole,
    progress: {
      ...readChoices(outline, head.slice(1), empty),
      location: known(location)[0] ?? '',
      seen: new Set([...known(seen), ...passed.filter((id) => screens.has(id))]),
      tested: new Set(passed),
      answers: new Map(readAnswers(outline, types, { ids, keyLength }, answers)),
    },
  };
}

/** The ids of modules, screens and questions by key. */
function codebookOf({ modules }: Pick<Outline, 'modules'>): ReadonlyMap<string, string> {
  return unambiguous(
    modules.flatMap((module) => [...placesOf(module), ...questionsOf(module)]),
    hashKey,
  );
}
