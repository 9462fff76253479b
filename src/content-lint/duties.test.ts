/** Tests the checks of the facts in `duties.yaml`: language, topics and reading time, and the list for approval. */
import { describe, expect, it } from 'vitest';
import { dutyOf } from '../../tests/fixtures/duties.ts';
import { collectFaults, moduleText } from '../../tests/fixtures/module-text.ts';
import { editionOf, type DutyReview } from '../compiler/approvals.ts';
import type { CourseFile } from '../compiler/course-file.ts';
import type { DutyEntry } from '../compiler/duties.ts';
import type { DataFiles } from '../compiler/inline.ts';
import { dutyTopics, type Duty, type DutyTopic } from '../core/course/course.ts';
import { approvalList } from './approval-list.ts';
import { checkAvoidedWords } from './avoided-words.ts';
import { checkBareReferences } from './bare-references.ts';
import { checkLanguage } from './check-language.ts';
import { dutyTexts, factWords } from './duty-texts.ts';
import { checkDutyTopics } from './duty-topics.ts';
import { checkParity } from './parity.ts';

const law = {
  id: 'melde',
  title: 'plikten',
  law: 'barnevernsloven § 13-2',
  kilde: 'k',
  sist_kontrollert: '2026-11-30',
};
const phone = { id: 'hjelp', title: 'Hjelp', number: '116 111', note: '', kilde: 'k', sist_kontrollert: '2026-11-30' };
const services = [
  { id: 'skole', code: 'S', title: 'Skole & AKS' },
  { id: 'politi', code: 'P', title: 'Politi' },
];
const data = { course: { services } as Pick<CourseFile, 'services'>, laws: [law], helplines: [phone] };

/** A fact whose claims stand on lines 5 and 6. */
function entryOf(
  id: string,
  topic: DutyTopic,
  text: Partial<DutyEntry['text']> = {},
  over: Partial<Duty> = {},
): DutyEntry {
  const words = { standard: 'Du sier fra.', klart: 'Du sier fra.', ...text };
  return { duty: dutyOf(id, topic, { claim: words, ...over }), text: words, lines: { standard: 5, klart: 6 } };
}
const words = (count: number): string => `${Array.from({ length: count }, () => 'du').join(' ')}.`;

describe('the facts as text', () => {
  it('are measured with law and phone as they are read, on the cards they stand on', () => {
    const entries = [
      entryOf('a', 'reporting', { standard: 'Meld (:law[melde]). Ring :phone[hjelp].' }),
      entryOf('b', 'own', {}, { services: ['politi'] }),
    ];
    const [standard, plain] = dutyTexts(entries, data);
    expect([standard!.register, plain!.register]).toEqual(['standard', 'klart']);
    expect(standard!.screens.map(({ title, blocks }) => [title, blocks.map(({ id }) => id)])).toEqual([
      ['Pliktkortet, Skole & AKS', ['a']],
      ['Pliktkortet, Politi', ['a', 'b']],
    ]);
    expect(standard!.screens[0]!.blocks[0]!.passages.map(({ text }) => text)).toEqual([
      'Den som arbeider her',
      'Meld (barnevernsloven § 13-2). Ring 116 111.',
    ]);
    expect(dutyTexts([], data)).toEqual([]);
  });

  it.each([
    ['standard', words(25), words(26), 5],
    ['klart', words(15), words(16), 6],
  ] as const)('stop at a sentence that is too long in %s, on its line', (register, allowed, tooLong, line) => {
    const lines = (text: string): number[] =>
      dutyTexts([entryOf('a', 'own', { [register]: text })], data).flatMap((each) =>
        collectFaults((faults) => checkLanguage(each, [], faults)).map((fault) => fault.line),
      );
    expect(lines(allowed)).toEqual([]);
    expect(lines(tooLong)).toEqual([line]);
  });

  it('stop at a card that is too heavy', () => {
    const heavy = 'Tjenestemottakernes tilstandsavhengige fungering vanskeliggjør samhandlingen.';
    const [standard] = dutyTexts([entryOf('a', 'own', { standard: heavy })], data);
    expect(collectFaults((faults) => checkLanguage(standard!, [], faults)).map(({ cause }) => cause)).toEqual([
      expect.stringMatching(/^Skjermen «Pliktkortet, Skole & AKS» har LIX/),
      expect.stringMatching(/^Skjermen «Pliktkortet, Politi» har LIX/),
    ]);
  });

  it('say the same in both registers, and name no section and no avoided word', () => {
    const [standard, plain] = dutyTexts(
      [
        entryOf('a', 'own', {
          standard: 'Innen 3 uker (:law[melde]).',
          klart: 'Innen 4 uker. Se § 13-2 om traumebarn.',
        }),
      ],
      data,
    );
    expect(collectFaults((faults) => checkParity(standard!, plain!, faults, faults)).map(({ cause }) => cause)).toEqual(
      expect.arrayContaining([
        '«a»: 4, 13, 2 står bare i klarspråk.',
        '«a»: :law[melde] står i standard, men ikke her.',
      ]),
    );
    expect(collectFaults((faults) => checkBareReferences([plain!], [], faults))).toMatchObject([
      { file: 'duties.yaml', line: 6, cause: '«§ 13» står i løpende tekst.' },
    ]);
    const avoided = { ord: [{ ord: 'traumebarn*', skriv: '«barn»', hvorfor: 'Mer.' }], tillatt: [] };
    expect(collectFaults((faults) => checkAvoidedWords([plain!], avoided, 'ord.yaml', faults))).toHaveLength(1);
  });

  it('take the reader’s time where a block names them, and none on the card', () => {
    const entries = [entryOf('a', 'own', { standard: words(10) }), entryOf('b', 'own', {}, { services: ['politi'] })];
    const text = moduleText(
      '## S {#s}\n\n:::duties[A]{#l facts="a b"}\n:::\n\n:::duties{#k card="true"}\n:::\n\n:::case[A]{#c}\nTekst.\n:::\n',
    );
    const count = factWords(dutyTexts(entries, data));
    const counts = (service: string): number[] =>
      text.screens[0]!.blocks.map((block) => count(block, { track: 'full', service }, 'standard'));
    expect([counts('skole'), counts('politi')]).toEqual([
      [14, 0, 0],
      [21, 0, 0],
    ]);
  });
});

