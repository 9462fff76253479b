/** Tests the file name, limits and files of an assembled package. */
import { format as web } from '../targets/web/format.ts';
import { format as scorm12 } from '../targets/scorm12/format.ts';
import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../tests/fixtures/small-course.ts';
import {
  adjustCourse,
  assemble,
  registerFor,
  rowOf,
  suspendLimit,
  SuspendOverflow,
  type PackageOrder,
  type PackageParts,
} from './assemble.ts';
import type { Module, Screen } from '../core/course/course.ts';
import type { QuestionType } from '../core/scoring/question-type.ts';

const selection = {
  tracks: ['enkel', 'full'],
  services: ['skole', 'barnehage'],
  language: 'nb',
  register: 'standard',
} as const;
const order: PackageOrder = { format: 'scorm12', selection, uiLanguage: 'nb' };
const single = (longest: string): QuestionType => ({
  score: () => 1,
  longest: () => longest,
  scored: true,
  interaction: () => ({ type: 'choice', response: [], correct: [] }),
});
const partsOf = (longest: string): PackageParts => ({
  target: {
    format: { ...scorm12, connectSrc: 'https://lrs.example.no' },
    pack: ({ files, schemas }) => [...files, ...schemas],
  },
  questionTypes: { single: single(longest) },
  bundle: [{ path: 'player.js', content: '1' }],
  schemas: [{ path: 'a.xsd', content: '<x/>' }],
  strings: { title: 'Spilleren' },
  t: (key) => key,
});

/** The module with copies of its first screen, each with questions of its own. */
function repeatScreen(module: Module, count: number): Module {
  const [screen] = module.screens;
  const copyOf = (at: number): Screen => ({
    ...screen!,
    id: `${module.id}-${at}`,
    blocks: screen!.blocks.map((block) => ({
      ...block,
      question: { ...block.question!, id: `${module.id}_${at}` },
    })),
  });
  return { ...module, screens: Array.from({ length: count }, (_, at) => copyOf(at)) };
}

describe('rowOf', () => {
  it.each([
    [['enkel', 'full'], ['skole', 'barnehage'], 'standard', 'smakurs-scorm12-alle-alle-nb.zip'],
    [['enkel'], ['barnehage'], 'klart', 'smakurs-scorm12-enkel-barnehage-nb-klart.zip'],
  ] as const)('names %s for %s in %s', (tracks, services, register, file) => {
    expect(
      rowOf(smallCourse, { format: 'scorm12', selection: { tracks, services, language: 'nb', register } }, {}).file,
    ).toBe(file);
  });
  it('names some of several tracks by their ids', () => {
    const course = { ...smallCourse, tracks: [...smallCourse.tracks, { ...smallCourse.tracks[0]!, id: 'leder' }] };
    expect(rowOf(course, order, {})).toMatchObject({ track: 'enkel-full', service: 'alle' });
  });
});

describe('the start screen', () => {
  it.each([
    [['enkel', 'full'], 'player.start.long.between 95 180'],
    [['enkel'], 'player.start.long.text 95'],
  ])('states the expected time of the tracks %s', (tracks, expected) => {
    const t = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
      [key, ...(key.endsWith('between') ? [values['least'], values['most']] : [values['minutes']])].join(' ');
    const { files } = assemble(smallCourse, { ...order, selection: { ...selection, tracks } }, { ...partsOf('b'), t });
    expect(String(files[0]!.content)).toContain(`<dd>${expected}</dd>`);
  });
});

it('sets the mastery score of a follow-up to 0', () => {
  const course = {
    ...smallCourse,
    tracks: [...smallCourse.tracks, { ...smallCourse.tracks[0]!, id: 'drypp', followUpDays: 30 }],
  };
  for (const [track, mastery] of [
    ['drypp', 0],
    ['enkel', smallCourse.mastery],
  ] as const) {
    const { files } = assemble(course, { ...order, selection: { ...selection, tracks: [track] } }, partsOf('b'));
    expect(JSON.parse(/id="okt-data">(.*?)<\/script>/.exec(String(files[0]!.content))![1]!)).toMatchObject({
      outline: { mastery },
    });
  }
});

