/** Tests all checks together on a small course, and both reports. */
import { describe, expect, it } from 'vitest';
import { dutyOf } from '../../tests/fixtures/duties.ts';
import { moduleText } from '../../tests/fixtures/module-text.ts';
import type { CourseFile } from '../compiler/course-file.ts';
import { Faults } from '../compiler/fault.ts';
import { htmlReport } from './html-report.ts';
import { lintCourse, type LintReport } from './lint-course.ts';
import type { Content } from './read-content.ts';
import { terminalReport } from './terminal-report.ts';

const term = { id: 'vindu', word: 'toleransevindu', short: 'Når du er passe våken.', example: 'Nå.' };

function lint(
  standard: string,
  plain: string,
  change: Partial<Content> = {},
  words: readonly string[] = [],
  faults = new Faults(),
): LintReport {
  const content: Content = {
    course: {
      title: 'Kurs & <mer>',
      common: ['m'],
      services: [{ id: 'skole', title: 'Skole' }],
      tracks: [
        { id: 'full', title: 'F', lead: 'L', register: 'standard', modules: 'common', minutes: 1, testOut: false },
      ],
    } as unknown as CourseFile,
    modules: [{ id: 'm', buildingBlock: null, objectives: [], minutes: {} }],
    texts: [moduleText(standard), moduleText(plain, 'klart')],
    files: [],
    glossary: [],
    sources: [],
    laws: [],
    helplines: [],
    reviews: [],
    ...change,
  };
  const isWord = (word: string): boolean => !words.includes(word);
  return lintCourse(
    content,
    { isWord, approvedWords: new Set(), avoided: { ord: [], tillatt: [] }, today: new Date('2026-11-23') },
    faults,
  );
}

/** Causes without those about objectives, group cases and staff cases, which a course of one screen always has. */
const causes = (report: LintReport): string[] =>
  report.faults.map(({ cause }) => cause).filter((cause) => !/^Læringsmålet|med en gruppe|om ansatte/.test(cause));

describe('lintCourse', () => {
  it('reports only 23 objectives and two kinds of cases for a course of one good screen', () => {
    const report = lint('## Skjerm {#s}\n\nDu ser barnet.\n', '## Skjerm {#s}\n\nDu ser barnet.\n');
    expect(causes(report)).toEqual([]);
    expect(report.faults).toHaveLength(25);
    expect(report.modules.map(({ register, screens }) => [register, screens[0]!.words, screens[0]!.longest])).toEqual([
      ['standard', 4, 3],
      ['klart', 4, 3],
    ]);
  });

  it.each([
    [
      'an unknown word',
      lint('## S {#s}\n\nDu ser brnet.\n', '## S {#s}\n', {}, ['brnet']),
      '«brnet» står ikke i ordboka.',
    ],
    [
      'a passive in klarspråk',
      lint('## S {#s}\n', '## S {#s}\n\nSaken meldes nå.\n'),
      '«meldes» sier ikke hvem som gjør det.',
    ],
    [
      'a term without its mark',
      lint('## S {#s}\n\nEt toleransevindu.\n', '## S {#s}\n', { glossary: [term] }),
      '«toleransevindu» står her før det er forklart.',
    ],
    [
      'a long explanation',
      lint('## S {#s}\n', '## S {#s}\n', { glossary: [{ ...term, short: 'a b c d e f g h i j k l m' }] }),
      'Forklaringen av «vindu» har 13 ord.',
    ],
    [
      'a track that takes longer than promised',
      lint(`## S {#s}\n\n${'Du ser. '.repeat(150)}\n`, '## S {#s}\n'),
      'Sporet «full» lover 1 minutter og tar 2.',
    ],
    [
      'a long stretch without a place to stop',
      lint(`## S {#s}\n\n${'Du ser. '.repeat(1100)}\n`, '## S {#s}\n'),
      'På «full» går det 11.0 minutter uten et godt sted å stoppe.',
    ],
    [
      'a number in one register',
      lint('## S {#s}\n', '## S {#s}\n\nDu ser 7.\n'),
      'Skjermen «s»: 7 står bare i klarspråk.',
    ],
  ])('reports %s', (_, report, cause) => expect(causes(report)).toContain(cause));

  it('skips checks of the whole course while a file cannot be read, but not those of its words', () => {
    const readFaults = new Faults();
    readFaults.add('m/nb.md', 1, 'Fila mangler.', 'Skriv den.');
    expect(
      lint(
        '## S {#s}\n\nDu ser brnet.\n',
        '## S {#s}\n\nDu ser 7.\n',
        { glossary: [term] },
        ['brnet'],
        readFaults,
      ).faults.map(({ cause }) => cause),
    ).toEqual(['Fila mangler.', '«brnet» står ikke i ordboka.']);
  });

  it('allows the passive in quotations', () => {
    expect(causes(lint('## S {#s}\n', '## S {#s}\n\n«Dette skal ledes av mentorer.»\n'))).toEqual([]);
  });

  it('warns about data whose last check is over six months old', () => {
    const law = { id: 'tie', title: 't', law: 'l', kilde: 'k', sist_kontrollert: '2026-05-01' };
    expect(lint('## S {#s}\n', '## S {#s}\n', { laws: [law] }).warnings.map(({ file }) => file)).toContain('law.yaml');
  });
});

