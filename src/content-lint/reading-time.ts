/** Reading time: what one reader of one service meets on a track, against the minutes the track promises. */
import type { Register } from '../core/course/course.ts';
import { included, type Path } from '../core/course/selection.ts';
import type { CourseFile } from '../compiler/course-file.ts';
import type { ModuleText, TextBlock } from './module-text.ts';
import type { Passage } from './passage.ts';
import { wordsOf } from './sentences.ts';

/** Words a minute, by register. */
const pace: Readonly<Record<Register, number>> = { standard: 200, klart: 150 };

/** One module of one track: promised and measured minutes, over the services. */
export interface ModuleTime {
  readonly module: string;
  readonly promised: number | undefined;
  readonly least: number;
  readonly most: number;
  /** Longest stretch without a good place to stop, minutes. */
  readonly bite: number;
}

/** One track in the register it opens in. */
export interface TrackTime {
  readonly track: string;
  readonly register: Register;
  readonly promised: number;
  readonly least: number;
  readonly most: number;
  /** Minutes for the one who is done after every test; only tracks that open with a test have it. */
  readonly testOnly: number | undefined;
  readonly modules: readonly ModuleTime[];
}

/** Words that a block takes from elsewhere, for a reader of one path and register. */
export type BorrowedWords = (block: TextBlock, path: Path, register: Register) => number;

/** Times for every track. @param minutesOf the minutes `module.yaml` promises by track */
export function readingTimes(
  course: CourseFile,
  texts: readonly ModuleText[],
  minutesOf: (module: string) => Readonly<Record<string, number>>,
  borrowed: BorrowedWords = () => 0,
): TrackTime[] {
  const minutes = (text: ModuleText, path: Path, only?: (block: TextBlock) => boolean): number =>
    sum(screensOf(text, path).map((screen) => screenMinutes(text, screen, path, borrowed, only)));
  const widened = (track: CourseFile['tracks'][number]): string => track.as ?? track.id;
  return course.tracks.map((track) => {
    const ids = track.modules === 'common' ? course.common : track.modules;
    const own = ids.flatMap((id) =>
      texts.filter(({ module, register }) => module === id && register === track.register),
    );
    const paths = course.services.map((service): Path => ({ track: widened(track), service: service.id }));
    const modules = own.map((text): ModuleTime => {
      const times = paths.map((path) => minutes(text, path));
      const bites = paths.flatMap((path) => bitesOf(text, path, borrowed));
      return {
        module: text.module,
        promised: minutesOf(text.module)[track.id] ?? minutesOf(text.module)[widened(track)],
        least: Math.min(...times),
        most: Math.max(...times),
        bite: Math.max(...bites),
      };
    });
    const totals = paths.map((path) => sum(own.map((text) => minutes(text, path))));
    const tests = paths.map((path) =>
      sum(own.map((text) => minutes(text, path, (block) => block.attributes['test'] === 'true'))),
    );
    return {
      track: track.id,
      register: track.register,
      promised: track.minutes,
      least: Math.min(...totals),
      most: Math.max(...totals),
      testOnly: track.testOut ? Math.max(...tests) : undefined,
      modules,
    };
  });
}

function screensOf(text: ModuleText, path: Path): ModuleText['screens'] {
  return text.screens.filter((screen) => included(screen, path));
}

/** Minutes of each stretch that ends at a good place to stop, or with the module. */
function bitesOf(text: ModuleText, path: Path, borrowed: BorrowedWords): number[] {
  const stretches = [0];
  for (const screen of screensOf(text, path)) {
    stretches[stretches.length - 1]! += screenMinutes(text, screen, path, borrowed);
    if (screen.blocks.some((block) => block.traits?.stop && included(block, path))) stretches.push(0);
  }
  return stretches;
}

/** Minutes one reader uses on a screen, or on those of its blocks that `only` lets through. */
function screenMinutes(
  { register }: ModuleText,
  screen: ModuleText['screens'][number],
  path: Path,
  borrowed: BorrowedWords,
  only?: (block: TextBlock) => boolean,
): number {
  const blocks = screen.blocks.filter((block) => included(block, path) && (only?.(block) ?? true));
  const met = blocks.map(meet);
  const title = only ? 0 : wordsIn([screen.heading]);
  const fromElsewhere = sum(blocks.map((block) => borrowed(block, path, register)));
  const words = title + fromElsewhere + sum(met.map((each) => each.words));
  return words / pace[register] + sum(met.map(({ thinking }) => thinking)) / 60;
}

interface Meeting {
  readonly words: number;
  /** Time to think besides the reading, seconds. */
  readonly thinking: number;
}

const meetings = new WeakMap<TextBlock, Meeting>();

/** What one reader meets of a block, as its type says. */
function meet(block: TextBlock): Meeting {
  const known = meetings.get(block);
  if (known) return known;
  const meeting = meetingOf(block);
  meetings.set(block, meeting);
  return meeting;
}

function meetingOf(block: TextBlock): Meeting {
  const { passages, traits } = block;
  const seconds = traits?.thinkingSeconds ?? 0;
  if (traits?.reading === 'one-way') {
    const { words, choices } = oneWay(block);
    return { words, thinking: choices * seconds };
  }
  return { words: traits?.reading === 'one-answer' ? oneAnswer(block) : wordsIn(passages), thinking: seconds };
}

/** The words of a question whose reader sees one explanation, the mean of all. */
function oneAnswer({ passages }: TextBlock): number {
  const options = passages.filter(({ kind }) => kind === 'option').length || 1;
  return (
    wordsIn(passages.filter(({ kind }) => kind !== 'explanation')) +
    wordsIn(passages.filter(({ kind }) => kind === 'explanation')) / options
  );
}

/** The shortest way from the first scene to a good end, and what stands before the scenes. */
function oneWay({ passages }: TextBlock): { words: number; choices: number } {
  const scenes = new Map<string, Passage[]>();
  for (const passage of passages) scenes.set(passage.scene, [...(scenes.get(passage.scene) ?? []), passage]);
  const order = [...scenes.keys()].filter(Boolean);
  const leads = (id: string): Passage[] => (scenes.get(id) ?? []).filter(({ target }) => target !== undefined);
  let ways = order
    .filter((id) => leads(id).length > 0)
    .slice(0, 1)
    .map((id) => [id]);
  const seen = new Set(ways.flat());
  let whole: string[] = [];
  while (ways.length > 0 && whole.length === 0) {
    ways = ways.flatMap((way) =>
      leads(way.at(-1)!).flatMap(({ target }) =>
        target && !seen.has(target) && seen.add(target) ? [[...way, target]] : [],
      ),
    );
    whole = ways.find((way) => leads(way.at(-1)!).length === 0) ?? [];
  }
  const before = order.slice(0, Math.max(0, order.indexOf(whole[0] ?? '')));
  const words = sum(['', ...before, ...whole].map((id, at, ids) => sceneWords(scenes.get(id) ?? [], ids[at + 1])));
  return { words, choices: Math.max(0, whole.length - 1) };
}

/** A scene's words: everything but the explanations of the choices that were not made. */
function sceneWords(passages: readonly Passage[], next: string | undefined): number {
  let chosen = true;
  return wordsIn(
    passages.filter(({ kind, target }) => {
      if (kind === 'option') chosen = target === undefined || target === next;
      return kind !== 'explanation' || chosen;
    }),
  );
}

function wordsIn(passages: readonly Passage[]): number {
  return sum(passages.filter(({ kind }) => kind !== 'attribute').map(({ text }) => wordsOf(text).length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