describe('layout modules', () => {
  const modulesOrder: PackageOrder = {
    ...order,
    selection: { ...selection, tracks: ['enkel'], services: ['barnehage'] },
    layout: 'modules',
  };
  const outlineIn = (
    content: unknown,
  ): { moduleId: string; tracks: { modules: string[]; minutes: number }[]; modules: { id: string }[] } =>
    (JSON.parse(/id="okt-data">(.*?)<\/script>/.exec(String(content))![1]!) as { outline: never }).outline;

  it('has a document for each module, beginning with index.html', () => {
    const { row, files } = assemble(smallCourse, modulesOrder, partsOf('b'));
    expect(files.map(({ path }) => path)).toEqual(['index.html', 'ro.html', 'player.js', 'a.xsd']);
    for (const [at, id] of ['vindu', 'ro'].entries()) {
      const page = String(files[at]!.content);
      expect([...page.matchAll(/<article data-module="(\w+)"/g)].map(([, module]) => module)).toEqual([id]);
      expect(outlineIn(page)).toMatchObject({
        moduleId: id,
        tracks: [{ modules: [id], minutes: 5 }],
        modules: [{ id }],
      });
      expect(page).toContain(`<title>Ro &amp; trygghet &lt;hver dag&gt;: ${id}</title>`);
    }
    expect(row).toMatchObject({ file: 'smakurs-scorm12-enkel-barnehage-nb-moduler.zip', layout: 'modules' });
  });

  it('has the worst-case suspend data of the largest module', () => {
    const { questionTypes } = partsOf('bbbb');
    expect(rowOf(smallCourse, modulesOrder, questionTypes).suspendDataWorstCase).toBeLessThan(
      rowOf(smallCourse, { ...modulesOrder, layout: 'single' }, questionTypes).suspendDataWorstCase,
    );
  });

  it('is ignored for a format that is not dividable', () => {
    const { row, files } = assemble(
      smallCourse,
      { ...modulesOrder, format: 'web' },
      { ...partsOf('b'), target: { ...partsOf('b').target, format: web } },
    );
    expect([row.file, row.layout, files[1]!.path]).toEqual([
      'smakurs-web-enkel-barnehage-nb.zip',
      undefined,
      'player.js',
    ]);
  });

  it('lists the follow-ups in the last module only', () => {
    const course = {
      ...smallCourse,
      tracks: [...smallCourse.tracks, { ...smallCourse.tracks[0]!, id: 'drypp', followUpDays: 30 }],
    };
    const days = assemble(course, modulesOrder, partsOf('b'))
      .files.slice(0, 2)
      .map(({ content }) =>
        (outlineIn(content) as unknown as { followUps: { days: number }[] }).followUps.map((one) => one.days),
      );
    expect(days).toEqual([[], [30]]);
  });
});

describe('assemble', () => {
  it('puts the page before the bundle, with the tracker’s settings and connect-src', () => {
    const { row, files } = assemble(smallCourse, { ...order, tracking: { suspend: 'always' } }, partsOf('b'));
    expect(files.map(({ path }) => path)).toEqual(['index.html', 'player.js', 'a.xsd']);
    const page = files[0]!.content as string;
    expect(page).toMatch(/connect-src .* https:\/\/lrs\.example\.no/);
    expect(page).toContain('"tracking":{"suspend":"always"}');
    expect(page).toContain('Spilleren');
    expect(row).toMatchObject({ file: 'smakurs-scorm12-alle-alle-nb.zip', format: 'scorm12', register: 'standard' });
  });
  it('throws when the suspend data can exceed 4,096 characters, with the length in the message', () => {
    const course = { ...smallCourse, modules: smallCourse.modules.map((module) => repeatScreen(module, 40)) };
    expect(assemble(course, order, partsOf('b')).row.suspendDataWorstCase).toBeLessThan(suspendLimit);
    const oversized = (): unknown => assemble(course, order, partsOf('b'.repeat(60)));
    expect(oversized).toThrow(SuspendOverflow);
    expect(oversized).toThrow(
      /^smakurs-scorm12-alle-alle-nb\.zip: framdriften kan bli \d{4} tegn, og SCORM 1\.2 tar 4096\./,
    );
  });
});

it('adjusts only the given settings of a course', () => {
  expect(adjustCourse(smallCourse, {})).toEqual(smallCourse);
  expect(adjustCourse(smallCourse, { reporting: 'completion', mastery: 0 })).toEqual({
    ...smallCourse,
    reporting: 'completion',
    mastery: 0,
  });
});

it('defaults to the register of a single track, and to standard for several', () => {
  expect([['enkel'], ['full'], ['enkel', 'full']].map((tracks) => registerFor(smallCourse, tracks))).toEqual([
    'klart',
    'standard',
    'standard',
  ]);
});