describe('checkDutyTopics', () => {
  const causes = (entries: readonly DutyEntry[]): string[] =>
    collectFaults((faults) => checkDutyTopics({ services } as CourseFile, entries, faults)).map(({ cause }) => cause);

  it('reports the topic that a service lacks', () => {
    const all = dutyTopics.map((topic) => entryOf(topic, topic));
    expect(causes(all)).toEqual([]);
    const one = all.map((entry) =>
      entry.duty.topic === 'own' ? entryOf('o', 'own', {}, { services: ['skole'] }) : entry,
    );
    expect(causes(one)).toEqual(['Politi har ingen punkter om «own».']);
    expect(causes(all.slice(1))).toEqual([
      'Skole & AKS har ingen punkter om «confidentiality».',
      'Politi har ingen punkter om «confidentiality».',
    ]);
  });

  it('asks nothing of a course without facts', () => expect(causes([])).toEqual([]));
});

describe('the list to sign', () => {
  const known: DataFiles = { laws: new Map([['melde', law]]), phones: undefined, terms: undefined };
  const claim = { standard: 'Du <strong>melder</strong>.', klart: 'Meld.' };
  const entry = entryOf('melde', 'reporting', claim, { lawIds: ['melde'], services: ['skole'], source: 'Bufdir <1>' });
  const edition = editionOf(entry, known);
  const listOf = (approvals: DutyReview['approvals'] = []): string =>
    approvalList([{ entry, edition, approvals }], {
      tokens: ':root { --color-ink: #000 }',
      title: 'Kurs & <mer>',
      services,
      laws: [law],
      made: new Date('2026-11-30'),
    });

  it('has each fact in both registers with what it rests on, its edition, and a box for each role', () => {
    const page = listOf();
    for (const part of [
      'Du <strong>melder</strong>.',
      'Meld.',
      'Skole &amp; AKS',
      'barnevernsloven § 13-2',
      'Bufdir &lt;1&gt;',
      '2026-11-30',
      `<dd>${edition}</dd>`,
      'Ikke godkjent',
    ])
      expect(page).toContain(part);
    expect(page.match(/class="box"/g)).toHaveLength(3);
    expect(page).not.toMatch(/<script|<link|src=|https?:|<mer>/);
  });

  it('says what is approved, and what was approved in an earlier edition', () => {
    const row = { claim: 'melde', role: 'jurist', date: '2026-11-01', edition } as const;
    expect(listOf([row])).toContain('jurist: godkjent 2026-11-01');
    const lapsed = listOf([{ ...row, edition: '000000000000' }]);
    expect(lapsed).toContain('jurist: godkjente en tidligere utgave 2026-11-01');
    expect(lapsed).toContain('Godkjent før, men endret siden');
  });
});
