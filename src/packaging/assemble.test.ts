/** Tests names, limits and files of a package before it is zipped. */
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

describe('rowOf', () => {
  it.each([
    [['enkel', 'full'], ['skole', 'barnehage'], 'standard', 'smakurs-scorm12-alle-alle-nb.zip'],
    [['enkel'], ['barnehage'], 'klart', 'smakurs-scorm12-enkel-barnehage-nb-klart.zip'],
  ] as const)('names %s for %s in %s', (tracks, services, register, file) => {
    expect(
      rowOf(smallCourse, { format: 'scorm12', selection: { tracks, services, language: 'nb', register } }, {}).file,
    ).toBe(file);
  });
  it('names a part of several by each', () => {
    const course = { ...smallCourse, tracks: [...smallCourse.tracks, { ...smallCourse.tracks[0]!, id: 'leder' }] };
    expect(rowOf(course, order, {})).toMatchObject({ track: 'enkel-full', service: 'alle' });
  });
});

describe('the start screen', () => {
  it.each([
    [['enkel', 'full'], 'player.start.long.between 95 180'],
    [['enkel'], 'player.start.long.text 95'],
  ])('reckons the time of what %s leave to choose', (tracks, words) => {
    const t = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
      [key, ...(key.endsWith('between') ? [values['least'], values['most']] : [values['minutes']])].join(' ');
    const { files } = assemble(smallCourse, { ...order, selection: { ...selection, tracks } }, { ...partsOf('b'), t });
    expect(String(files[0]!.content)).toContain(`<dd>${words}</dd>`);
  });
});

it('asks for no score in a follow-up, which is passed when it is done', () => {
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
  const modules = {
    ...order,
    selection: { ...selection, tracks: ['enkel'], services: ['barnehage'] },
    layout: 'modules',
  } as const;
  const outlineIn = (
    content: unknown,
  ): { moduleId: string; tracks: { modules: string[]; minutes: number }[]; modules: { id: string }[] } =>
    (JSON.parse(/id="okt-data">(.*?)<\/script>/.exec(String(content))![1]!) as { outline: never }).outline;

  it('makes each module a document of its own, the first of them index.html', () => {
    const { row, files } = assemble(smallCourse, modules, partsOf('b'));
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

  it('reckons the suspend data of the longest module, and leaves formats whole that know no parts', () => {
    const { questionTypes } = partsOf('bbbb');
    expect(rowOf(smallCourse, modules, questionTypes).suspendDataWorstCase).toBeLessThan(
      rowOf(smallCourse, { ...modules, layout: 'single' }, questionTypes).suspendDataWorstCase,
    );
    const { row, files } = assemble(
      smallCourse,
      { ...modules, format: 'web' },
      { ...partsOf('b'), target: { ...partsOf('b').target, format: web } },
    );
    expect([row.file, row.layout, files[1]!.path]).toEqual([
      'smakurs-web-enkel-barnehage-nb.zip',
      undefined,
      'player.js',
    ]);
  });

  it('offers the follow-ups after the last module only', () => {
    const course = {
      ...smallCourse,
      tracks: [...smallCourse.tracks, { ...smallCourse.tracks[0]!, id: 'drypp', followUpDays: 30 }],
    };
    const days = assemble(course, modules, partsOf('b'))
      .files.slice(0, 2)
      .map(({ content }) =>
        (outlineIn(content) as unknown as { followUps: { days: number }[] }).followUps.map((one) => one.days),
      );
    expect(days).toEqual([[], [30]]);
  });
});

describe('assemble', () => {
  it('puts the page before the bundle, with what the LMS and the LRS ask for', () => {
    const { row, files } = assemble(smallCourse, { ...order, tracking: { suspend: 'always' } }, partsOf('b'));
    expect(files.map(({ path }) => path)).toEqual(['index.html', 'player.js', 'a.xsd']);
    const page = files[0]!.content as string;
    expect(page).toMatch(/connect-src .* https:\/\/lrs\.example\.no/);
    expect(page).toContain('"tracking":{"suspend":"always"}');
    expect(page).toContain('Spilleren');
    expect(row).toMatchObject({ file: 'smakurs-scorm12-alle-alle-nb.zip', format: 'scorm12', register: 'standard' });
  });
  it('stops a package whose progress could outgrow SCORM 1.2, and says by how much', () => {
    const course = {
      ...smallCourse,
      modules: smallCourse.modules.map((module) => ({
        ...module,
        screens: Array.from({ length: 40 }, (_, at) => ({
          ...module.screens[0]!,
          id: `${module.id}-${at}`,
          blocks: module.screens[0]!.blocks.map((block) => ({
            ...block,
            question: { ...block.question!, id: `${module.id}_${at}` },
          })),
        })),
      })),
    };
    expect(assemble(course, order, partsOf('b')).row.suspendDataWorstCase).toBeLessThan(suspendLimit);
    const tooMuch = (): unknown => assemble(course, order, partsOf('b'.repeat(60)));
    expect(tooMuch).toThrow(SuspendOverflow);
    expect(tooMuch).toThrow(
      /^smakurs-scorm12-alle-alle-nb\.zip: framdriften kan bli \d{4} tegn, og SCORM 1\.2 tar 4096\./,
    );
  });
});

it('changes only what is given in a course', () => {
  expect(adjustCourse(smallCourse, {})).toEqual(smallCourse);
  expect(adjustCourse(smallCourse, { reporting: 'completion', mastery: 0 })).toEqual({
    ...smallCourse,
    reporting: 'completion',
    mastery: 0,
  });
});

it('opens a single track in its own register, and several in the standard one', () => {
  expect([['enkel'], ['full'], ['enkel', 'full']].map((tracks) => registerFor(smallCourse, tracks))).toEqual([
    'klart',
    'standard',
    'standard',
  ]);
});