describe('lintCourse with facts of duty', () => {
  const duty = dutyOf('melde', 'reporting', { lawIds: ['melde'], binds: 'Den som jobbar her.' });
  const text = { standard: 'Du melder.', klart: 'Det meldes.' };
  const entry = { duty, text, lines: { standard: 5, klart: 6 } };
  const approval = { claim: 'melde', role: 'jurist', date: '2026-11-01', edition: '000000000000' } as const;
  const reviews: Content['reviews'] = [{ entry, edition: 'abcabcabcabc', approvals: [approval] }];
  const report = lint('## S {#s}\n', '## S {#s}\n', { reviews }, ['jobbar']);

  it('checks their words, their verbs, their topics and their age', () => {
    expect(causes(report)).toEqual(
      expect.arrayContaining([
        '«jobbar» står ikke i ordboka.',
        '«meldes» sier ikke hvem som gjør det.',
        'Skole har ingen punkter om «contact».',
      ]),
    );
    expect(report.dated.map(({ id, file }) => [id, file])).toEqual([['melde', 'duties.yaml']]);
    expect(report.modules.map(({ module, register }) => `${module} ${register}`)).toContain('duties klart');
  });

  it('counts what is approved, and says so in the terminal', () => {
    expect(report.approvals).toEqual({ approved: [], lapsed: ['melde'], open: [] });
    expect(terminalReport(report)).toContain(
      'Godkjenning: 0 av 1 punkter godkjent, 1 endret etter godkjenning (melde), 0 ikke godkjent',
    );
    expect(terminalReport(lint('## S {#s}\n', '## S {#s}\n'))).not.toContain('Godkjenning');
  });
});

describe('reports', () => {
  const report = lint('## Å & <b> {#s}\n\nDu ser barnet.\n', '## S {#s}\n\nDu ser barnet.\n');

  it('end with a summary in the terminal', () => {
    const lines = terminalReport(report).split('\n');
    expect(lines[1]).toMatch(/^m\s+standard\s+/);
    expect(lines.at(-1)).toMatch(/^25 feil, \d+ å merke seg\.$/);
    expect(terminalReport({ ...report, faults: [] })).toContain('Ingen feil.');
  });

  it('show how far practice can be guessed, and which goals are broken', () => {
    const figure = {
      id: 'x',
      title: 'Gjett <her>',
      unit: 'share',
      value: 0.5,
      limit: 0.4,
      detail: 'to',
      broken: true,
    } as const;
    const random = { good: 0.25, other: 0.75, unfinished: 0 };
    const scene = { id: 'm_klubben', firstEndsWell: true, firstNearest: 1, scenes: 3, random, shortest: 2 };
    const path = { track: 'enkel', service: 'skole', register: 'klart', byTone: true, share: 0.5, won: [] } as const;
    const guessing = { figures: [figure], scenes: [scene], paths: [path, { ...path, service: 'politi', share: 0.6 }] };
    const measured = { ...report, guessing };
    expect(terminalReport(measured)).toMatch(/^Gjett <her> +50 % +høyst 40 % +to +← bryter målet$/m);
    const page = htmlReport(measured, { tokens: '', title: 'Kurs', made: new Date('2026-11-23') });
    expect(page).toContain('<th scope="row">Gjett &lt;her&gt;</th><td>50 %</td><td>høyst 40 %</td>');
    expect(page).toContain('<th scope="row">m_klubben</th><td>god slutt</td><td>1 av 3</td><td>25 %</td>');
    expect(page).toContain('<th scope="row">enkel</th><td>politi</td><td>klarspråk</td><td>tone</td><td>60 %</td>');
    expect(page).not.toContain('<td>50 %</td></tr>');
  });

  it('are an HTML page without requests and scripts', () => {
    const page = htmlReport(report, {
      tokens: ':root { --color-ink: #000 }',
      title: 'Kurs & <mer>',
      made: new Date('2026-11-23'),
    });
    expect(page).toContain('Kurs &amp; &lt;mer&gt;');
    expect(page).toContain('--color-ink: #000');
    expect(page).not.toMatch(/<script|<link|src=|https?:|<mer>|<b>/);
  });
});
