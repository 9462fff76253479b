/** Tests the messages for mistakes in data files and figures. */
import { mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, faults, figure, folder } from '../../tests/fixtures/content-copy.ts';
import { itReports, type Mistake } from '../../tests/fixtures/mistakes.ts';
import { formatFault } from './fault.ts';

const mistakes: readonly Mistake[] = [
  [
    'an unknown field',
    () => change('course.yaml', 'mastery: 80', 'mastery: 80\nmaster: 9'),
    'course.yaml',
    undefined,
    /master/,
  ],
  [
    'an unknown reporting level',
    () => change('course.yaml', 'reporting: score', 'reporting: alt'),
    'course.yaml',
    7,
    /completion, score, answers/,
  ],
  [
    'invalid YAML',
    () => change('course.yaml', 'title: Test', 'title: [Test'),
    'course.yaml',
    undefined,
    /YAML kan ikke leses/,
  ],
  [
    'a module with a reserved id',
    () => change('course.yaml', 'common: [ro]', 'common: [ro, kunnskap]'),
    'course.yaml',
    16,
    /kan ikke hete «kunnskap»/,
    2,
  ],
  [
    'a module without a folder',
    () => change('course.yaml', 'common: [ro]', 'common: [ro, uro]'),
    'course.yaml',
    16,
    /«uro» har ingen mappe/,
  ],
  [
    'an unknown objective of a module',
    () => change('ro/module.yaml', 'H1', 'H11'),
    'ro/module.yaml',
    undefined,
    /Skriv en av disse: K1/,
  ],
  [
    'a glossary entry that repeats the words of the page',
    () =>
      writeFileSync(
        join(folder, 'ordliste.yaml'),
        "- { id: ro, word: ro, short: Ro., example: Ro., not: 'ikke det samme som søvn' }",
      ),
    'ordliste.yaml',
    1,
    /står der fra før/,
  ],
  ['a missing figure', () => figure(), 'figures/vindu.svg', 1, /Fila mangler/],
  [
    'a figure with a script',
    () => figure('<svg><script>alert(1)</script></svg>'),
    'figures/vindu.svg',
    1,
    /Ta bort «<script»/,
  ],
  [
    'a truncated figure',
    () => figure('<svg viewBox="0 0 1 1">\n  <g>\n    <rect/>\n'),
    'figures/vindu.svg',
    3,
    /ikke hel SVG/,
  ],
  [
    'a duplicate module in a track',
    () => change('course.yaml', 'modules: common', 'modules: [ro, ro]'),
    'course.yaml',
    18,
    /«ro» står to ganger i sporet/,
  ],
  ['a duplicate code', () => change('course.yaml', 'code: B', 'code: S'), 'course.yaml', 15, /«S» står to ganger/],
  [
    'a track that follows an unknown track',
    () => change('course.yaml', 'as: full', 'as: fyll'),
    'course.yaml',
    19,
    /«fyll» er ikke et spor[\s\S]*full, paminnelse, enkel/,
  ],
  [
    'a desk rule with an unknown track',
    () => change('course.yaml', '{ when: {}, track: full', '{ when: {}, track: ful'),
    'course.yaml',
    25,
    /sporet «ful»/,
  ],
  [
    'a desk rule with an unknown question',
    () => change('course.yaml', '{ when: {}, track: full', '{ when: { tjeneste: [skole] }, track: full'),
    'course.yaml',
    25,
    /spørsmålet «tjeneste»[\s\S]*Spørsmålene er service/,
  ],
  [
    'a desk rule with an unknown option',
    () => change('course.yaml', '{ when: {}, register: standard', '{ when: { service: [skolen] }, register: standard'),
    'course.yaml',
    27,
    /svaret «skolen»[\s\S]*Svarene er skole, barnehage/,
  ],
  [
    'a figure with an event handler',
    () => figure('<svg onload="alert(1)"/>'),
    'figures/vindu.svg',
    1,
    /Ta bort «onload=»/,
  ],
  [
    'a figure with an external address',
    () => figure('<svg><rect fill="url(https://example.org/x)"/></svg>'),
    'figures/vindu.svg',
    1,
    /Ta bort «url\(»/,
  ],
  [
    'a data file in Latin-1',
    () => writeFileSync(join(folder, 'helplines.yaml'), Buffer.from([0x61, 0xe5])),
    'helplines.yaml',
    1,
    /ikke lagret som UTF-8/,
  ],
  [
    'a date in the future',
    () => change('helplines.yaml', /\d{4}-\d\d-\d\d/, '2031-01-01'),
    'helplines.yaml',
    1,
    /fram i tid/,
  ],
  [
    'a date that does not exist',
    () => change('helplines.yaml', /\d{4}-\d\d-\d\d/, '2026-02-31'),
    'helplines.yaml',
    1,
    /datoen finnes ikke/,
  ],
  [
    'a folder in place of a data file',
    () => {
      unlinkSync(join(folder, 'law.yaml'));
      mkdirSync(join(folder, 'law.yaml'));
    },
    'law.yaml',
    1,
    /er en mappe/,
  ],
  [
    'a duplicate service',
    () => change('course.yaml', 'id: barnehage', 'id: skole'),
    'course.yaml',
    15,
    /«skole» står to ganger/,
  ],
  [
    'a duplicate track',
    () => change('course.yaml', 'id: full', 'id: enkel'),
    'course.yaml',
    20,
    /«enkel» står to ganger/,
  ],
  [
    'wrong indentation',
    () => change('course.yaml', '  - { id: paminnelse', '   - { id: paminnelse'),
    'course.yaml',
    19,
    /nnrykk/,
  ],
  [
    'a tab as indentation',
    () => change('course.yaml', '    - { id: service', '\t- { id: service'),
    'course.yaml',
    23,
    /nnrykk/,
  ],
];

describe('reports mistakes in data files and figures', () => {
  it('and nothing in the unchanged content', async () => {
    expect((await faults()).map(formatFault)).toEqual([]);
  });

  it('and those in the text of a module whose module.yaml cannot be read', async () => {
    change('ro/module.yaml', 'id: ro', 'id: ro\n\tx');
    change('ro/nb.md', 'sources="ramboll:10"', 'sources="ingen"');
    expect((await faults()).map(({ file, line }) => `${file}:${line}`)).toEqual(['ro/module.yaml:2', 'ro/nb.md:6']);
  });

  it('and those of other files at once', async () => {
    change('ro/nb.md', 'sources="ramboll:10"', 'sources="ingen"');
    change('ro/nb.md', ':::callout', ':::boks');
    unlinkSync(join(folder, 'helplines.yaml'));
    expect(new Set((await faults()).map((fault) => fault.cause)).size).toBeGreaterThanOrEqual(3);
  });

  itReports(mistakes);
});
