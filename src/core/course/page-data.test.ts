/** Tests the one reader of a page's data: what the writer wrote is read, and damaged data give a clear error or work. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import nb from '../../../locales/nb.json';
import { outline, types } from '../../../tests/fixtures/outline.ts';
import { scormOptionsOf } from '../../targets/shared/scorm/options.ts';
import { launchEnvironmentOf } from '../../targets/shared/xapi/launch-environment.ts';
import { storageKeyOf } from '../../targets/web/tracker.ts';
import { courseStatusOf, knownScreens, testOf } from '../learner/course-status.ts';
import { emptyProgress, reduce } from '../learner/progress.ts';
import { reportOf } from '../learner/report.ts';
import { decodeSuspend } from '../learner/suspend.ts';
import { parsePageData, readPageData, writePageData, type PageData } from './page-data.ts';

const data: PageData = { outline, strings: nb.player, uiLanguage: 'nb', tracking: { statuses: 'completed' } };
const text = writePageData(data);

/** A page whose data element holds this text; a page without the element where it is undefined. */
const page = (textContent?: string): Document =>
  ({
    getElementById: (id: string) => (id === 'okt-data' && textContent !== undefined ? { textContent } : null),
  }) as unknown as Document;

/** Uses data as the page's script does at the start, on a path through the whole course. */
function use({ outline: read, tracking }: PageData): void {
  const first = emptyProgress(read.tracks[0]?.id ?? '', read.services[0]?.id ?? '', read.register);
  const screens = read.modules.flatMap((module) => module.screens);
  const moved = screens.reduce((progress, { id }) => reduce(progress, { type: 'moved', from: id, to: id }), first);
  const questions = screens.flatMap((screen) => screen.questions);
  const progress = questions.reduce((done, { id }) => reduce(done, { type: 'skipped', question: id, at: 1 }), moved);
  const { suspend } = reportOf(read, types, progress, 1);
  for (const module of read.modules) knownScreens(module, testOf(module));
  courseStatusOf(read, types, decodeSuspend(read, types, suspend).progress);
  launchEnvironmentOf({ location: {}, document: {} } as Window, { ...data, outline: read }, {
    getItem: () => null,
  } as never);
  storageKeyOf(read);
  scormOptionsOf(tracking);
}

/** Every part of a value, as the names that lead to it; not those of answer keys, which are the question types' own. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value)
      .filter(([name]) => name !== 'key')
      .flatMap(([name, inner]) => pathsOf(inner, [...path, name])),
  ];
}

/** A copy of the data with one part replaced, or removed where the replacement is undefined. */
function damaged(path: readonly string[], replacement: unknown): string {
  const copy = { root: structuredClone(data) as unknown };
  const names = ['root', ...path];
  const holder = names.slice(0, -1).reduce<unknown>((at, name) => Reflect.get(at as object, name), copy) as object;
  Reflect.set(holder, names.at(-1)!, replacement);
  return JSON.stringify(copy.root) ?? '';
}

describe('page data', () => {
  it('are read as they were written, also with what would end a script element', () => {
    const strings = { words: '</script><!--' };
    const written = writePageData({ ...data, strings });
    expect(written).not.toContain('<');
    expect(readPageData(page(written))).toEqual({ ...data, strings });
  });

  it.each([
    ['without the element', undefined, '#okt-data is missing'],
    ['empty', '', '#okt-data is missing'],
    ['not JSON', '{', '#okt-data is missing'],
    ['null', 'null', '#okt-data is missing'],
    ['a list', '[]', '#okt-data is missing'],
    ['without an outline', '{}', '#okt-data.outline is missing'],
    ['without strings', damaged(['strings'], undefined), '#okt-data.strings is missing'],
    [
      'wrong in an id',
      damaged(['outline', 'modules', '0', 'screens', '1', 'id'], 7),
      '#okt-data.outline.modules.0.screens.1.id is missing',
    ],
    [
      'wrong in a list',
      damaged(['outline', 'tracks', '0', 'modules'], {}),
      '#okt-data.outline.tracks.0.modules is missing',
    ],
    [
      'wrong in what is optional',
      damaged(['outline', 'modules', '0', 'screens', '0', 'services'], 'skole'),
      '#okt-data.outline.modules.0.screens.0.services is missing',
    ],
  ])('that are %s give an error that names the place', (_, damage, message) => {
    expect(() => readPageData(page(damage))).toThrow(message);
  });

  it('may lack what is optional', () => {
    expect(parsePageData(damaged(['outline', 'moduleId'], undefined))).toEqual(data);
    const { services: _, ...everywhere } = outline.modules[0]!.screens[2]!;
    const path = ['outline', 'modules', '0', 'screens', '2'];
    expect(parsePageData(damaged(path, everywhere)).outline.modules[0]!.screens[2]).toEqual(everywhere);
  });

  it('that were cut anywhere give an error', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(() => parsePageData(text.slice(0, length))).toThrow('#okt-data is missing or damaged');
      }),
    );
  });

  it('with any part replaced or removed give an error that names it, or work', () => {
    const path = fc.constantFrom(...pathsOf({ ...data, strings: {} }));
    fc.assert(
      fc.property(path, fc.option(fc.jsonValue(), { nil: undefined }), (at, replacement) => {
        let read: PageData;
        try {
          read = parsePageData(damaged(at, replacement));
        } catch (error) {
          expect((error as Error).message).toMatch(/^#okt-data\S* is missing or damaged$/);
          return;
        }
        if (read.outline.tracks.length === 0) expect(() => use(read)).toThrow('The course has no track');
        else expect(() => use(read)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
