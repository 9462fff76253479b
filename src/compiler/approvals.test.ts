/** Tests the municipality's approvals: what an edition is made of, when an approval is valid, and the reported faults. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, faults, folder, run } from '../../tests/fixtures/content-copy.ts';
import { dutiesYaml, dutyOf } from '../../tests/fixtures/duties.ts';
import { approvalState, editionOf, readDutyReviews, type DutyReview } from './approvals.ts';
import type { DutyEntry } from './duties.ts';
import { Faults } from './fault.ts';
import type { DataFiles } from './inline.ts';

const data: DataFiles = {
  laws: new Map([['melde', { title: 'meldeplikten', law: 'barnevernsloven § 13-2' }]]),
  phones: new Map([['hjelp', { title: 'Hjelp', number: '116 111' }]]),
  terms: undefined,
};
const entry: DutyEntry = {
  duty: dutyOf('melde', 'reporting', { lawIds: ['melde'], services: ['skole', 'politi'] }),
  text: { standard: 'Du melder (:law[melde]). Ring :phone[hjelp].', klart: 'Meld (:law[melde]).' },
  lines: { standard: 1, klart: 2 },
};
const edition = editionOf(entry, data);

describe('an edition', () => {
  it('is twelve hex digits, the same for the same claim however its lines are broken', () => {
    expect(edition).toMatch(/^[0-9a-f]{12}$/);
    const broken = { ...entry, text: { ...entry.text, standard: 'Du melder\n  (:law[melde]). Ring :phone[hjelp].\n' } };
    expect(editionOf(broken, data)).toBe(edition);
    const turned = { ...entry, duty: { ...entry.duty, services: ['politi', 'skole'] } };
    expect(editionOf(turned, data)).toBe(edition);
  });

  it.each<[string, Partial<DutyEntry>, Partial<DataFiles>]>([
    ['the standard text', { text: { ...entry.text, standard: 'Du kan melde (:law[melde]).' } }, {}],
    ['the plain text', { text: { ...entry.text, klart: 'Du kan melde (:law[melde]).' } }, {}],
    ['whom it binds', { duty: { ...entry.duty, binds: 'Alle' } }, {}],
    ['its services', { duty: { ...entry.duty, services: ['skole'] } }, {}],
    ['its provisions', { duty: { ...entry.duty, lawIds: [] } }, {}],
    ['the number of a provision', {}, { laws: new Map([['melde', { title: '', law: 'barnevernsloven § 14-1' }]]) }],
    ['a phone number', {}, { phones: new Map([['hjelp', { title: '', number: '116 112' }]]) }],
  ])('changes with %s', (_, change_, other) =>
    expect(editionOf({ ...entry, ...change_ }, { ...data, ...other })).not.toBe(edition),
  );

  it('does not change with the day of the check', () => {
    expect(editionOf({ ...entry, duty: { ...entry.duty, checkedOn: '2027-01-01' } }, data)).toBe(edition);
  });
});

describe('approvalState', () => {
  const given = (role: 'jurist' | 'fagperson', of = edition): DutyReview['approvals'][number] => ({
    claim: 'melde',
    role,
    date: '2026-11-30',
    edition: of,
  });
  const state = (lawIds: readonly string[], ...approvals: DutyReview['approvals']): string =>
    approvalState({ entry: { ...entry, duty: { ...entry.duty, lawIds } }, edition, approvals });

  it('is the lawyer’s to give where the fact rests on a provision', () => {
    expect([state(['melde']), state(['melde'], given('fagperson')), state(['melde'], given('jurist'))]).toEqual([
      'open',
      'open',
      'approved',
    ]);
  });
  it('is any role’s to give where it rests on none', () => {
    expect(state([], given('fagperson'))).toBe('approved');
  });
  it('lapses with another edition, until the new one is approved', () => {
    const old = given('jurist', '000000000000');
    expect([state(['melde'], old), state(['melde'], old, given('jurist'))]).toEqual(['lapsed', 'approved']);
  });
});

describe('approvals.yaml', () => {
  const approve = (...rows: readonly string[]): void =>
    writeFileSync(join(folder, 'approvals.yaml'), `# Godkjent\n${rows.join('\n')}\n`);
  const row = (of: string, claim = 'avverge', role = 'jurist', date = '2026-11-22'): string =>
    `- { claim: ${claim}, role: ${role}, date: ${date}, edition: '${of}' }`;

  /** The edition of the fact in the copy that rests on a provision. */
  function editionInCopy(): string {
    const law = { title: 'plikten', law: 'straffeloven § 196' };
    const own: DataFiles = { laws: new Map([['avverge', law]]), phones: undefined, terms: undefined };
    const context = { folder, language: 'nb', services: undefined, data: own, today: new Date('2026-11-23') };
    return readDutyReviews(context, new Faults())![0]!.edition;
  }
  const begin = (): void => writeFileSync(join(folder, 'duties.yaml'), dutiesYaml);

  it('makes the law approved when it has every fact with a provision, and no longer when the text changes', async () => {
    begin();
    approve();
    expect((await run()).course.lawApproved).toBe(false);
    approve(row(editionInCopy()));
    expect((await run()).course.lawApproved).toBe(true);
    change('duties.yaml', 'Du må avverge', 'Du kan avverge');
    expect((await run()).course.lawApproved).toBe(false);
  });

  it('does not make the law approved by another role', async () => {
    begin();
    approve(row(editionInCopy(), 'avverge', 'politikontakt'));
    expect((await run()).course.lawApproved).toBe(false);
  });

  it.each([
    ['a fact that is not there', row('0123456789ab', 'avergge'), /gjelder «avergge»/],
    ['a role that there is none of', row('0123456789ab', 'avverge', 'rektor'), /jurist, fagperson, politikontakt/],
    ['a day to come', row('0123456789ab', 'avverge', 'jurist', '2026-12-24'), /2026-12-24, som er fram i tid/],
    ['an edition of another form', row('0123'), /tolv tegn/],
    ['an edition without quotation marks', row('123456789012').replaceAll("'", ''), /anførselstegn/],
    ['a name', row('0123456789ab').replace(' }', ', navn: Kari }'), /ukjent felt «navn»/],
  ])('reports %s', async (_, text, says) => {
    begin();
    approve(text);
    const [fault, ...others] = await faults();
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ file: 'approvals.yaml', line: 2 });
    expect(`${fault!.cause}\n${fault!.remedy}`).toMatch(says);
  });
});
